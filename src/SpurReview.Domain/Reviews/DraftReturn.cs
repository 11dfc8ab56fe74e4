namespace SpurReview.Domain.Reviews;

/// <summary>Utkastet tillbaka: the office has read the signed draft and sent it back to its inspectors, saying what is to be changed.</summary>
public sealed class DraftReturn
{
    public const int CommentMaxLength = 5_000;

    internal DraftReturn(Review review, string comment)
    {
        Text.EnsureSaysSomething(comment);
        (ReviewId, State, Comment) = (review.Id, review.State, Text.Checked(comment, CommentMaxLength));
    }

    private DraftReturn() => Comment = ""; // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private init; }

    /// <summary>Where the review was then. No review comes there twice, so one that has gone on has left its returns behind.</summary>
    public ReviewState State { get; private init; }

    /// <summary>Vad ska ändras?</summary>
    public string Comment { get; private init; }

    /// <summary>Stamped by the database.</summary>
    public DateTimeOffset ReturnedAt { get; private init; }
    public string? ReturnedBy { get; private init; }
}

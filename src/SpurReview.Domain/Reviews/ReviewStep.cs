namespace SpurReview.Domain.Reviews;

/// <summary>A step taken in the life of a review: which, on which day it was decided, and the note that goes with it.</summary>
public sealed class ReviewStep
{
    public const int NoteMaxLength = 2_000;

    internal ReviewStep(Review review, ReviewState to, DateOnly on, string? note)
    {
        (ReviewId, From, To, On) = (review.Id, review.State, to, on);
        Note = string.IsNullOrWhiteSpace(note) ? null : Text.Checked(note, NoteMaxLength);
        Number = review.Steps.Count + 1;
    }

    private ReviewStep() { } // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Number { get; private init; }
    public ReviewState From { get; private init; }
    public ReviewState To { get; private init; }
    public DateOnly On { get; private init; }
    public string? Note { get; private init; }

    /// <summary>Who took it, stamped by the database.</summary>
    public string? TakenBy { get; private init; }
}

using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Calibrating;

/// <summary>A review in a round, and what is said there of its draft. A review is in one round.</summary>
public sealed class RoundReview
{
    private readonly List<CalibrationComment> _comments = [];

    internal RoundReview(CalibrationRound round, Review review) =>
        (Round, RoundId, Review, ReviewId) = (round, round.Id, review, review.Id);

    private RoundReview() => (Round, Review) = (null!, null!); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>Loaded only for those who reach it: others in the round see its draft and not the review.</summary>
    public Review Review { get; private init; }
    public Guid RoundId { get; private init; }
    public CalibrationRound Round { get; private init; }
    public IReadOnlyList<CalibrationComment> Comments => _comments;

    /// <param name="id">The page has named it, so that what is sent twice is there once.</param>
    public CalibrationComment Comment(Guid id, string area, string text)
    {
        if (!Round.IsOpen)
            throw new RuleBrokenException(Rule.RoundIsClosed);
        if (_comments.SingleOrDefault(c => c.Id == id) is { } same)
            return same;
        if (_comments.Count(c => c.Area == area) >= CalibrationComment.MaxOfAnArea)
            throw new RuleBrokenException(Rule.TooManyCalibrationComments);
        Text.EnsureSaysSomething(text);
        var comment = new CalibrationComment(this, area, Text.Checked(text, CalibrationComment.MaxLength)) { Id = id };
        _comments.Add(comment);
        return comment;
    }
}

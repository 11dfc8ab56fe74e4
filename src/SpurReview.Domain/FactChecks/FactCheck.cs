using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.FactChecks;

/// <summary>
/// Faktagranskning: begins when the draft is sent to the unit. The unit remarks on it once, or says that it has nothing to remark, and each
/// remark is answered by the inspectors. Silence lets the review go on. Source: the product's "The life of a review".
/// </summary>
public sealed class FactCheck
{
    public const int MaxRemarks = 200;
    private readonly List<Remark> _remarks = [];

    internal FactCheck(Review review, DateOnly begunOn) => (Review, ReviewId, BegunOn) = (review, review.Id, begunOn);

    private FactCheck() => Review = null!; // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public Review Review { get; private init; }

    /// <summary>The day on which the draft was sent to the unit.</summary>
    public DateOnly BegunOn { get; private init; }

    /// <summary>When the head of the unit or a deputy sent the remarks, or said that there were none. Null where nobody has.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The day of that, in Sweden.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>Who sent them, stamped by the database.</summary>
    public string? SentBy { get; private init; }
    public IReadOnlyList<Remark> Remarks => _remarks;
    public bool IsSent => SentAt is not null;
    public int Unanswered => IsSent ? _remarks.Count(r => r.Outcome is null) : 0;

    public DateOnly LastDay(Terms terms) => terms.FactsDue(BegunOn);

    /// <summary>What stands in the way of writing a remark, or of sending them. The page asks; the entity refuses.</summary>
    public Rule? RuleAgainstWriting(DateOnly today, Terms terms) =>
        Review.State is not ReviewState.FactCheck ? Rule.ReviewIsNotInFactCheck
        : IsSent ? Rule.RemarksAreSent
        : today > LastDay(terms) ? Rule.FactCheckTimeIsOut
        : null;

    /// <param name="id">The page has named it, so that what is sent twice is there once.</param>
    public Remark Add(Guid id, DraftPlace place, string quote, RemarkWords words, DateOnly today, Terms terms)
    {
        EnsureMayWrite(today, terms);
        if (_remarks.SingleOrDefault(r => r.Id == id) is { } same)
            return same;
        if (_remarks.Count == MaxRemarks)
            throw new RuleBrokenException(Rule.TooManyRemarks);
        var remark = new Remark(this, _remarks.Select(r => r.Number).DefaultIfEmpty().Max() + 1, place, quote, words) { Id = id };
        _remarks.Add(remark);
        return remark;
    }

    public void Change(Remark remark, RemarkWords words, DateOnly today, Terms terms)
    {
        EnsureMayWrite(today, terms);
        remark.Words = words;
    }

    public void Remove(Remark remark, DateOnly today, Terms terms)
    {
        EnsureMayWrite(today, terms);
        _remarks.Remove(remark);
    }

    /// <summary>Sends what is written, or says that there is nothing to remark. Nothing is added afterwards.</summary>
    /// <param name="by">The head, or a deputy whom the head has let send.</param>
    public void Send(UnitSender by, DateTimeOffset now, DateOnly today, Terms terms)
    {
        by.EnsureMaySend();
        EnsureMayWrite(today, terms);
        (SentAt, SentOn) = (now, today);
    }

    /// <summary>Until the review goes on, an answer may be changed.</summary>
    /// <param name="by">The inspector who answers.</param>
    public void Answer(Remark remark, RemarkOutcome outcome, string answer, Guid by)
    {
        if (Review.State is not ReviewState.FactCheck)
            throw new RuleBrokenException(Rule.ReviewIsNotInFactCheck);
        if (!IsSent)
            throw new RuleBrokenException(Rule.RemarksAreNotSent);
        ReviewGuards.EnsureHasDeclared(Review, by);
        Text.EnsureSaysSomething(answer);
        remark.SetAnswer(outcome, Text.Checked(answer, RemarkWords.MaxLength));
    }

    /// <summary>Why the review cannot go on: the unit still has time, or a remark has no answer.</summary>
    internal IEnumerable<Obstacle> Obstacles(StepDecision decision)
    {
        if (!IsSent && decision.On <= LastDay(decision.Terms))
            yield return new Obstacle(Rule.UnitStillHasTime);
        foreach (var obstacle in UnansweredRemarks())
            yield return obstacle;
    }

    /// <summary>Those that were sent and have no answer, counted from one.</summary>
    internal IEnumerable<Obstacle> UnansweredRemarks() =>
        !IsSent
            ? []
            : _remarks.Index().Where(r => r.Item.Outcome is null).Select(r => new Obstacle(Rule.RemarkMustBeAnswered, $"{r.Index + 1}"));

    private void EnsureMayWrite(DateOnly today, Terms terms)
    {
        if (RuleAgainstWriting(today, terms) is { } rule)
            throw new RuleBrokenException(rule);
    }
}

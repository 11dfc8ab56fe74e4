using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Calibrating;

/// <summary>
/// Kalibreringsomgång: drafts of one specialty that its inspectors compare with each other. The coordinator puts it together and closes it when
/// they have. Source: the product's "The life of a review".
/// </summary>
public sealed class CalibrationRound
{
    public const int NameMaxLength = 200;

    private readonly List<RoundReview> _reviews = [];

    public CalibrationRound(string specialty, string name, DateOnly begunOn)
    {
        Text.EnsureSaysSomething(name);
        (Specialty, Name, BegunOn) = (Text.CheckedLine(specialty), Text.CheckedLine(name, NameMaxLength), begunOn);
    }

    private CalibrationRound() => (Specialty, Name) = ("", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; internal init; } = Guid.CreateVersion7();
    public string Specialty { get; private init; }

    /// <summary>"Våren 2027".</summary>
    public string Name { get; private init; }
    public DateOnly BegunOn { get; private init; }

    /// <summary>Null while the drafts are being compared.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public IReadOnlyList<RoundReview> Reviews => _reviews;
    public bool IsOpen => ClosedOn is null;

    /// <summary>What stands in the way. The page asks; the entity refuses.</summary>
    public Rule? RuleAgainstAdding(Review review) =>
        !IsOpen ? Rule.RoundIsClosed
        : review.InRound is not null ? Rule.ReviewIsInARound
        : IsToBeCompared(review) && review.Specialty == Specialty ? null
        : Rule.ReviewIsNotToBeCalibrated;

    public void Add(Review review)
    {
        Refuse(RuleAgainstAdding(review));
        _reviews.Add(review.InRound = new RoundReview(this, review));
    }

    public Rule? RuleAgainstRemoving(RoundReview review) =>
        !IsOpen ? Rule.RoundIsClosed
        : review.Comments.Count > 0 ? Rule.DraftIsCommented
        : null;

    public void Remove(RoundReview review)
    {
        Refuse(RuleAgainstRemoving(review));
        _reviews.Remove(review);
        review.Review.InRound = null;
    }

    /// <summary>A draft that is still with its unit has not been compared.</summary>
    public Rule? RuleAgainstClosing() =>
        !IsOpen ? Rule.RoundIsClosed
        : _reviews.Any(r => r.Review.State is ReviewState.FactCheck) ? Rule.RoundWaitsForFactCheck
        : null;

    public void Close(DateOnly on)
    {
        Refuse(RuleAgainstClosing());
        ClosedOn = on;
    }

    /// <summary>Opened again as long as none of its reviews has gone on.</summary>
    public Rule? RuleAgainstOpening() =>
        IsOpen ? Rule.RoundIsOpen
        : _reviews.Any(r => r.Review.State is not ReviewState.Calibration) ? Rule.RoundHasGoneOn
        : null;

    public void Open()
    {
        Refuse(RuleAgainstOpening());
        ClosedOn = null;
    }

    /// <summary>Its specialty calibrates, and its draft is with the unit or waits to be compared.</summary>
    private static bool IsToBeCompared(Review review) =>
        review is { Calibrates: true, State: ReviewState.FactCheck or ReviewState.Calibration };

    private static void Refuse(Rule? rule)
    {
        if (rule is { } broken)
            throw new RuleBrokenException(broken);
    }
}

using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Reviews;

/// <summary>
/// Makes a review of what was decided elsewhere, past the steps it took there. What it may say is checked by the package's rules
/// before; what a review may be is checked here all the same.
/// </summary>
public sealed class ReviewImport(
    Unit unit,
    ChecklistTemplate template,
    string specialty,
    int allowedExceptions,
    Guid? id,
    ReviewState state
)
{
    private readonly Review _review = new(unit, template, specialty, allowedExceptions)
    {
        Id = id ?? Guid.CreateVersion7(),
        Origin = ReviewOrigin.Imported,
        State = state is ReviewState.Drafting or ReviewState.Final or ReviewState.Published
            ? state
            : throw new ArgumentOutOfRangeException(nameof(state), state, "A review is imported as a draft, final or published."),
    };

    /// <summary>The identity of the review to be, for what must name it.</summary>
    public Guid ReviewId => _review.Id;

    public void Visit(SiteVisit visit) => _review.SetVisit(visit);

    public void Inspector(string name, string? city) => _review.AddInspector(name, city, accountId: null);

    public void Finding(FindingKind kind, string text, string? area, Addressee addressee) =>
        _review.SetFinding(kind, text, area, addressee);

    public void Fact(UnitFact fact, FactValue value) => _review.SetFact(fact, value);

    public void Describe(string letter, string text) => Area(letter).SetDescription(text);

    public void Assess(string letter, string code, Verdict verdict, string? comment) => Area(letter).SetAssessment(code, verdict, comment);

    /// <summary>After the area's verdicts, since the decision keeps what they suggested.</summary>
    public void Decide(string letter, Grade grade, string? reason) => Area(letter).SetDecision(grade, reason);

    public void Regrade(string letter, Regrade regrade) => Area(letter).SetRegrade(regrade);

    public void Plan(ActionPlan plan) => _review.Plan = plan;

    /// <exception cref="RuleBrokenException">A final or published review lacks a grade.</exception>
    public Review Complete(DateOnly? publishedOn)
    {
        if (_review.State is not ReviewState.Drafting && ReviewGuards.EveryAreaIsGraded(_review).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        if (_review.State is not ReviewState.Drafting)
        {
            foreach (var area in _review.Areas)
                area.SetDone();
        }

        _review.PublishedOn =
            _review.State is ReviewState.Published ? publishedOn ?? throw new ArgumentNullException(nameof(publishedOn)) : null;
        return _review;
    }

    private AreaReview Area(string letter) => _review.Areas.Single(a => a.Letter == letter);
}

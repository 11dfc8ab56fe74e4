using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Reviews;

/// <summary>Granskning: one review of one unit in one specialty, from the order to the published report.</summary>
public sealed partial class Review
{
    public const int MaxInspectors = 6;

    /// <summary>Of each kind; the limit of the review package.</summary>
    public const int MaxFindings = 100;

    /// <summary>So many grade alone, no more and no fewer.</summary>
    public const int InspectorsAlone = 2;
    public const int MaxAllowedExceptions = 10;
    public const int DefaultAllowedExceptions = 1;

    private readonly List<AreaReview> _areas = [];
    private readonly List<Inspector> _inspectors = [];
    private readonly List<InspectorReplacement> _replacements = [];
    private readonly List<Finding> _findings = [];
    private readonly List<ReviewStep> _steps = [];
    private readonly List<ReviewFact> _facts = [];

    public Review(Unit unit, ChecklistTemplate template, string specialty, int allowedExceptions = DefaultAllowedExceptions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(allowedExceptions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(allowedExceptions, MaxAllowedExceptions);

        (TenantId, UnitId, TemplateId) = (unit.TenantId, unit.Id, template.Id);
        (Specialty, AllowedExceptions, AreaCount) = (Text.CheckedLine(specialty), allowedExceptions, template.Areas.Count);
        _areas.AddRange(template.Areas.Select(area => new AreaReview(this, area)));
    }

    private Review() => Specialty = ""; // For EF Core, which then fills the properties.

    public Guid Id { get; internal init; } = Guid.CreateVersion7();
    public TenantId TenantId { get; private init; }
    public Guid UnitId { get; private init; }
    public Guid TemplateId { get; private init; }
    public string Specialty { get; private init; }

    /// <summary>Quality indicators that may be missed for an A; frozen when the review began.</summary>
    public int AllowedExceptions { get; private init; }

    /// <summary>How many areas there are, so that nobody takes the loaded ones for all.</summary>
    public int AreaCount { get; private init; }
    public ReviewOrigin Origin { get; internal init; } = ReviewOrigin.Ordered;
    public ReviewState State { get; internal set; } = ReviewState.Ordered;

    /// <summary>Whose practice it is; null where it is a review.</summary>
    public Guid? PractisedBy { get; internal init; }
    public bool IsPractice => Origin is ReviewOrigin.Practice;

    /// <summary>First day, last day and form are planned together and have one version. Null until planned.</summary>
    public SiteVisit? Visit => VisitFrom is { } from ? new SiteVisit(from, VisitTo!.Value, VisitForm!.Value) : null;
    public DateOnly? VisitFrom { get; private set; }
    public DateOnly? VisitTo { get; private set; }
    public VisitForm? VisitForm { get; private set; }
    public int VisitVersion { get; private set; }

    /// <summary>Var för sig först: each inspector grades alone, and what they said is compared when both are done with an area.</summary>
    public bool GradesAlone { get; private set; }

    public DateOnly? PublishedOn { get; internal set; }

    /// <summary>Null where nobody has decided that the report is published on a later day.</summary>
    public PlannedPublishing? PlannedPublishing { get; internal set; }

    /// <summary>The day on which the report is published without anybody doing more; null where none is decided.</summary>
    public DateOnly? PublishesOn => PlannedPublishing is { Holds: true } planned ? planned.PublishOn : null;
    public ActionPlan? Plan { get; internal set; }

    /// <summary>Null where the unit has not asked for longer time.</summary>
    public PlanExtension? PlanExtension { get; internal set; }

    /// <summary>Null where nobody asks the head to send the plan; for those who do not write it always.</summary>
    public SendRequest? SendRequest { get; internal set; }

    /// <summary>Null until the draft is sent, and of reviews that were sent before fact checks were kept.</summary>
    public FactCheck? FactCheck { get; private set; }

    /// <summary>Kalibreras: its specialty compared drafts on the day when this one was sent to the unit, so this one is compared too.</summary>
    public bool Calibrates { get; private set; }

    /// <summary>Null until the coordinator has put it in a round.</summary>
    public RoundReview? InRound { get; internal set; }

    /// <summary>The areas that have been loaded: all of them, or the one a page is about.</summary>
    public IReadOnlyList<AreaReview> Areas => _areas;
    public IReadOnlyList<Inspector> Inspectors => _inspectors;

    /// <summary>In the order in which they were made; to be loaded where somebody has replaced somebody.</summary>
    public IReadOnlyList<InspectorReplacement> Replacements => _replacements;
    public IReadOnlyList<Finding> Findings => _findings;
    public IReadOnlyList<ReviewStep> Steps => _steps;
    public IReadOnlyList<ReviewFact> Facts => _facts;

    /// <summary>Inspectors write from Underlag on; after the draft was sent only what a remark or the calibration asks for.</summary>
    public bool IsOpenForAssessment => IsOpenIn(State);

    public static bool IsOpenIn(ReviewState state) =>
        state is ReviewState.Gathering or ReviewState.SiteVisit or ReviewState.Drafting or ReviewState.FactCheck or ReviewState.Calibration;

    public bool MayChangeInspectors => State < ReviewState.FactCheck;
    public bool MayMoveVisit => State < ReviewState.SiteVisit;
    public bool MayBeSigned => State is ReviewState.Drafting or ReviewState.FactCheck or ReviewState.Calibration;

    public void PlanVisit(SiteVisit visit, int basedOn)
    {
        if (!MayMoveVisit)
            throw new RuleBrokenException(Rule.VisitCannotMoveNow);
        if (Visit == visit)
            return;

        FieldClashException.ThrowIfStale(basedOn, VisitVersion);
        SetVisit(visit);
        VisitVersion++;
    }

    public Inspector Appoint(string name, string? city, Guid? accountId)
    {
        if (!MayChangeInspectors)
            throw new RuleBrokenException(Rule.InspectorsCannotChangeNow);
        EnsureIsNew(new NewInspector(name, city, accountId));
        if (GradesAlone && (accountId is null || _inspectors.Count >= InspectorsAlone))
            throw new RuleBrokenException(Rule.GradingAloneTakesTwoInspectors);
        var inspector = AddInspector(name, city, accountId);
        ContentChanged();
        return inspector;
    }

    public void Dismiss(Guid inspectorId)
    {
        if (!MayChangeInspectors)
            throw new RuleBrokenException(Rule.InspectorsCannotChangeNow);
        if (_inspectors.RemoveAll(i => i.Id == inspectorId) > 0)
            ContentChanged();
    }

    /// <param name="hasBegun">Somebody has graded, together or alone. Nobody but the author sees an own grading, so the database says.</param>
    public void GradeAlone(bool alone, bool hasBegun)
    {
        if (alone == GradesAlone)
            return;
        if (ReviewGuards.GradingAlone(this, alone, hasBegun).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);
        GradesAlone = alone;
    }

    public void DeclareNoConflict(Guid inspectorId, DateOnly on)
    {
        if (!MayDeclare(inspectorId))
            throw new RuleBrokenException(Rule.InspectorsCannotChangeNow);
        InspectorWith(inspectorId).DeclaredNoConflictOn = on;
    }

    /// <summary>Until the draft is sent; after that who came for somebody who left, once.</summary>
    public bool MayDeclare(Guid inspectorId) =>
        MayChangeInspectors || (this.RuleAgainstReplacing() is null && _inspectors.Any(i => i.Id == inspectorId && i.MustDeclareFirst));

    /// <summary>Records what the unit says of itself; anew replaces what was there.</summary>
    public void RecordFact(UnitFact fact, FactValue value)
    {
        if (State >= ReviewState.FactCheck)
            throw new RuleBrokenException(Rule.ReviewIsNotOpenForAssessment);
        _facts.RemoveAll(f => f.Fact == fact);
        SetFact(fact, value);
    }

    public void ReceivePlan(ActionPlan plan)
    {
        EnsureUnderPlan();
        Plan = plan.RuleBrokenIn(this) is { } rule ? throw new RuleBrokenException(rule) : plan;
    }

    /// <summary>What stands in the way of a step. The page lists it; <see cref="Take"/> enforces it.</summary>
    public IReadOnlyList<Obstacle> ObstaclesTo(ReviewState to, StepDecision decision, ReviewRole by, DateOnly today) =>
        ReviewLife.Find(State, to)?.ObstaclesFor(this, decision, by, today) ?? [new Obstacle(Rule.StepDoesNotExist)];

    /// <summary>Takes a step of the life, or refuses with every rule in the way. All areas must be loaded.</summary>
    public void Take(ReviewState to, StepDecision decision, ReviewRole by, DateOnly today)
    {
        if (ObstaclesTo(to, decision, by, today) is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        _steps.Add(new ReviewStep(this, to, decision.On, decision.Note));
        State = to;
        if (to is ReviewState.FactCheck)
            (FactCheck, Calibrates) = (new FactCheck(this, decision.On), decision.Calibrates);
        if (to is ReviewState.Published)
            PublishedOn = decision.On;
        PlannedPublishing = null;
    }

    internal DateOnly? LastStepOn => _steps.LastOrDefault()?.On;

    /// <summary>Areas are lettered from A without gaps, so that this is known of areas that are not loaded.</summary>
    internal string? CheckedLetter(string? area) =>
        area is null || (area is [>= 'A' and var letter] && letter < 'A' + AreaCount)
            ? area
            : throw new ArgumentOutOfRangeException(nameof(area), area, "The review has no such area.");

    internal void EnsureOpenForAssessment()
    {
        if (!IsOpenForAssessment)
            throw new RuleBrokenException(Rule.ReviewIsNotOpenForAssessment);
    }

    internal void EnsureUnderPlan()
    {
        if (State is not ReviewState.ActionPlan)
            throw new RuleBrokenException(Rule.ReviewIsNotUnderPlan);
    }

    /// <summary>Something printed has changed, so what was signed is no longer what stands.</summary>
    internal void ContentChanged() => _inspectors.ForEach(i => i.SignedAt = null);

    internal void SetVisit(SiteVisit visit) => (VisitFrom, VisitTo, VisitForm) = (visit.From, visit.To, visit.Form);

    internal Inspector AddInspector(string name, string? city, Guid? accountId)
    {
        if (_inspectors.Count == MaxInspectors)
            throw new RuleBrokenException(Rule.TooManyInspectors);

        var position = _inspectors.Select(i => i.Position).DefaultIfEmpty().Max() + 1;
        _inspectors.Add(new Inspector(Id, position, name, city, accountId));
        return _inspectors[^1];
    }

    internal void EnsureIsNew(NewInspector inspector)
    {
        Text.EnsureSaysSomething(inspector.Name);
        if (_inspectors.Any(i => inspector.AccountId is null ? i.Name == inspector.Name : i.AccountId == inspector.AccountId))
            throw new RuleBrokenException(Rule.SameInspectorTwice, inspector.Name);
    }

    internal Inspector Swap(Inspector left, NewInspector by, string reason, DateOnly on)
    {
        var came = new Inspector(Id, _inspectors.Max(i => i.Position) + 1, by.Name, by.City, by.AccountId) { CameIn = State };
        _replacements.Add(new InspectorReplacement(this, left, came, reason, on));
        _inspectors.Remove(left);
        _inspectors.Add(came);
        return came;
    }

    internal void SetFact(UnitFact fact, FactValue value) => _facts.Add(new ReviewFact(this, fact, value));

    private Inspector InspectorWith(Guid id) => _inspectors.Single(i => i.Id == id);
}

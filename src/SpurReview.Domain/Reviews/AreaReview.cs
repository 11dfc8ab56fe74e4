using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Reviews;

/// <summary>One assessment area of one review: verdicts, description and grade. Or, while inspectors grade alone, the area as one of them sees it.</summary>
public sealed class AreaReview
{
    private readonly List<Assessment> _assessments = [];
    private readonly AreaReview? _common;
    private readonly OwnGrading? _own;

    internal AreaReview(Review review, AssessmentArea area)
    {
        (Review, ReviewId) = (review, review.Id);
        (Letter, AllowedExceptions) = (area.Letter, review.AllowedExceptions);
        _assessments.AddRange(area.Criteria.Select(c => new Assessment(c.Code, area.KindOf(c.Code), c.KindUncertain)));
    }

    private AreaReview(AreaReview common, OwnGrading own)
    {
        (_common, _own) = (common, own);
        (Id, Review, ReviewId) = (common.Id, common.Review, common.ReviewId);
        (Letter, AllowedExceptions, Description) = (common.Letter, common.AllowedExceptions, common.Description);
        (Decision, DecisionVersion, IsDone, DoneVersion) = (own.Decision, own.DecisionVersion, own.IsDone, own.DoneVersion);
        _assessments.AddRange(common.Assessments.Select(a => a.As(own.Of(a.Code))));
    }

    private AreaReview() => (Letter, Review) = ("", null!); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private init; }
    public Review Review { get; private init; }
    public string Letter { get; private init; }
    public int AllowedExceptions { get; private init; }

    /// <summary>The state of things in the area, in the inspectors' words. Printed; a blank line starts a paragraph.</summary>
    public Versioned<string> Description { get; private set; } = new("");

    /// <summary>Null until the inspectors have decided.</summary>
    public GradeDecision? Decision { get; private set; }

    /// <summary>Grade and reason are decided together and have one version.</summary>
    public int DecisionVersion { get; private set; }
    public Regrade? Regrade { get; private set; }

    /// <summary>Klart: the inspectors have said that they are done with the area. Any change of what is printed takes it back.</summary>
    public bool IsDone { get; private set; }
    public int DoneVersion { get; private set; }

    /// <summary>Both inspectors were done alone, and what they said has been put side by side.</summary>
    public bool IsCompared { get; private set; }

    /// <summary>They gave different grades, or different reasons, and have not decided since.</summary>
    public bool GradeMustBeAgreed { get; private set; }

    /// <summary>Nobody grades the area as a whole yet: each inspector has an own grading of it.</summary>
    public bool IsAlone => _own is null && Review.GradesAlone && !IsCompared;

    /// <summary>The area as one inspector sees it alone.</summary>
    public bool IsOwn => _own is not null;

    /// <summary>How many rows the inspectors have still to agree on; the grade is one.</summary>
    public int ToAgree => _assessments.Count(a => a.MustBeAgreed) + (GradeMustBeAgreed ? 1 : 0);

    public IReadOnlyList<Assessment> Assessments => _assessments;
    public IReadOnlyList<Grade> OfferedGrades => GradeScale.Offered(_assessments.Select(a => a.Kind));
    public Suggestion Suggestion => GradeScale.Suggest([.. _assessments.Select(a => a.ForSuggestion)], AllowedExceptions);

    /// <summary>The grade that counts today: after the plan if one was decided, else the first.</summary>
    public Grade? CurrentGrade => Regrade?.Grade ?? Decision?.Grade;

    /// <summary>Null where the area has no criterion with the code.</summary>
    public Assessment? Find(string code) => _assessments.SingleOrDefault(a => a.Code == code);

    public void Assess(string code, Verdict verdict, int basedOn)
    {
        var assessment = OpenToGrade(code);
        if (assessment.Verdict.Change(verdict, basedOn) is var changed && ReferenceEquals(changed, assessment.Verdict))
            return;
        assessment.Verdict = changed;
        assessment.MustBeAgreed &= verdict is Verdict.NotAssessed;
        ContentChanged();
    }

    public void Comment(string code, string? text, int basedOn)
    {
        var assessment = OpenToGrade(code);
        if (assessment.Comment.Change(TextOrNull(text), basedOn) is var changed && ReferenceEquals(changed, assessment.Comment))
            return;
        assessment.Comment = changed;
        ContentChanged();
    }

    public void Describe(string text, int basedOn)
    {
        Review.EnsureOpenForAssessment();
        _common?.Describe(text, basedOn);
        if (Description.Change(Text.Checked(text, Text.MaxLength), basedOn) is var changed && ReferenceEquals(changed, Description))
            return;
        Description = changed;
        // Of an own grading the description is no part.
        if (!IsOwn)
            ContentChanged();
    }

    /// <summary>What stands in the way of this grade just now. The page asks; <see cref="Decide"/> refuses.</summary>
    public IEnumerable<Obstacle> ObstaclesToDeciding(Grade grade, string? reason)
    {
        if (!OfferedGrades.Contains(grade))
            yield return new Obstacle(Rule.GradeMustBeOffered, Letter);
        if (Regrade is not null && grade != Decision?.Grade)
            yield return new Obstacle(Rule.FirstGradeOfRegradedAreaStands, Letter);
        if (NeedsReason(grade) && string.IsNullOrWhiteSpace(reason))
            yield return new Obstacle(Rule.DifferingGradeNeedsReason, Letter);
    }

    /// <summary>A grade that differs from a settled suggestion needs a printed reason.</summary>
    public bool NeedsReason(Grade grade) => Suggestion is { IsSettled: true } settled && settled.Grade != grade;

    public void Decide(Grade grade, string? reason, int basedOn)
    {
        EnsureOpenToGrade();
        if (ObstaclesToDeciding(grade, reason).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        if (!GradeMustBeAgreed && Decision is { } decided && decided.Grade == grade && decided.Reason == TextOrNull(reason))
            return;

        FieldClashException.ThrowIfStale(basedOn, DecisionVersion);
        SetDecision(grade, reason);
        DecisionVersion++;
        ContentChanged();
    }

    /// <summary>Says that the area is done, or what it lacks: the same that a signature asks of it.</summary>
    public void MarkDone()
    {
        EnsureOpenToGrade();
        if (ReviewGuards.AreaLacks(this).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        SetDone();
        _own?.Keep(this);
    }

    /// <summary>The area as the author of an own grading sees it. What is changed there is changed in that grading; the description is common.</summary>
    public AreaReview As(OwnGrading own) => new(this, own);

    /// <summary>As a person with these own gradings sees it.</summary>
    public AreaReview SeenWith(IEnumerable<OwnGrading> own) =>
        IsAlone && own.SingleOrDefault(o => o.AreaReviewId == Id) is { } mine ? As(mine) : this;

    /// <summary>
    /// Both are done alone: what they agree on becomes the area's at once, the rest is to be agreed on. Every field that one of them wrote gets a
    /// version above both of theirs, so that what was based on an own one clashes.
    /// </summary>
    public void Compare(OwnGrading first, OwnGrading second)
    {
        Review.EnsureOpenForAssessment();
        if (!IsAlone || !first.IsDone || !second.IsDone || first.AccountId == second.AccountId)
            throw new RuleBrokenException(Rule.AreaMustBeAgreed, Letter);

        foreach (var assessment in _assessments)
            assessment.Compare(first.Of(assessment.Code), second.Of(assessment.Code));
        CompareGrades(first, second);
        IsCompared = true;
        IsDone = ToAgree == 0 && ReviewGuards.AreaIsComplete(this);
        DoneVersion = Math.Max(first.DoneVersion, second.DoneVersion) + 1;
    }

    /// <summary>Takes what one of them said of a criterion for both.</summary>
    public void Agree(string code, OwnAssessment said)
    {
        var assessment = OpenToGrade(code);
        assessment.MustBeAgreed = false;
        assessment.Verdict = assessment.Verdict.Change(said.Verdict.Value, assessment.Verdict.Version);
        assessment.Comment = assessment.Comment.Change(said.Comment.Value, assessment.Comment.Version);
        ContentChanged();
    }

    public IEnumerable<Obstacle> ObstaclesToRegrading(Regrade regrade)
    {
        if (Decision is not { Grade: Grade.D })
            yield return new Obstacle(Rule.RegradeNeedsFirstGradeD, Letter);
        if (!OfferedGrades.Contains(regrade.Grade))
            yield return new Obstacle(Rule.GradeMustBeOffered, Letter);
        if (string.IsNullOrWhiteSpace(regrade.Reason))
            yield return new Obstacle(Rule.RegradeNeedsReason, Letter);
        if (!regrade.LetsDStand && Review.Plan?.Answers(Letter) is not true)
            yield return new Obstacle(Rule.RegradeNeedsAnsweringPlan, Letter);
        if (!regrade.LetsDStand && Review.Plan?.ItemsFor(Letter).Any(i => i.Decision is not ActionDecision.Accepted) is true)
            yield return new Obstacle(Rule.RegradeNeedsAcceptedActions, Letter);
        if (regrade.DecidedOn < Review.Plan?.SubmittedOn)
            yield return new Obstacle(Rule.RegradeMustNotPrecedePlan, Letter);
        if (regrade.DecidedOn < Review.LastStepOn)
            yield return new Obstacle(Rule.StepDateIsBeforeThePreviousStep, Letter);
    }

    /// <summary>Decides the area after the plan. May be decided anew until the review is final; the first grade stays beside it.</summary>
    public void DecideAfterPlan(Regrade regrade)
    {
        Review.EnsureUnderPlan();
        if (ObstaclesToRegrading(regrade).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        SetRegrade(regrade);
    }

    /// <summary>One inspector's word on the area after the plan. It is decided when every inspector has said the same.</summary>
    public void ProposeAfterPlan(Regrade regrade, Guid by)
    {
        Review.EnsureUnderPlan();
        if (Review.Plan is not { } plan || (regrade.LetsDStand && !plan.IsWithInspectors))
            throw new RuleBrokenException(Rule.PlanIsNotWithInspectors);
        ReviewGuards.EnsureHasDeclared(Review, by);
        if (regrade.LetsDStand && plan.RuleAgainstLettingDStand(Letter) is { } rule)
            throw new RuleBrokenException(rule, Letter);
        if (ObstaclesToRegrading(regrade).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        var said = new RegradeProposal(ReviewId, Letter, regrade.Grade, regrade.Reason, by);
        var agreed = plan.SaidOf(Letter)?.AgreedWith(said) ?? said;
        plan.SetProposal(agreed);
        // What is decided already stays so, with the names of those who decided it.
        if (!agreed.Is(Regrade) && Review.Inspectors.All(i => agreed.AgreedBy.Contains(i.Id)))
            SetRegrade(regrade with { DecidedBy = [.. Review.Inspectors.Select(i => new ResponsiblePerson("Inspektör", i.Name))] });
    }

    internal void SetDescription(string text) => Description = new Versioned<string>(Text.Checked(text, Text.MaxLength));

    internal void SetAssessment(string code, Verdict verdict, string? comment)
    {
        var assessment = _assessments.Single(a => a.Code == code);
        (assessment.Verdict, assessment.Comment) = (new Versioned<Verdict>(verdict), new Versioned<string?>(TextOrNull(comment)));
    }

    /// <summary>The grade of an imported report, decided elsewhere: checked by the package's rules, not by the state of the review.</summary>
    internal void SetDecision(Grade grade, string? reason)
    {
        GradeMustBeAgreed = false;
        var suggestion = Suggestion;
        Decision = new GradeDecision(grade, TextOrNull(reason), suggestion.Grade, suggestion.IsSettled);
    }

    internal void SetDone() => SetDone(true);

    internal void SetRegrade(Regrade regrade)
    {
        Text.Checked(regrade.Reason, Text.MaxLength);
        Regrade = regrade;
    }

    private Assessment OpenToGrade(string code)
    {
        EnsureOpenToGrade();
        return _assessments.Single(a => a.Code == code);
    }

    private void EnsureOpenToGrade()
    {
        Review.EnsureOpenForAssessment();
        if (IsAlone)
            throw new RuleBrokenException(Rule.AreaMustBeAgreed, Letter);
    }

    private void CompareGrades(OwnGrading first, OwnGrading second)
    {
        DecisionVersion = Versioned.Above(first.DecisionVersion, second.DecisionVersion, DecisionVersion);
        Decision = null;
        if (first.SaysOfGrade != second.SaysOfGrade)
            GradeMustBeAgreed = true;
        else if (first.Decision is { } decided)
            SetDecision(decided.Grade, decided.Reason);
    }

    private void SetDone(bool isDone)
    {
        if (isDone != IsDone)
            DoneVersion++;
        IsDone = isDone;
    }

    private void ContentChanged()
    {
        SetDone(false);
        if (_own is null)
            Review.ContentChanged();
        else
            _own.Keep(this);
    }

    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text.Checked(text, Text.MaxLength);
}

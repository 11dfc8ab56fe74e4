using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Reviews;

/// <summary>One assessment area of one review: verdicts, description and grade.</summary>
public sealed class AreaReview
{
    private readonly List<Assessment> _assessments = [];

    internal AreaReview(Review review, AssessmentArea area)
    {
        (Review, ReviewId) = (review, review.Id);
        (Letter, AllowedExceptions) = (area.Letter, review.AllowedExceptions);
        _assessments.AddRange(area.Criteria.Select(c => new Assessment(c.Code, area.KindOf(c.Code), c.KindUncertain)));
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

    public IReadOnlyList<Assessment> Assessments => _assessments;
    public IReadOnlyList<Grade> OfferedGrades => GradeScale.Offered(_assessments.Select(a => a.Kind));
    public Suggestion Suggestion => GradeScale.Suggest([.. _assessments.Select(a => a.ForSuggestion)], AllowedExceptions);

    /// <summary>The grade that counts today: after the plan if one was decided, else the first.</summary>
    public Grade? CurrentGrade => Regrade?.Grade ?? Decision?.Grade;

    /// <summary>Null where the area has no criterion with the code.</summary>
    public Assessment? Find(string code) => _assessments.SingleOrDefault(a => a.Code == code);

    public void Assess(string code, Verdict verdict, int basedOn)
    {
        var assessment = Open(code);
        assessment.Verdict = Changed(assessment.Verdict, verdict, basedOn);
    }

    public void Comment(string code, string? text, int basedOn)
    {
        var assessment = Open(code);
        assessment.Comment = Changed(assessment.Comment, TextOrNull(text), basedOn);
    }

    public void Describe(string text, int basedOn)
    {
        Review.EnsureOpenForAssessment();
        Description = Changed(Description, Text.Checked(text, Text.MaxLength), basedOn);
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
        Review.EnsureOpenForAssessment();
        if (ObstaclesToDeciding(grade, reason).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        if (Decision is { } decided && decided.Grade == grade && decided.Reason == TextOrNull(reason))
            return;

        FieldClashException.ThrowIfStale(basedOn, DecisionVersion);
        SetDecision(grade, reason);
        DecisionVersion++;
        ContentChanged();
    }

    /// <summary>Says that the area is done, or what it lacks: the same that a signature asks of it.</summary>
    public void MarkDone()
    {
        Review.EnsureOpenForAssessment();
        if (ReviewGuards.AreaLacks(this).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        SetDone();
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

    internal void SetDescription(string text) => Description = new Versioned<string>(Text.Checked(text, Text.MaxLength));

    internal void SetAssessment(string code, Verdict verdict, string? comment)
    {
        var assessment = _assessments.Single(a => a.Code == code);
        (assessment.Verdict, assessment.Comment) = (new Versioned<Verdict>(verdict), new Versioned<string?>(TextOrNull(comment)));
    }

    /// <summary>The grade of an imported report, decided elsewhere: checked by the package's rules, not by the state of the review.</summary>
    internal void SetDecision(Grade grade, string? reason)
    {
        var suggestion = Suggestion;
        Decision = new GradeDecision(grade, TextOrNull(reason), suggestion.Grade, suggestion.IsSettled);
    }

    internal void SetDone() => SetDone(true);

    internal void SetRegrade(Regrade regrade)
    {
        Text.Checked(regrade.Reason, Text.MaxLength);
        Regrade = regrade;
    }

    private Assessment Open(string code)
    {
        Review.EnsureOpenForAssessment();
        return _assessments.Single(a => a.Code == code);
    }

    private Versioned<T> Changed<T>(Versioned<T> field, T value, int basedOn)
    {
        var changed = field.Change(value, basedOn);
        if (!ReferenceEquals(changed, field))
            ContentChanged();
        return changed;
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
        Review.ContentChanged();
    }

    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text.Checked(text, Text.MaxLength);
}

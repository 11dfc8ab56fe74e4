using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Interchange;

/// <summary>A published report as a review package for everybody: what its frozen version says, and nothing else.</summary>
public static class OpenPackage
{
    private const int MostExceptions = 10;

    /// <summary>
    /// The package of the version, with the status final: where it is read in, it is for them to publish it. Plans have roles and no
    /// names, and facts that the report hides are not there.
    /// </summary>
    /// <param name="snapshot">A version as the public may read it.</param>
    public static ReviewPackage ToOpenPackage(this ReviewSnapshot snapshot) =>
        new()
        {
            Id = snapshot.ReviewId,
            AllowedExceptions = Exceptions(snapshot),
            Template = snapshot.Template.Code,
            CareProvider = new PackageProvider(snapshot.Unit.Provider, snapshot.Unit.ProviderKind),
            Unit = new PackageUnit(snapshot.Unit.Name, snapshot.Unit.Workplace, snapshot.Unit.City, snapshot.Unit.Region),
            Specialty = snapshot.Specialty,
            Visit = new PackageVisit(snapshot.Visit.From, snapshot.Visit.To, snapshot.Visit.Form),
            Inspectors = [.. snapshot.Inspectors.Select(i => new PackageInspector(i.Name, i.City))],
            Strengths = Findings(snapshot, FindingKind.Strength),
            Weaknesses = Findings(snapshot, FindingKind.Weakness),
            Improvements = Findings(snapshot, FindingKind.Improvement),
            Areas = [.. snapshot.Areas.Select(Area)],
            ActionPlan = snapshot.Plan is { } plan ? Plan(plan) : null,
            Status = PackageStatus.Final,
            PublishedOn = snapshot.PublishedOn,
            UnitFacts = snapshot.Facts,
        };

    /// <summary>
    /// How many missed indicators an A may have had. No report says it, but its grades do: the usual number where every grade without a
    /// reason follows from it, and otherwise the least one from which they do.
    /// </summary>
    private static int Exceptions(ReviewSnapshot snapshot) =>
        Enumerable
            .Range(0, MostExceptions + 1)
            .OrderByDescending(allowed => allowed == ReviewPackage.DefaultAllowedExceptions)
            .FirstOrDefault(allowed => snapshot.Areas.All(area => Follows(area, allowed)), ReviewPackage.DefaultAllowedExceptions);

    private static bool Follows(SnapshotArea area, int allowed)
    {
        var criteria = area.Groups.SelectMany(g => g.Criteria.Select(c => new AssessedCriterion(c.Code, g.Kind, c.Verdict))).ToList();
        var suggestion = GradeScale.Suggest(criteria, allowed);
        return !string.IsNullOrWhiteSpace(area.GradeReason) || !suggestion.IsSettled || suggestion.Grade == area.Grade;
    }

    private static List<PackageFinding> Findings(ReviewSnapshot snapshot, FindingKind kind) =>
        [.. snapshot.Findings.Where(f => f.Kind == kind).Select(f => new PackageFinding(f.Text, f.Area, f.Addressee))];

    private static PackageArea Area(SnapshotArea area)
    {
        var criteria = area.Groups.SelectMany(g => g.Criteria).ToList();
        return new PackageArea
        {
            Letter = area.Letter,
            Description = area.Description,
            Verdicts = criteria.Where(c => c.Verdict is not Verdict.NotAssessed).ToDictionary(c => c.Code, c => c.Verdict),
            Comments = criteria.Where(c => c.Comment is not null).ToDictionary(c => c.Code, c => c.Comment!),
            Grade = area.Grade,
            GradeReason = area.GradeReason,
            // D that stands is no new grade, and the format has no place for it.
            Regrade = area.Regrade is { Grade: not Grade.D } r ? new PackageRegrade(r.Grade, r.Reason, r.DecidedOn, r.DecidedBy) : null,
        };
    }

    private static PackagePlan Plan(SnapshotPlan plan) =>
        new(plan.SubmittedOn, [.. plan.Actions.Select(Action)], plan.Narratives.ToDictionary(n => n.Area, n => n.Text));

    private static PackageAction Action(SnapshotAction action) =>
        new()
        {
            Answers = action.Answers,
            Action = action.Action,
            DueOn = action.DueOn,
            Responsible = action.Responsible,
            FollowUpOn = action.FollowUpOn,
            FollowUpResponsible = action.FollowUpResponsible,
            Decision = action.Decision,
            DecisionReason = action.DecisionReason,
        };
}

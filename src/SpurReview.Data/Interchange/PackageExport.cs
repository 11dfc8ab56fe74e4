using SpurReview.Data.Reports;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Interchange;

/// <summary>A review as a package.</summary>
public static class PackageExport
{
    /// <summary>Reviews before Rapportutkast have nothing to say yet, and cancelled ones nothing more.</summary>
    public static bool MayBeExported(this Review review) =>
        !review.IsPractice && review.State is >= ReviewState.Drafting and not ReviewState.Cancelled;

    /// <param name="review">The whole review.</param>
    public static ReviewPackage ToPackage(this Review review, CareProvider provider, Unit unit, ChecklistTemplate template) =>
        new()
        {
            Id = review.Id,
            AllowedExceptions = review.AllowedExceptions,
            Template = template.Code,
            CareProvider = new PackageProvider(provider.Name, provider.Kind),
            Unit = new PackageUnit(unit.Name, unit.Workplace, unit.City, unit.Region),
            Specialty = review.Specialty,
            Visit = new PackageVisit(review.Visit!.From, review.Visit.To, review.Visit.Form),
            Inspectors = [.. review.Inspected().Select(i => new PackageInspector(i.Name, i.City))],
            Strengths = Findings(review, FindingKind.Strength),
            Weaknesses = Findings(review, FindingKind.Weakness),
            Improvements = Findings(review, FindingKind.Improvement),
            Areas = [.. review.Areas.OrderBy(a => a.Letter, StringComparer.Ordinal).Select(Area)],
            ActionPlan = review.Plan is { } plan ? Plan(plan) : null,
            Status = Status(review.State),
            PublishedOn = review.PublishedOn,
            UnitFacts = review.Facts.ToDictionary(f => f.Fact, f => f.Value),
        };

    private static PackageStatus Status(ReviewState state) =>
        state switch
        {
            ReviewState.Published => PackageStatus.Published,
            ReviewState.Final => PackageStatus.Final,
            ReviewState.Drafting or ReviewState.FactCheck or ReviewState.Calibration or ReviewState.Graded or ReviewState.ActionPlan =>
                PackageStatus.Drafting,
            ReviewState.Ordered or ReviewState.Planned or ReviewState.Gathering or ReviewState.SiteVisit or ReviewState.Cancelled =>
                throw new InvalidOperationException($"A review that is {state} is not exported."),
        };

    private static List<PackageFinding> Findings(Review review, FindingKind kind) =>
        [.. review.FindingsOf(kind).Select(f => new PackageFinding(f.Text.Value, f.Area.Value, f.Addressee.Value))];

    private static PackageArea Area(AreaReview area) =>
        new()
        {
            Letter = area.Letter,
            Description = area.Description.Value,
            Verdicts = area
                .Assessments.Where(a => a.Verdict.Value is not Verdict.NotAssessed)
                .ToDictionary(a => a.Code, a => a.Verdict.Value),
            Comments = area.Assessments.Where(a => a.Comment.Value is not null).ToDictionary(a => a.Code, a => a.Comment.Value!),
            Grade = area.Decision?.Grade,
            GradeReason = area.Decision?.Reason,
            // D that stands is no new grade, and the format has no place for it.
            Regrade = area.Regrade is { LetsDStand: false } r ? new PackageRegrade(r.Grade, r.Reason, r.DecidedOn, r.DecidedBy) : null,
        };

    private static PackagePlan Plan(ActionPlan plan) =>
        new(
            plan.SubmittedOn,
            [.. plan.Items.OrderBy(i => i.Position).Select(Item)],
            plan.Narratives.OrderBy(n => n.Area, StringComparer.Ordinal).ToDictionary(n => n.Area, n => n.Text)
        );

    private static PackageAction Item(ActionItem item) =>
        new()
        {
            Answers = item.Answers,
            Action = item.Action,
            DueOn = item.DueOn,
            Responsible = item.Responsible,
            FollowUpOn = item.FollowUpOn,
            FollowUpResponsible = item.FollowUpResponsible,
            Decision = item.Decision,
            DecisionReason = item.DecisionReason,
        };
}

using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Reports;

/// <summary>A review, as it stands, as the record that reports are made from.</summary>
public static class Snapshots
{
    /// <summary>Everything, as the unit may have it; <see cref="PublicCopy.ForThePublic"/> makes the public one of it.</summary>
    /// <param name="review">The whole review, with dates for its visit.</param>
    /// <param name="version">The version to freeze; null for a draft that is only looked at.</param>
    public static ReviewSnapshot ToSnapshot(
        this Review review,
        CareProvider provider,
        Unit unit,
        ChecklistTemplate template,
        int? version
    ) =>
        new()
        {
            ReviewId = review.Id,
            Version = version ?? 1,
            Audience = SnapshotAudience.Unit,
            IsDraft = version is null,
            IsImported = review.Origin is ReviewOrigin.Imported,
            Template = new SnapshotTemplate(template.Code, template.Title, template.Regulation),
            Unit = unit.ToSnapshot(provider),
            Specialty = review.Specialty,
            Visit = review.Visit!,
            Inspectors = [.. review.Inspected()],
            Findings = [.. Enum.GetValues<FindingKind>().SelectMany(review.FindingsOf).Select(Finding)],
            Areas = [.. template.Areas.Select(area => Area(area, review.Areas.Single(a => a.Letter == area.Letter)))],
            Plan = review.Plan?.ToSnapshot(),
            Facts = review.Facts.OrderBy(f => f.Fact).ToDictionary(f => f.Fact, f => f.Value),
            Remarks = review.FactCheck is { IsSent: true } check ? [.. check.Remarks.OrderBy(r => r.Number).Select(Remark)] : [],
            FinalOn = review.Steps.LastOrDefault(s => s.To is ReviewState.Final)?.On,
            PublishedOn = review.PublishedOn,
            Steps = [.. review.Steps.OrderBy(s => s.Number).Select(s => new SnapshotStep(s.To, s.On))],
        };

    /// <summary>Those who inspected from the visit on, who left first. Who has replaced whom must be loaded.</summary>
    internal static IReadOnlyList<SnapshotInspector> Inspected(this Review review)
    {
        var left = review.Replacements.Where(r => r.IsPrinted).ToList();
        return
        [
            .. left.OrderBy(r => r.Position)
                .Select(r => new SnapshotInspector(r.Name, r.City) { From = Came(r.InspectorId), Until = r.ReplacedOn }),
            .. review.Inspectors.OrderBy(i => i.Position).Select(i => new SnapshotInspector(i.Name, i.City) { From = Came(i.Id) }),
        ];

        DateOnly? Came(Guid inspector) => left.SingleOrDefault(r => r.ReplacedById == inspector)?.ReplacedOn;
    }

    private static SnapshotRemark Remark(Remark remark) =>
        new(remark.Place.Where, remark.Kind, remark.Proposal, remark.Outcome, remark.Answer);

    private static SnapshotFinding Finding(Finding finding) =>
        new(finding.Kind, finding.Text.Value, finding.Area.Value, finding.Addressee.Value);

    private static SnapshotArea Area(AssessmentArea area, AreaReview assessed) =>
        new()
        {
            Letter = area.Letter,
            Name = area.Name,
            Part = area.Part,
            Description = assessed.Description.Value,
            Groups = [.. area.Groups.Select(group => Group(group, assessed))],
            OfferedGrades = area.Grades,
            Grade = assessed.Decision?.Grade,
            GradeReason = assessed.Decision?.Reason,
            Regrade = assessed.Regrade is { } r ? new SnapshotRegrade(r.Grade, r.Reason, r.DecidedOn, r.DecidedBy) : null,
        };

    private static SnapshotGroup Group(CriterionGroup group, AreaReview assessed) =>
        new(group.Kind, group.Lead, [.. group.Criteria.Select(criterion => Criterion(criterion, assessed.Find(criterion.Code)!))]);

    private static SnapshotCriterion Criterion(Criterion criterion, Assessment assessment) =>
        new(criterion.Code, criterion.Text, assessment.Verdict.Value, assessment.Comment.Value);

    public static SnapshotUnit ToSnapshot(this Unit unit, CareProvider provider) =>
        new(provider.Name, provider.Kind, unit.Name, unit.Workplace, unit.City, unit.Region);

    public static SnapshotPlan ToSnapshot(this ActionPlan plan) =>
        new(
            plan.SubmittedOn,
            [.. plan.Items.OrderBy(i => i.Position).Select(Action)],
            [.. plan.Narratives.OrderBy(n => n.Area, StringComparer.Ordinal).Select(n => new SnapshotNarrative(n.Area, n.Text))]
        );

    private static SnapshotAction Action(ActionItem item) =>
        new(
            item.Answers,
            item.Action,
            item.DueOn,
            WithoutAddresses(item.Responsible),
            item.FollowUpOn,
            WithoutAddresses(item.FollowUpResponsible),
            item.Decision,
            item.DecisionReason,
            item.DecidedOn
        );

    /// <summary>How to reach somebody is between the unit and its provider; no report needs it.</summary>
    private static IReadOnlyList<ResponsiblePerson> WithoutAddresses(IEnumerable<ResponsiblePerson> people) =>
        [.. people.Select(p => p with { Email = null })];
}

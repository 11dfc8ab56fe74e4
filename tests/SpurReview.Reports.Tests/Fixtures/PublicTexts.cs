using SpurReview.Domain.Publishing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>What the reader has a right to find, taken from the snapshot itself and not from the document made of it.</summary>
internal static class PublicTexts
{
    public static IEnumerable<string> Of(ReviewSnapshot review) =>
        new[]
        {
            review.Unit.Provider,
            review.Unit.Name,
            review.Unit.Workplace,
            review.Unit.City,
            review.Unit.Region,
            review.Specialty,
            review.Template.Title,
            review.Template.Regulation,
        }
            .Concat(review.Inspectors.SelectMany(i => new[] { i.Name, i.City }))
            .Concat(review.Findings.Select(f => f.Text))
            .Concat(review.Areas.SelectMany(Of))
            .Concat(review.Corrections.Select(c => c.Reason))
            .Concat(review.Remarks.SelectMany(r => new[] { r.Text, r.Answer }))
            .Concat(review.Plan is { } plan ? Of(plan) : [])
            .OfType<string>()
            .Where(t => t.Length > 0);

    private static IEnumerable<string?> Of(SnapshotArea area) =>
        [
            area.Name,
            area.Description,
            .. area.Groups.SelectMany(g => new[] { g.Lead }.Concat(g.Criteria.SelectMany(c => new[] { c.Code, c.Text, c.Comment }))),
            .. area.OfferedGrades.Select(g => g.Text),
            area.GradeReason,
            area.Regrade?.Reason,
        ];

    private static IEnumerable<string?> Of(SnapshotPlan plan) =>
        [
            .. plan.Actions.SelectMany(a => new[] { a.Action, a.DecisionReason }),
            .. plan.Actions.SelectMany(a => a.Responsible.Concat(a.FollowUpResponsible)).Select(p => p.Role),
            .. plan.Narratives.Select(n => n.Text),
        ];
}

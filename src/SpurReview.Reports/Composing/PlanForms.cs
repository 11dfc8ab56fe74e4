using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>
/// Empty forms for the plan that a D demands, in the unit's own draft: one for each regulation not met in the area, or one for the
/// area as a whole where there is none. Source: the product's "The handlingsplan".
/// </summary>
internal static class PlanForms
{
    public static bool AreWanted(ReviewSnapshot review) =>
        review is { IsDraft: true, Audience: SnapshotAudience.Unit, Plan: null } && Ds(review).Any();

    public static ReportSection Compose(ReviewSnapshot review) =>
        new(
            PlanAnnex.Id,
            "Handlingsplan",
            SectionStart.NewPage,
            [
                new Heading(2, "Bilaga 1 Handlingsplan", $"{PlanAnnex.Id}-rubrik"),
                new Paragraph(
                    "Beskriv en åtgärd för varje punkt. I den publicerade rapporten står bara rollen på den som ansvarar, aldrig namnet.",
                    ParagraphTone.Note
                ),
                .. Ds(review).SelectMany(Answers).Select(Form),
            ]
        );

    private static IEnumerable<SnapshotArea> Ds(ReviewSnapshot review) => review.Areas.Where(a => a.Grade is Grade.D);

    private static IEnumerable<PlanRequirement> Answers(SnapshotArea area)
    {
        var unmet = area
            .Groups.Where(g => g.Kind is CriterionKind.Regulation)
            .SelectMany(g => g.Criteria)
            .Where(c => c.Verdict is Verdict.NotMet)
            .Select(c => new PlanRequirement(c.Code, Prose.Line(c.Text)))
            .ToList();
        return unmet.Count > 0 ? unmet : [new PlanRequirement(area.Letter, area.Name)];
    }

    private static PlanEntry Form(PlanRequirement requirement, int index) =>
        new(
            $"Gäller {PlanAnnex.Named(requirement.Code)}",
            $"plan-{index + 1}",
            [requirement],
            PlanAnnex.Facts([], [], [], []),
            PlanAnnex.TextLabel,
            [],
            []
        );
}

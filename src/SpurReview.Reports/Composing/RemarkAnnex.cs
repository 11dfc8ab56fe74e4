using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Bilaga 4, in the unit's own copy only: what the unit remarked on the draft, and what the inspectors answered.</summary>
internal static class RemarkAnnex
{
    public const string Id = "faktagranskning";

    public static IEnumerable<ReportSection> Compose(ReviewSnapshot review) =>
        review.Remarks.Count == 0
            ? []
            :
            [
                new ReportSection(
                    Id,
                    "Faktagranskning",
                    SectionStart.NewPage,
                    [
                        new Heading(2, "Bilaga 4 Faktagranskning", $"{Id}-rubrik"),
                        new Paragraph("Den här bilagan finns bara i enhetens eget exemplar.", ParagraphTone.Note),
                        .. review.Remarks.SelectMany(Remark),
                    ]
                ),
            ];

    private static IEnumerable<Block> Remark(SnapshotRemark remark, int index)
    {
        yield return new Heading(3, $"Anmärkning {index + 1}: {remark.Where ?? "hela rapporten"}", $"anmarkning-{index + 1}");
        yield return new Statement($"Verksamhetens anmärkning: {Words(remark.Kind)}", Prose.Paragraphs(remark.Text));
        yield return remark.Outcome is { } outcome
            ? new Statement($"Inspektörernas svar: {Words(outcome)}", Prose.Paragraphs(remark.Answer))
            : new Paragraph("Tiden gick ut utan svar. Rapporten gick vidare som den var.", ParagraphTone.Note);
    }

    private static string Words(RemarkKind kind) =>
        kind switch
        {
            RemarkKind.FactualError => "fel i sak",
            RemarkKind.SomethingMissing => "något saknas",
            RemarkKind.Wording => "formulering",
            RemarkKind.PointsOutAPerson => "kan peka ut en person",
        };

    private static string Words(RemarkOutcome outcome) =>
        outcome switch
        {
            RemarkOutcome.Changed => "ändrat",
            RemarkOutcome.PartlyChanged => "delvis ändrat",
            RemarkOutcome.NotChanged => "inte ändrat",
        };
}

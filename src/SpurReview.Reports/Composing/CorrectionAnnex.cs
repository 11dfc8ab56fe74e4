using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Bilaga 3: what was changed in each version after the first, and why. The words that stood there are in the earlier version.</summary>
internal static class CorrectionAnnex
{
    public const string Id = "andringar";

    public static IEnumerable<ReportSection> Compose(ReviewSnapshot review) =>
        review.Corrections.Count == 0
            ? []
            :
            [
                new ReportSection(
                    Id,
                    "Ändringar",
                    SectionStart.WhereItFits,
                    [new Heading(2, "Bilaga 3 Ändringar", $"{Id}-rubrik"), .. review.Corrections.SelectMany(c => Version(c, review))]
                ),
            ];

    private static IEnumerable<Block> Version(SnapshotCorrection correction, ReviewSnapshot review)
    {
        yield return new Heading(3, $"Version {correction.Version}, {Swedish.Date(correction.On)}", $"version-{correction.Version}");
        yield return correction.Reason is { } reason
            ? new Statement("Skäl", Prose.Paragraphs(reason))
            : new Paragraph("Versionen är återkallad. Skälet till den visas därför inte.");
        yield return correction.Places.Count == 0
            ? new Paragraph("Ingen text är ändrad.")
            : new BulletList([.. correction.Places.Select(p => new BulletItem(PlaceWords.Of(p, review), []))]);
    }
}

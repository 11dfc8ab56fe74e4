using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>How a reader recognises a frozen version: the hash of its snapshot as stored, and where it can be verified.</summary>
/// <param name="VerificationAddress">Null where the installation has no public address.</param>
public sealed record ReportSeal(string SnapshotHash, string? VerificationAddress);

/// <summary>A frozen review becomes the document that every engine draws. Everything public of the snapshot is in it, and nothing else.</summary>
public static class ReportComposer
{
    private const string SealId = "akthet";

    /// <param name="seal">Null for a draft, which is not frozen and cannot be verified.</param>
    public static ReportDocument Compose(ReviewSnapshot review, ReportSeal? seal)
    {
        var areas = AreaPages.Compose(review).ToList();
        List<ReportSection> annexes =
        [
            .. review.Plan is { } plan ? [new PlanAnnex(plan, review.Areas).Compose()] : Array.Empty<ReportSection>(),
            ReviewAnnex.Compose(review),
            .. seal is null ? [] : new[] { Seal(seal) },
        ];

        return new ReportDocument
        {
            Title = $"Extern kvalitetsgranskning, {UnitName(review)}, {Specialty(review)}, {Year(review)}",
            RunningHead = $"{UnitName(review)} · {Specialty(review)} · granskad {Year(review)}",
            RunningFoot = $"Extern kvalitetsgranskning av ST · {VersionLine(review)}",
            Mark = Mark(review),
            DatedOn = DatedOn(review),
            Cover = CoverPage.Compose(review),
            Sections =
            [
                GradeSummary.Compose(review),
                .. Findings.Compose(review),
                UnitPage.Compose(review, Contents(review, annexes)),
                .. areas,
                .. annexes,
            ],
        };
    }

    private static string UnitName(ReviewSnapshot review) => Prose.Line(review.Unit.Name);

    private static string Specialty(ReviewSnapshot review) => Prose.InSentence(Prose.Line(review.Specialty));

    private static int Year(ReviewSnapshot review) => review.Visit.To.Year;

    private static string VersionLine(ReviewSnapshot review) =>
        review switch
        {
            { IsDraft: true } => "utkast",
            { FinalOn: { } final } => $"version {review.Version}, fastställd {Swedish.TableDate(final)}",
            { PublishedOn: { } published } => $"version {review.Version}, publicerad {Swedish.TableDate(published)}",
            _ => $"version {review.Version}",
        };

    private static string? Mark(ReviewSnapshot review) =>
        (review.IsDraft, review.IsImported) switch
        {
            (true, true) => "UTKAST · Importerad",
            (true, false) => "UTKAST",
            (false, true) => "Importerad",
            (false, false) => null,
        };

    private static DateOnly DatedOn(ReviewSnapshot review) =>
        review.FinalOn ?? review.PublishedOn ?? review.Steps.Select(s => s.On).Append(review.Visit.To).Max();

    private static IReadOnlyList<ContentsEntry> Contents(ReviewSnapshot review, IReadOnlyList<ReportSection> annexes) =>
        [
            .. review.Areas.Select(a => new ContentsEntry(a.Letter, a.Name, a.Letter)),
            .. annexes.Select(annex =>
                annex.Id switch
                {
                    PlanAnnex.Id => new ContentsEntry("Bilaga 1", "Handlingsplan", annex.Id),
                    ReviewAnnex.Id => new ContentsEntry("Bilaga 2", "Om granskningen", annex.Id),
                    _ => new ContentsEntry(null, annex.RunningTitle, annex.Id),
                }
            ),
        ];

    private static ReportSection Seal(ReportSeal seal) =>
        new(
            SealId,
            "Äkthet",
            SectionStart.WhereItFits,
            [
                new Heading(2, "Äkthet", $"{SealId}-rubrik"),
                new Authenticity(
                    seal.VerificationAddress is null
                        ? "Rapporten är gjord ur en fryst version av granskningen. Kontrollsumman gäller den versionen."
                        : "Rapporten är gjord ur en fryst version av granskningen. På kontrollsidan ser du om din fil är densamma som den publicerade.",
                    "Kontrollsida",
                    seal.VerificationAddress,
                    "Kontrollsumma (SHA-256)",
                    [.. seal.SnapshotHash.Chunk(4).Select(group => new string(group))]
                ),
            ]
        );
}

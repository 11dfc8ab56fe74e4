using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>How a reader recognises a frozen version: the hash of its public snapshot as stored, and where it can be verified.</summary>
public sealed record ReportSeal(string SnapshotHash, string VerificationAddress);

/// <summary>A frozen review becomes the document that every engine draws. Everything in the snapshot is in it: what a reader may not see is not there.</summary>
public static class ReportComposer
{
    private const string SealId = "akthet";

    /// <param name="seal">Null for a draft, which is not frozen and cannot be verified.</param>
    public static ReportDocument Compose(ReviewSnapshot review, ReportSeal? seal)
    {
        var areas = AreaPages.Compose(review).ToList();
        List<ReportSection> annexes =
        [
            .. PlanSection(review),
            ReviewAnnex.Compose(review),
            .. CorrectionAnnex.Compose(review),
            .. RemarkAnnex.Compose(review),
            .. seal is null ? [] : new[] { Seal(seal, review.Audience) },
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

    /// <summary>The plan alone, as it is printed in the report.</summary>
    /// <param name="review">The draft, with the plan in it.</param>
    public static ReportDocument ComposePlan(ReviewSnapshot review) =>
        Compose(review, seal: null) with
        {
            Title = $"Handlingsplan, {UnitName(review)}, {Specialty(review)}, {Year(review)}",
            Cover = CoverPage.Compose(review) with
            {
                Kicker = ["HANDLINGSPLAN", "efter extern kvalitetsgranskning av specialiseringstjänstgöring"],
            },
            Sections = [.. PlanSection(review)],
        };

    private static string UnitName(ReviewSnapshot review) => Prose.Line(review.Unit.Name);

    private static string Specialty(ReviewSnapshot review) => Prose.InSentence(Prose.Line(review.Specialty));

    private static int Year(ReviewSnapshot review) => review.Visit.To.Year;

    private static string VersionLine(ReviewSnapshot review) =>
        review switch
        {
            { IsDraft: true } => "utkast",
            { Corrections: [.., var last] } => $"version {review.Version}, rättad {Swedish.TableDate(last.On)}",
            { FinalOn: { } final } => $"version {review.Version}, fastställd {Swedish.TableDate(final)}",
            { PublishedOn: { } published } => $"version {review.Version}, publicerad {Swedish.TableDate(published)}",
            _ => $"version {review.Version}",
        };

    private static string? Mark(ReviewSnapshot review)
    {
        string[] marks =
        [
            .. review.IsDraft ? ["UTKAST"] : Array.Empty<string>(),
            .. review.Audience is SnapshotAudience.Unit ? ["Enhetens exemplar"] : Array.Empty<string>(),
            .. review.IsImported ? ["Importerad"] : Array.Empty<string>(),
        ];
        return marks.Length == 0 ? null : string.Join(" · ", marks);
    }

    private static IEnumerable<ReportSection> PlanSection(ReviewSnapshot review) =>
        review.Plan is { } plan ? [new PlanAnnex(plan, review.Areas).Compose()]
        : PlanForms.AreWanted(review) ? [PlanForms.Compose(review)]
        : [];

    private static DateOnly DatedOn(ReviewSnapshot review) =>
        review.Corrections is [.., var last]
            ? last.On
            : review.FinalOn ?? review.PublishedOn ?? review.Steps.Select(s => s.On).Append(review.Visit.To).Max();

    private static IReadOnlyList<ContentsEntry> Contents(ReviewSnapshot review, IReadOnlyList<ReportSection> annexes) =>
        [
            .. review.Areas.Select(a => new ContentsEntry(a.Letter, a.Name, a.Letter)),
            .. annexes.Select(annex =>
                annex.Id switch
                {
                    PlanAnnex.Id => new ContentsEntry("Bilaga 1", "Handlingsplan", annex.Id),
                    ReviewAnnex.Id => new ContentsEntry("Bilaga 2", "Om granskningen", annex.Id),
                    CorrectionAnnex.Id => new ContentsEntry("Bilaga 3", "Ändringar", annex.Id),
                    RemarkAnnex.Id => new ContentsEntry("Bilaga 4", "Faktagranskning", annex.Id),
                    _ => new ContentsEntry(null, annex.RunningTitle, annex.Id),
                }
            ),
        ];

    private static ReportSection Seal(ReportSeal seal, SnapshotAudience audience) =>
        new(
            SealId,
            "Äkthet",
            SectionStart.WhereItFits,
            [
                new Heading(2, "Äkthet", $"{SealId}-rubrik"),
                new Authenticity(
                    audience switch
                    {
                        SnapshotAudience.Public =>
                            "Rapporten är gjord ur en fryst version av granskningen. På kontrollsidan ser du om din fil är densamma som den publicerade.",
                        SnapshotAudience.Unit =>
                            "Det här är enhetens eget exemplar, med uppgifter som inte är offentliga. Kontrollsidan och kontrollsumman gäller den publicerade rapporten.",
                    },
                    "Kontrollsida",
                    seal.VerificationAddress,
                    QrCode.Of(seal.VerificationAddress),
                    "Kontrollsumma (SHA-256)",
                    [.. seal.SnapshotHash.Chunk(4).Select(group => new string(group))]
                ),
            ]
        );
}

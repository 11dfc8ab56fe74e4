using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Reports.Tests.Fixtures;

internal static class StorsjukhusetReview
{
    public static ReviewSnapshot Review { get; } =
        Reviews.Plain with
        {
            ReviewId = Guid.Parse("0196f3a0-0000-7000-8000-000000000003"),
            Template = Checklist.Template(Reviews.Old),
            Unit = new SnapshotUnit(
                "Region Exempel",
                ProviderKind.Region,
                "Medicinkliniken",
                "Exempelstads sjukhus",
                "Exempelstad",
                "Region Gävleborg"
            ),
            Specialty = "Internmedicin",
            Visit = new SiteVisit(new DateOnly(2021, 9, 30), new DateOnly(2021, 10, 1), VisitForm.Onsite),
            Inspectors = [.. Enumerable.Range(1, 6).Select(i => new SnapshotInspector($"Inspektör Nummer{i}", i % 2 == 0 ? "Umeå" : null))],
            Findings =
            [
                .. Findings(FindingKind.Strength, 11),
                .. Findings(FindingKind.Weakness, 7),
                .. Findings(FindingKind.Improvement, 8),
            ],
            Areas = Checklist
                .Areas(Reviews.Old)
                .Select(a => a with { Description = Prosa.Paragraphs(900, 805) })
                .ToList()
                .With(
                    "D",
                    a =>
                        a.Verdict("D4", Verdict.NotMet, "Programmen revideras inte.")
                            .Regraded(
                                Grade.B,
                                new DateOnly(2022, 1, 31),
                                "Åtgärderna är genomförda och kontrollerade vid ett digitalt möte."
                            )
                )
                .With(
                    "E",
                    a =>
                        a.Each(c => c with { Verdict = Verdict.NotMet, Comment = Prosa.Of(230, c.Code.Length) })
                            .Regraded(Grade.C, new DateOnly(2022, 1, 31), "Handlingsplanen är godtagbar.")
                ),
            Plan = new SnapshotPlan(
                new DateOnly(2022, 1, 10),
                [],
                [new SnapshotNarrative("D", Prosa.Paragraphs(800, 700)), new SnapshotNarrative("E", Prosa.Paragraphs(1_900, 700))]
            ),
            Facts = Facts(),
            IsImported = true,
            FinalOn = null,
            PublishedOn = new DateOnly(2022, 2, 14),
            Steps = [],
        };

    private static IEnumerable<SnapshotFinding> Findings(FindingKind kind, int count) =>
        Enumerable
            .Range(1, count)
            .Select(i => new SnapshotFinding(kind, $"{Prosa.Of(i == 1 ? 205 : 96, i)} ({kind} {i})", null, Addressee.Unit));

    private static Dictionary<UnitFact, FactValue> Facts() =>
        Enum.GetValues<UnitFact>()
            .ToDictionary(f => f, f => f.IsText() ? new FactValue(null, $"Uppgift {f.Code()}") : new FactValue(1_000 + (int)f, null));
}

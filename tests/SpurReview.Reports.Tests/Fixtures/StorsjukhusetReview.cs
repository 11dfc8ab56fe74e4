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
            Inspectors =
            [
                new SnapshotInspector("Margareta Lindqvist-Bergenholtz", "Umeå"),
                new SnapshotInspector("Anders Söderström", "Linköping"),
                new SnapshotInspector("Fatima Haddad", null),
                new SnapshotInspector("Per-Olof Wikander", "Örebro"),
                new SnapshotInspector("Elin Sjöö", "Karlskrona"),
                new SnapshotInspector("Tomasz Nowak", "Malmö"),
            ],
            Findings =
            [
                .. Findings(FindingKind.Strength, StorsjukhusetTexts.Strengths),
                .. Findings(FindingKind.Weakness, StorsjukhusetTexts.Weaknesses),
                .. Findings(FindingKind.Improvement, StorsjukhusetTexts.Improvements),
            ],
            Areas = Checklist
                .Areas(Reviews.Old)
                .Select(a =>
                    a.Each(c => c with { Comment = StorsjukhusetTexts.Comments.GetValueOrDefault(c.Code) }) with
                    {
                        Description = StorsjukhusetTexts.Descriptions[a.Letter],
                    }
                )
                .ToList()
                .With(
                    "D",
                    a =>
                        a.NotMet("D4")
                            .Regraded(
                                Grade.B,
                                new DateOnly(2022, 1, 31),
                                "Alla utbildningsprogram är genomgångna och ansvaret är skrivet. Det kontrollerades vid ett digitalt möte med studierektorn och tre ST-läkare."
                            )
                )
                .With(
                    "E",
                    a =>
                        a.NotMet("E4", "E5", "E6", "E8", "E11", "E14", "E15")
                            .Regraded(
                                Grade.C,
                                new DateOnly(2022, 1, 31),
                                "Planen svarar på alla föreskrifter som inte var uppfyllda. Handledningstiden och de gemensamma mallarna är ännu inte införda på hela kliniken."
                            )
                ),
            Plan = new SnapshotPlan(
                new DateOnly(2022, 1, 10),
                [],
                [.. StorsjukhusetTexts.Plan.Select(p => new SnapshotNarrative(p.Key, p.Value))]
            ),
            Facts = Facts(),
            IsImported = true,
            FinalOn = null,
            PublishedOn = new DateOnly(2022, 2, 14),
            Steps = [],
        };

    private static IEnumerable<SnapshotFinding> Findings(FindingKind kind, IEnumerable<string> texts) =>
        texts.Select(text => new SnapshotFinding(kind, text, null, Addressee.Unit));

    private static Dictionary<UnitFact, FactValue> Facts() =>
        new()
        {
            [UnitFact.Catchment] = new(142_000, null),
            [UnitFact.Beds] = new(102, null),
            [UnitFact.OccupancyPercent] = new(94, null),
            [UnitFact.MeanStayDays] = new(5.1m, null),
            [UnitFact.Employees] = new(312, null),
            [UnitFact.Physicians] = new(58, null),
            [UnitFact.PhdPhysicians] = new(4, null),
            [UnitFact.LicensedWithoutSpecialty] = new(8, null),
            [UnitFact.Specialists] = new(31, null),
            [UnitFact.SpecialistFte] = new(27.5m, null),
            [UnitFact.TrainedSupervisors] = new(26, null),
            [UnitFact.Residents] = new(19, null),
            [UnitFact.Residents2015] = new(12, null),
            [UnitFact.ResidentsByYear] = new(null, "År 1: 4, år 2: 4, år 3: 3, år 4: 5, år 5: 3"),
            [UnitFact.ResidentsTrainedAbroad] = new(6, null),
            [UnitFact.OnCallLines] = new(3, null),
            [UnitFact.OwnServices] = new(null, "Dialys, endoskopi, hjärtsviktsmottagning, dagvård, klinisk fysiologi"),
            [UnitFact.MissingServices] = new(null, "Infektion och reumatologi, som finns vid universitetssjukhuset"),
        };
}

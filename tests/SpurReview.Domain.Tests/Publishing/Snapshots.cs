using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Tests.Publishing;

/// <summary>A small published snapshot with a text of every kind.</summary>
internal static class Snapshots
{
    public static ReviewSnapshot Published() =>
        new()
        {
            ReviewId = new Guid("0198c0de-1f2e-7a3b-8c4d-5e6f708192a3"),
            Version = 1,
            Template = new SnapshotTemplate("liten-mall", "Liten mall", "HSLF-FS 2021:8"),
            Unit = new SnapshotUnit("Region Exempel", ProviderKind.Region, "Kvarngatans vårdcentral", null, "Storstad", "Uppsala"),
            Specialty = "Allmänmedicin",
            Visit = A.Visit(),
            Inspectors = [new SnapshotInspector("Asta Lindgren", "Falun"), new SnapshotInspector("Björn Ek", null)],
            Findings =
            [
                new SnapshotFinding(FindingKind.Strength, "Gott klimat.", null, Addressee.Unit),
                new SnapshotFinding(FindingKind.Weakness, "Trångt jourrum.", "A", Addressee.Unit),
            ],
            Areas = [Area("A"), Area("B") with { Grade = Grade.D, Regrade = new(Grade.D, "Planen svarar inte.", A.Today, []) }],
            Plan = new SnapshotPlan(A.Today, [Action()], [new SnapshotNarrative("B", "Äldre text.")]),
            Facts = new Dictionary<UnitFact, FactValue>
            {
                [UnitFact.SpecialistFte] = new(5.75m, null),
                [UnitFact.PhdPhysicians] = new(1, null),
                [UnitFact.Residents] = new(3, null),
                [UnitFact.OwnServices] = new(null, "BVC"),
            },
            IsImported = false,
            IsDraft = false,
            PublishedOn = A.Today,
            Steps = [],
        };

    private static SnapshotArea Area(string letter) =>
        new()
        {
            Letter = letter,
            Name = $"Område {letter}",
            Part = AreaPart.Structure,
            Description = $"Beskrivning {letter}.",
            Groups =
            [
                new(
                    CriterionKind.Regulation,
                    null,
                    [new($"{letter}1", "Ett krav", Verdict.Met, "Daterad."), new($"{letter}2", "Två", Verdict.Met, null)]
                ),
            ],
            OfferedGrades = [new GradeText(Grade.A, "A"), new GradeText(Grade.D, "D")],
            Grade = Grade.A,
            GradeReason = "Motiv.",
        };

    private static SnapshotAction Action() =>
        new(["B1"], "Åtgärden.", A.Today, [new ResponsiblePerson("Chef", "Vera Verklund")], [], [], ActionDecision.Accepted, "Godtagen.");
}

using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Tests.Publishing;

/// <summary>A small published review with a text in every place there is, and a name in every place that must not be public.</summary>
internal static class ASnapshot
{
    public const string Secret = "Hemliga Namnet";

    public static ReviewSnapshot Whole { get; } =
        new()
        {
            ReviewId = Guid.Parse("0196f3a0-0000-7000-8000-0000000000aa"),
            Version = 1,
            Template = new SnapshotTemplate("hslf-fs-2021-8", "Checklista", "HSLF-FS 2021:8"),
            Unit = new SnapshotUnit("Region Exempel", ProviderKind.Region, "Exempelkliniken", null, "Exempelstad", "Uppsala"),
            Specialty = "Reumatologi",
            Visit = new SiteVisit(new DateOnly(2025, 5, 5), new DateOnly(2025, 5, 6), VisitForm.Onsite),
            Inspectors = [new SnapshotInspector("Karin Ek", "Falun"), new SnapshotInspector("Olof Alm", null)],
            Findings =
            [
                new SnapshotFinding(FindingKind.Strength, "Gott handledarklimat.", "A", Addressee.Unit),
                new SnapshotFinding(FindingKind.Weakness, "Ont om tid.", null, Addressee.Unit),
                new SnapshotFinding(FindingKind.Weakness, "Trånga lokaler.", null, Addressee.CareProvider),
            ],
            Areas = [Area],
            Plan = new SnapshotPlan(
                new DateOnly(2025, 8, 1),
                [
                    new SnapshotAction(
                        ["A1"],
                        "Vi inför en rutin.",
                        new DateOnly(2026, 1, 1),
                        [new ResponsiblePerson("Verksamhetschef", Secret)],
                        [new DateOnly(2026, 2, 1)],
                        [new ResponsiblePerson("Studierektor", Secret)],
                        ActionDecision.Accepted,
                        "Tydlig plan."
                    ),
                ],
                [new SnapshotNarrative("A", "Vi ser över allt.")]
            ),
            Facts = Enum.GetValues<UnitFact>()
                .ToDictionary(f => f, f => f.IsText() ? new FactValue(null, $"Text om {f}") : new FactValue(4.5m, null)),
            IsImported = false,
            IsDraft = false,
            FinalOn = new DateOnly(2025, 9, 1),
            PublishedOn = new DateOnly(2025, 9, 2),
            Steps = [new SnapshotStep(ReviewState.Final, new DateOnly(2025, 9, 1))],
            Remarks = [new SnapshotRemark("A1", RemarkKind.Wording, $"{Secret} känns igen.", RemarkOutcome.Changed, "Ändrat.")],
        };

    private static SnapshotArea Area =>
        new()
        {
            Letter = "A",
            Name = "Verksamheten",
            Part = AreaPart.Structure,
            Description = "Kliniken har två mottagningar.",
            Groups =
            [
                new SnapshotGroup(
                    CriterionKind.Regulation,
                    null,
                    [
                        new SnapshotCriterion("A1", "Det finns en rutin.", Verdict.NotMet, "Rutinen saknas."),
                        new SnapshotCriterion("A2", "Det finns en studierektor.", Verdict.Met, null),
                    ]
                ),
            ],
            OfferedGrades = [new GradeText(Grade.A, "Föreskrifter följs."), new GradeText(Grade.D, "Åtgärder krävs.")],
            Grade = Grade.D,
            GradeReason = "Rutinen är central.",
            Regrade = new SnapshotRegrade(
                Grade.A,
                "Rutinen finns nu.",
                new DateOnly(2025, 8, 20),
                [new ResponsiblePerson("Inspektör", Secret)]
            ),
        };
}

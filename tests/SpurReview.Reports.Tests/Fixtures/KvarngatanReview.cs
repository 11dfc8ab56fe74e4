using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Reports.Tests.Fixtures;

internal static class KvarngatanReview
{
    public const string SecretName = "Hemlige Verksamhetschefsson";

    public static ReviewSnapshot Review { get; } =
        Reviews.Plain with
        {
            ReviewId = Guid.Parse("0196f3a0-0000-7000-8000-000000000002"),
            Unit = new SnapshotUnit(
                "Praktiklösningar i Väst AB",
                ProviderKind.Private,
                "Kvarngatans vårdcentral",
                "Kvarnens vårdhus",
                "Exempelstad",
                "Västra Götalandsregionen"
            ),
            Specialty = "Allmänmedicin",
            Visit = new SiteVisit(new DateOnly(2025, 12, 8), new DateOnly(2025, 12, 9), VisitForm.Onsite),
            Inspectors = [new SnapshotInspector("Karin Ek", "Uppsala"), new SnapshotInspector("Jonas Åberg", "Östersund")],
            Findings = Findings(),
            Areas = Areas(),
            Plan = new SnapshotPlan(
                new DateOnly(2025, 12, 30),
                [
                    Action("H7", KvarngatanTexts.Action),
                    Action("H9", KvarngatanTexts.Action.Replace("\n\n", " \n\n", StringComparison.Ordinal)),
                ],
                []
            ),
            Facts = Facts(),
            FinalOn = new DateOnly(2026, 1, 15),
            PublishedOn = new DateOnly(2026, 1, 16),
            Steps =
            [
                new SnapshotStep(ReviewState.Drafting, new DateOnly(2025, 12, 10)),
                new SnapshotStep(ReviewState.FactCheck, new DateOnly(2025, 12, 15)),
                new SnapshotStep(ReviewState.Graded, new DateOnly(2025, 12, 22)),
                new SnapshotStep(ReviewState.ActionPlan, new DateOnly(2025, 12, 22)),
                new SnapshotStep(ReviewState.Final, new DateOnly(2026, 1, 15)),
            ],
        };

    private static IReadOnlyList<SnapshotFinding> Findings() =>
        [
            new(FindingKind.Strength, "Engagerade handledare som ger ST-läkarna tid varje vecka.", "E", Addressee.Unit),
            new(FindingKind.Strength, "God introduktion och tydliga riktlinjer.", null, Addressee.Unit),
            new(FindingKind.Weakness, "Otillräcklig läkarbemanning.", "B", Addressee.CareProvider),
            new(FindingKind.Weakness, "Förmågan att undervisa och handleda bedöms inte fortlöpande.", "H", Addressee.Unit),
            new(FindingKind.Improvement, "Se över tillgången till sidotjänstgöring inom psykiatri.", null, Addressee.Region),
        ];

    private static IReadOnlyList<SnapshotArea> Areas() =>
        Reviews
            .Plain.Areas.Select(a => a with { Description = KvarngatanTexts.Descriptions[a.Letter] })
            .ToList()
            .With("A", a => a.Verdict("A4", Verdict.NotMet, "Utvärdering sker bara genom extern granskning.") with { Grade = Grade.B })
            .With(
                "B",
                a =>
                    a.Verdict("B3", Verdict.Met, "Gäller från och med hösten 2025.")
                        .Verdict("B9", Verdict.NotMet)
                        .Verdict("B10", Verdict.NotMet) with
                    {
                        Grade = Grade.B,
                        GradeReason = "Två kvalitetsindikatorer är inte uppfyllda.\n\nDet är fler än enstaka undantag.",
                    }
            )
            .With("D", a => a.Verdict("D13", Verdict.NotRelevant, "Inga BT-läkare finns vid enheten."))
            .With(
                "H",
                a =>
                    a.Verdict("H7", Verdict.NotMet, "Ingen bedömning är dokumenterad.")
                        .Verdict("H9", Verdict.NotMet, "Handledarna känner inte till kravet.\n\nDet framkom i intervjuerna.")
                        .Regraded(Grade.C, new DateOnly(2026, 1, 8), "Planen svarar på båda kraven och har datum som går att följa.")
            );

    private static Dictionary<UnitFact, FactValue> Facts() =>
        new()
        {
            [UnitFact.Listed] = new(4_300, null),
            [UnitFact.Physicians] = new(7, null),
            [UnitFact.Specialists] = new(2, null),
            [UnitFact.SpecialistFte] = new(1.4m, null),
            [UnitFact.TrainedSupervisors] = new(2, null),
            [UnitFact.PhdPhysicians] = new(98_765, null),
            [UnitFact.Residents] = new(2, null),
            [UnitFact.Residents2015] = new(87_654, null),
            [UnitFact.ResidentsByYear] = new(null, "En på fjärde året"),
            [UnitFact.ResidentsTrainedAbroad] = new(76_543, null),
            [UnitFact.OnCallLines] = new(1, null),
            [UnitFact.OwnServices] = new(null, "BVC, SÄBO"),
        };

    private static SnapshotAction Action(string code, string text) =>
        new(
            [code],
            text,
            new DateOnly(2026, 2, 28),
            [new ResponsiblePerson("Verksamhetschef", SecretName), new ResponsiblePerson("Studierektor", SecretName)],
            [new DateOnly(2026, 3, 1), new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 1)],
            [new ResponsiblePerson("Verksamhetschef", SecretName)],
            ActionDecision.Accepted,
            "Tydlig plan med uppföljning varje kvartal.",
            new DateOnly(2026, 1, 8)
        );
}

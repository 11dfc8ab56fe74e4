using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Reports.Tests.Fixtures;

internal static class KvarstarReview
{
    public static ReviewSnapshot Review { get; } =
        Reviews.Plain with
        {
            ReviewId = Guid.Parse("0196f3a0-0000-7000-8000-000000000004"),
            Version = 2,
            Template = Checklist.Template(Reviews.Old),
            Visit = new SiteVisit(new DateOnly(2024, 12, 30), new DateOnly(2025, 1, 2), VisitForm.Remote),
            Areas = Checklist
                .Areas(Reviews.Old)
                .With(
                    "B",
                    a =>
                        a.Verdict("B2", Verdict.NotMet, "Hälften saknar utbildning.")
                            .Regraded(Grade.D, new DateOnly(2025, 6, 1), "Ingen plan kom in i tid.")
                )
                .With(
                    "E",
                    a => a.Verdict("E1", Verdict.NotMet).Regraded(Grade.D, new DateOnly(2025, 6, 1), "Åtgärderna svarar inte mot bristen.")
                ),
            Corrections =
            [
                new SnapshotCorrection(
                    2,
                    new DateOnly(2025, 10, 14),
                    "Antalet handledare i kommentaren till B2 var fel. Kliniken visade sin lista den 2 oktober.\n\nSamtidigt är ett stavfel i inspektörens namn rättat.",
                    [
                        new PlaceInReport(TextPlace.Inspector, "1"),
                        new PlaceInReport(TextPlace.Comment, "B2"),
                        new PlaceInReport(TextPlace.RegradeReason, "E"),
                        new PlaceInReport(TextPlace.ActionAssessment, "1"),
                    ]
                ),
            ],
            Plan = new SnapshotPlan(
                new DateOnly(2025, 4, 1),
                [
                    Action(
                        ["E1", "E"],
                        "Vi tar fram en mall.",
                        new DateOnly(2025, 5, 1),
                        ActionDecision.Returned,
                        "Planen säger inte vem som ansvarar."
                    ),
                    Action(["H8"], "Frivillig åtgärd: ST-läkarna handleder studenter.", new DateOnly(2026, 5, 1), null, null),
                    Action(
                        ["H9"],
                        "Frivillig åtgärd: ST-läkarna  handleder studenter.",
                        new DateOnly(2026, 6, 1),
                        ActionDecision.Accepted,
                        null
                    ),
                ],
                []
            ),
        };

    private static SnapshotAction Action(
        IReadOnlyList<string> answers,
        string text,
        DateOnly dueOn,
        ActionDecision? decision,
        string? reason
    ) =>
        new(
            answers,
            text,
            dueOn,
            [new ResponsiblePerson("Studierektor")],
            [dueOn.AddMonths(3), dueOn.AddMonths(12)],
            [new ResponsiblePerson("Verksamhetschef")],
            decision,
            reason
        );
}

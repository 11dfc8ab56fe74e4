using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Tests.ActionPlans;
using static SpurReview.Web.Tests.BadInput.FieldKind;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>Handlingsplan.</summary>
public partial class BadInputTests
{
    [Fact]
    public async Task An_action_of_a_plan()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        var address = Links.PlannedAction(plan.Id, PlanAtWork.First);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, PlanAtWork.Whole());
        var page = (await plan.Head.GetAsync(address)).FormTo(address);

        await RefusedAsync(
            plan.Head,
            new FormCase(
                address,
                address,
                new Field("Form.Stamps[Action]", page["Form.Stamps[Action]"]!, Seen),
                new Field("Form.Action", "Vi skriver om rutinen.", OptionalText),
                new Field("Form.Responsible[0].Role", "Verksamhetschef", OptionalText),
                new Field("Form.Responsible[0].Name", "Ada Berg", OptionalText),
                new Field("Form.FollowUpResponsible[0].Role", "Studierektor", OptionalText)
            )
            {
                // How the page showed the other fields.
                Rest =
                [
                    .. page.Fields.Where(f =>
                        f.Name.StartsWith("Form.Stamps[", StringComparison.Ordinal) && f.Name != "Form.Stamps[Action]"
                    ),
                ],
            },
            extra:
            [
                ("Form.Also[A1]", "true"),
                ("Form.Also[Ö]", "true"),
                ("Form.Also[\0]", "true"),
                ("Then", "Nowhere"),
                ("Form.DueOn", "i morgon"),
                ("Form.FollowUpOn[0]", "2026-13-01"),
            ]
        );
    }

    [Fact]
    public async Task A_judgement_and_a_decision()
    {
        var plan = await PlanAtWork.SentAsync(app);
        var judgement = Links.PlanJudgement(plan.Id, 1);
        await RefusedAsync(
            plan.Asta,
            new FormCase(
                judgement,
                judgement,
                new Field("Form.Seen", (await plan.Asta.GetAsync(judgement)).FormTo(judgement)["Form.Seen"]!, Seen),
                new Field("Form.Decision", "Accepted", Choice),
                new Field("Form.Reason", "Bra.", OptionalText)
            )
        );

        // An area is decided when each of its actions is.
        foreach (var position in new[] { 1, 2 })
            await plan.BothJudgeAsync(position, ActionDecision.Accepted);
        var decision = Links.PlanDecision(plan.Id, "D");
        await RefusedAsync(
            plan.Asta,
            new FormCase(
                decision,
                decision,
                new Field("Form.Seen", (await plan.Asta.GetAsync(decision)).FormTo(decision)["Form.Seen"]!, Seen),
                new Field("Form.Grade", "C", Choice),
                new Field("Form.Reason", "Planen svarar mot bristen.", RequiredText)
            )
        );
    }
}

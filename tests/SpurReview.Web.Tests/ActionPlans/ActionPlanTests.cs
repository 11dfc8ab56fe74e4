using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.ActionPlans;

public class ActionPlanTests(App app) : IClassFixture<App>
{
    private const string Day = "2026-03-20";

    [Fact]
    public async Task The_plan_that_came_in_is_recorded_and_can_be_put_right()
    {
        var (coordinator, id) = await UnderPlanAsync("H");

        await PlanAsync(coordinator, id, "Första svaret");
        var answer = await PlanAsync(coordinator, id, "Rättat svar");

        answer.Status.Should().Be(HttpStatusCode.Found);
        var page = await coordinator.GetAsync(Links.ActionPlan(id));
        page.Document.QuerySelector("textarea")!.TextContent.Trim().Should().Be("Rättat svar");
        page.Document.QuerySelector("[role=status]").Should().NotBeNull();
    }

    [Fact]
    public async Task Actions_that_came_by_import_stay_when_the_text_is_put_right()
    {
        var (coordinator, id) = await UnderPlanAsync("H");
        await app.Database.ChangeAsync(
            id,
            r =>
                r.ReceivePlan(
                    new ActionPlan(id, new DateOnly(2026, 3, 16), [new ActionItem(1, ["H1"], "Ny rutin", new DateOnly(2026, 9, 1))], [])
                )
        );

        var answer = await PlanAsync(coordinator, id, "Även detta");

        answer.Status.Should().Be(HttpStatusCode.Found);
        var page = await coordinator.GetAsync(Links.ActionPlan(id));
        page.Text.Should().Contain("Ny rutin").And.Contain("Även detta");
    }

    [Fact]
    public async Task Two_who_record_it_at_once_do_not_overwrite_each_other()
    {
        var (coordinator, id) = await UnderPlanAsync("H");
        var old = await coordinator.GetAsync(Links.ActionPlan(id));
        await PlanAsync(coordinator, id, "Först");

        var answer = await coordinator.SubmitAsync(old, Links.ActionPlan(id), ("Form.SubmittedOn", Day), ("Form.Texts[H]", "Sedan"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await coordinator.GetAsync(Links.ActionPlan(id))).Text.Should().Contain("Först").And.NotContain("Sedan");
    }

    [Theory]
    [InlineData("2026-03-12", "Text", "Planen kan inte ha kommit in före besöket. Kontrollera datumet.")]
    [InlineData("2099-01-01", "Text", "Datumet ligger i framtiden. Ange den dag då planen kom in.")]
    [InlineData(Day, "", "Skriv planens svar för minst ett område.")]
    public async Task A_plan_that_cannot_be_is_refused_beside_its_field(string day, string text, string reason)
    {
        var (coordinator, id) = await UnderPlanAsync("H");

        var page = await coordinator.SubmitAsync(
            await coordinator.GetAsync(Links.ActionPlan(id)),
            Links.ActionPlan(id),
            ("Form.SubmittedOn", day),
            ("Form.Texts[H]", text)
        );

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal(reason);
    }

    [Fact]
    public async Task C_is_proposed_where_it_is_offered_and_otherwise_nothing_is()
    {
        var (coordinator, id) = await UnderPlanAsync("A", "D");
        await app.Database.ChangeAsync(
            id,
            r => r.ReceivePlan(new ActionPlan(id, new DateOnly(2026, 3, 16), [], [new("A", "Svar"), new("D", "Svar")]))
        );

        var withoutC = await coordinator.GetAsync(Links.PlanDecision(id, "A"));
        var withC = await coordinator.GetAsync(Links.PlanDecision(id, "D"));

        withoutC.Document.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("value")).Should().Equal("A", "B", "D");
        withoutC.Document.QuerySelector("input[type=radio][checked]").Should().BeNull();
        withC.Document.QuerySelector("input[type=radio][checked]")!.GetAttribute("value").Should().Be("C");
    }

    [Fact]
    public async Task Without_an_answer_in_the_plan_D_stands()
    {
        var (coordinator, id) = await UnderPlanAsync("H");
        var form = await coordinator.GetAsync(Links.PlanDecision(id, "H"));

        var better = await DecideAsync(coordinator, id, "C");
        var stands = await DecideAsync(coordinator, id, "D");

        form.Document.QuerySelectorAll("input[type=radio]").Should().ContainSingle();
        better.Faults.Should().Equal("Planen svarar inte på området, så D står kvar. Lägg in planens svar först.");
        stands.Status.Should().Be(HttpStatusCode.Found);
        (await coordinator.GetAsync(Links.ActionPlan(id))).Text.Should().Contain("D kvarstår");
    }

    [Fact]
    public async Task The_plan_can_only_be_read_once_it_is_decided()
    {
        var (coordinator, id) = await UnderPlanAsync("H");
        await PlanAsync(coordinator, id, "Svaret");
        await DecideAsync(coordinator, id, "C");
        await app.Database.ChangeAsync(id, r => r.Step(ReviewState.Final, on: new DateOnly(2026, 3, 20)));

        var page = await coordinator.GetAsync(Links.ActionPlan(id));
        var late = await coordinator.PostFormAsync(Links.ActionPlan(id), [("Form.SubmittedOn", Day)], tokenFrom: Links.Reviews());

        page.Text.Should().Contain("Svaret").And.Contain("C, ändrad från D");
        page.Document.QuerySelector("textarea").Should().BeNull();
        ((int)late.Status).Should().BeInRange(400, 499);
        (await coordinator.GetAsync(Links.PlanDecision(id, "H"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_inspector_reads_the_plan_and_does_not_record_it()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(
            ReviewState.ActionPlan,
            r =>
            {
                r.WithD("H");
            }
        );
        await using var access = app.Database.Superuser.CreateCommand(
            $"insert into review_access (account_id, review_id, tenant_id, reach) select '{inspector.AccountId}', id, tenant_id, 'assigned' from reviews where id = '{review.Id}'"
        );
        await access.ExecuteNonQueryAsync();

        var page = await inspector.GetAsync(Links.ActionPlan(review.Id));
        var refused = await inspector.PostFormAsync(Links.ActionPlan(review.Id), [], tokenFrom: Links.Reviews());

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector("textarea").Should().BeNull();
        refused.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private async Task<(Person Coordinator, Guid Id)> UnderPlanAsync(params string[] letters)
    {
        var review = await app.Database.ReviewAtAsync(
            ReviewState.ActionPlan,
            r =>
            {
                foreach (var letter in letters)
                    r.WithD(letter);
            }
        );
        return (await app.SignInAsync(AccountRole.Coordinator), review.Id);
    }

    private static async Task<Page> PlanAsync(Person person, Guid id, string text) =>
        await person.SubmitAsync(
            await person.GetAsync(Links.ActionPlan(id)),
            Links.ActionPlan(id),
            ("Form.SubmittedOn", Day),
            ("Form.Texts[H]", text)
        );

    private static async Task<Page> DecideAsync(Person person, Guid id, string grade) =>
        await person.SubmitAsync(
            await person.GetAsync(Links.PlanDecision(id, "H")),
            Links.PlanDecision(id, "H"),
            ("Form.Grade", grade),
            ("Form.Reason", "Bedömt i sin helhet."),
            ("Form.DecidedOn", Day)
        );
}

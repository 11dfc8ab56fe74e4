using SpurReview.Domain.ActionPlans;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>The words of the plan's pages, as they are decided, and the order of an action's fields.</summary>
public class PlanPageTextTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_list_says_how_it_works_and_what_is_voluntary()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var page = await plan.Head.GetAsync(Links.ActionPlan(plan.Id));

        page.Document.QuerySelectorAll("#sa-gar-det-till ~ ol li")
            .Select(li => li.TextContent)
            .Should()
            .Equal(
                "Ni skriver, lite i taget. Allt sparas.",
                "Verksamhetschefen skickar.",
                "Inspektörerna godtar varje åtgärd eller ber om komplettering.",
                "Inspektörerna beslutar om graderingen ändras.",
                "Rapporten publiceras med planen. Om ingen plan kommer in står D kvar."
            );
    }

    [Fact]
    public async Task An_action_is_asked_about_in_order()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var page = await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));

        string[] order =
        [
            "Det här såg inspektörerna",
            "Planerad åtgärd",
            "Gäller åtgärden fler krav?",
            "Datum när åtgärden ska vara genomförd",
            "Ansvarig för genomförandet",
            "Datum för uppföljning",
            "Ansvarig för uppföljningen",
            "Samma som ovan",
            "Bilagor publiceras inte.",
            "Det här kan bara vårdgivaren göra",
            "Spara och nästa",
            "Till listan",
        ];
        var main = page.Document.QuerySelector("main")!.TextContent;
        var places = order.Select(words => main.IndexOf(words, StringComparison.Ordinal)).ToList();
        places.Should().NotContain(-1).And.BeInAscendingOrder();
        main.Should().Contain("I rapporten står bara rollen");
    }

    [Fact]
    public async Task What_is_missing_is_named_on_the_page_and_where_the_plan_is_checked()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Vi inför en rutin."));

        var page = await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));
        var missing = page.Document.QuerySelectorAll("#saknas ~ ul li").Select(li => li.TextContent).ToList();
        missing.Should().HaveCount(4).And.Contain(part => part.StartsWith("Ange när åtgärden ska vara"));

        var check = await plan.Head.GetAsync(Links.CheckPlan(plan.Id));
        check.Document.QuerySelector("#kvar ~ ul")!.TextContent.Should().ContainAll(missing);
    }

    [Fact]
    public async Task Dates_that_are_typed_are_not_proposed_away()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.FollowUpOn[0]", "2099-01-15"), ("Then", "Dates"));

        var days = (await plan.WrittenAsync()).Single().FollowUpOn;
        days.Should().HaveCount(FollowUps.Proposed).And.BeInAscendingOrder();
        days[0].Should().Be(new DateOnly(2099, 1, 15));
    }

    [Fact]
    public async Task A_returned_plan_says_that_time_stood_still_and_the_receipt_what_was_sent()
    {
        var plan = await PlanAtWork.SentAsync(app);
        (await plan.Head.GetAsync(Links.PlanReceipt(plan.Id))).Text.Should().Contain("Handlingsplanen är skickad");
        await plan.BothJudgeAsync(1, ActionDecision.Returned, "Vem gör det?");
        await plan.BothJudgeAsync(2, ActionDecision.Accepted);

        await plan.ReturnAsync(plan.Asta);

        (await plan.Head.GetAsync(Links.ActionPlan(plan.Id)))
            .Text.Should()
            .Contain("Inspektörerna ber om komplettering. Tiden har stått stilla medan de läste.")
            .And.Contain("Nytt sista datum:");
    }
}

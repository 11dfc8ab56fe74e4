using System.Net;
using SpurReview.Data.Outbox;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>Klart, be verksamhetschefen skicka: the director of studies has prepared the plan.</summary>
public class AskingToSendTests(App app) : IClassFixture<App>
{
    private const string Button = "Klart, be verksamhetschefen skicka";

    [Fact]
    public async Task The_head_and_her_deputy_get_a_mail_and_see_who_asks()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await Mails.ClearAsync(app);

        var answer = await AskAsync(plan);

        answer.Location!.OriginalString.Should().Be(Links.CheckPlan(plan.Id));
        (await Mails.AllAsync(app)).Should().HaveCount(2).And.OnlyContain(m => m.Purpose == MailPurpose.PlanToSend);
        var task = (await plan.Head.GetAsync(Links.MyWork())).Document.QuerySelector("li.task")!;
        task.TextContent.Should().Contain("Skriv handlingsplanen").And.Contain("Planen är klar.").And.Contain("ber dig skicka den.");
        task.QuerySelector("a.btn")!.GetAttribute("href").Should().Be(Links.CheckPlan(plan.Id));
        (await plan.Head.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().Contain("bad verksamhetschefen skicka planen");
    }

    [Fact]
    public async Task Who_has_asked_waits_for_the_head()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        (await plan.Work.Director.GetAsync(Links.CheckPlan(plan.Id))).Text.Should().Contain(Button);

        await AskAsync(plan);

        (await plan.Work.Director.GetAsync(Links.CheckPlan(plan.Id)))
            .Text.Should()
            .Contain("bad verksamhetschefen skicka planen")
            .And.NotContain(Button);
        var work = await plan.Work.Director.GetAsync(Links.MyWork());
        work.Document.QuerySelectorAll("li.task").Should().BeEmpty();
        work.Text.Should().Contain("Verksamhetschefen ska skicka handlingsplanen.");
    }

    [Fact]
    public async Task Asked_twice_there_is_one_mail_each()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        var page = await plan.Work.Director.GetAsync(Links.CheckPlan(plan.Id));
        await Mails.ClearAsync(app);

        await plan.Work.Director.SubmitAsync(page, Links.AskToSendPlan(plan.Id));
        await plan.Work.Director.SubmitAsync(page, Links.AskToSendPlan(plan.Id));

        (await Mails.AllAsync(app)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_change_that_leaves_something_out_takes_the_request_back()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await AskAsync(plan);

        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Bättre sagt."));
        (await plan.Head.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().Contain("bad verksamhetschefen skicka planen");
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.DueOn", ""));

        (await plan.Head.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().NotContain("bad verksamhetschefen skicka planen");
        (await plan.Head.GetAsync(Links.MyWork())).Text.Should().NotContain("ber dig skicka den.");
    }

    [Fact]
    public async Task Taken_back_and_asked_again_the_same_day_there_is_still_one_mail_each()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await Mails.ClearAsync(app);
        await AskAsync(plan);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.DueOn", ""));

        await plan.WriteAllAsync();
        await AskAsync(plan);

        (await plan.SavedAsync()).SendRequest.Should().NotBeNull();
        (await Mails.AllAsync(app)).Should().HaveCount(2);
    }

    [Fact]
    public async Task What_is_asked_for_is_sent_and_not_asked_for_any_more()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await AskAsync(plan);

        (await plan.SendAsync(plan.Work.Deputy)).Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));

        (await plan.SavedAsync()).SendRequest.Should().BeNull();
    }

    [Fact]
    public async Task Nobody_is_asked_to_send_what_is_not_whole_nor_by_anybody_else()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var half = await plan.Work.Director.PostFormAsync(Links.AskToSendPlan(plan.Id), [], Links.CheckPlan(plan.Id));
        var head = await plan.Head.PostFormAsync(Links.AskToSendPlan(plan.Id), [], Links.CheckPlan(plan.Id));

        (half.Status, head.Status).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden));
        half.Text.Should().Contain("Kvar att göra");
        (await plan.SavedAsync()).SendRequest.Should().BeNull();
    }

    private static async Task<Page> AskAsync(PlanAtWork plan) =>
        await plan.Work.Director.SubmitAsync(await plan.Work.Director.GetAsync(Links.CheckPlan(plan.Id)), Links.AskToSendPlan(plan.Id));
}

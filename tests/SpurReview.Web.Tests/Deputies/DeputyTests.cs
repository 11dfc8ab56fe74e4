using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Web.Tests.ActionPlans;
using SpurReview.Web.Tests.FactChecks;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.Deputies;

/// <summary>The head says which deputies send; a deputy without that word is told who can, and how it is given.</summary>
public class DeputyTests(App app) : IClassFixture<App>
{
    private static async Task<Page> SayAsync(UnitAtWork work, string button)
    {
        var page = await work.Head.GetAsync(Links.Deputies(work.Id));
        var form = page.Document.Forms.Single(f => f.TextContent.Contains(button, StringComparison.Ordinal));
        return await work.Head.SubmitAsync(page, form.GetAttribute("action")!);
    }

    [Fact]
    public async Task The_head_takes_the_right_back_and_gives_it_again()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await work.Deputy.GetAsync(Links.ReviewRemarks(work.Id));
        var taken = await SayAsync(work, "Ta tillbaka rätten");
        var refused = await work.Deputy.SubmitAsync(page, Links.ReviewRemarks(work.Id));
        await SayAsync(work, "skicka");
        var sent = await work.SendAsync(work.Deputy);

        taken.Location.Should().Be(Links.Deputies(work.Id));
        refused.Status.Should().NotBe(HttpStatusCode.Found);
        sent.Status.Should().Be(HttpStatusCode.Found);
        (await work.Review.SavedAsync()).FactCheck!.IsSent.Should().BeTrue();
    }

    [Fact]
    public async Task A_deputy_without_it_is_told_who_can_send_and_how_it_is_given()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await SayAsync(work, "Ta tillbaka rätten");

        var page = await work.Deputy.GetAsync(Links.ReviewRemarks(work.Id));

        page.Document.Forms.Should().NotContain(f => f.GetAttribute("action") == Links.ReviewRemarks(work.Id));
        page.Text.Should()
            .Contain("verksamhetschefen inte har låtit dig göra det")
            .And.Contain("kan skicka, eller låta dig göra det: öppna granskningen som verksamhetschef och välj Ställföreträdare.")
            .And.Contain("Allt ni har skrivit är sparat");
    }

    [Fact]
    public async Task Nor_does_such_a_deputy_send_the_plan_or_ask_for_longer_time()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await SayAsync(plan.Work, "Ta tillbaka rätten");

        var check = await plan.Work.Deputy.GetAsync(Links.CheckPlan(plan.Id));
        check.Text.Should().Contain("inte har låtit dig göra det");
        check
            .Document.Forms.Should()
            .NotContain(f => f.GetAttribute("action") == Links.AskToSendPlan(plan.Id), "that is the director's to ask");
        (await plan.Work.Deputy.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().NotContain("Begär längre tid");
        (await plan.Work.Deputy.GetAsync(Links.PlanExtension(plan.Id))).Location.Should().Be(Links.ActionPlan(plan.Id));
        (await plan.Work.Deputy.PostFormAsync(Links.PlanExtension(plan.Id), [("Form.Reason", "Semestertider.")], Links.CheckPlan(plan.Id)))
            .Status.Should()
            .Be(HttpStatusCode.Conflict);
        (await plan.SavedAsync()).Plan.Should().BeNull();
    }

    [Fact]
    public async Task Who_is_asked_to_send_is_who_may()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await SayAsync(plan.Work, "Ta tillbaka rätten");
        await Mails.ClearAsync(app);

        await plan.Work.Director.PostFormAsync(Links.AskToSendPlan(plan.Id), [], Links.CheckPlan(plan.Id));

        (await Mails.AllAsync(app)).Select(m => m.ToAddress).Should().Equal($"{plan.Head.AccountId:N}@exempel.se");
        (await OfNowAsync(plan.Head)).Should().Contain("ber dig skicka den");
        (await OfNowAsync(plan.Work.Deputy)).Should().NotContain("ber dig skicka den");
        await SayAsync(plan.Work, "skicka");
        (await OfNowAsync(plan.Work.Deputy)).Should().Contain("ber dig skicka den");
    }

    private static async Task<string> OfNowAsync(Person person) =>
        (await person.GetAsync(Links.MyWork())).Document.QuerySelector("#gor-nu")?.ParentElement!.TextContent ?? "";

    [Fact]
    public async Task Nobody_but_the_head_says_who_sends()
    {
        var work = await UnitAtWork.CreateAsync(app);

        foreach (var role in new[] { AccountRole.Deputy, AccountRole.DirectorOfStudies, AccountRole.Coordinator })
            (await work[role].GetAsync(Links.Deputies(work.Id))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await work.Head.GetAsync(Links.Review(work.Id)))
            .Document.QuerySelector($"a[href='{Links.Deputies(work.Id)}']")
            .Should()
            .NotBeNull();
    }
}

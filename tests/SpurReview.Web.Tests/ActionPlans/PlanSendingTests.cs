using System.Net;
using SpurReview.Data.Outbox;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>The plan is checked as it will be printed, and sent by the head or a deputy.</summary>
public class PlanSendingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_is_left_to_do_is_listed_and_the_plan_stays()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Halvt."));

        var check = await plan.Head.GetAsync(Links.CheckPlan(plan.Id));
        var sent = await plan.Head.PostFormAsync(Links.SendPlan(plan.Id), [("Form.StandsBehind", "true")], Links.CheckPlan(plan.Id));

        check
            .Document.QuerySelectorAll("main section li a")
            .Select(link => link.TextContent)
            .Should()
            .Equal($"{PlanAtWork.Second} har ingen åtgärd. Skriv en.", $"Åtgärden för {PlanAtWork.First} är inte färdig. Skriv klart den.");
        sent.Status.Should().Be(HttpStatusCode.BadRequest);
        (await plan.SavedAsync()).Plan.Should().BeNull();
    }

    [Fact]
    public async Task The_head_sends_what_she_stands_behind_and_gets_a_receipt()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await Mails.ClearAsync(app);

        var unticked = await plan.SendAsync(plan.Head, standsBehind: false);
        var answer = await plan.SendAsync(plan.Head);
        var again = await plan.Head.PostFormAsync(Links.SendPlan(plan.Id), [("Form.StandsBehind", "true")], Links.ActionPlan(plan.Id));

        unticked.Faults.Should().Equal("Kryssa i rutan för att skicka planen.");
        answer.Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));
        again.Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id), "pressed twice it is sent once");
        (await plan.Head.GetAsync(Links.PlanReceipt(plan.Id)))
            .Text.Should()
            .Contain("Inspektörerna svarar senast")
            .And.Contain("Hämta som PDF");
        var saved = (await plan.SavedAsync()).Plan!;
        saved.Turns.Should().ContainSingle();
        saved.Items.Select(i => i.Action).Should().Equal($"Åtgärd för {PlanAtWork.First}.", $"Åtgärd för {PlanAtWork.Second}.");
        (await Mails.AllAsync(app)).Should().HaveCount(2).And.OnlyContain(m => m.Purpose == MailPurpose.PlanSent);
    }

    [Fact]
    public async Task The_director_of_studies_prepares_and_a_deputy_sends()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();

        var page = await plan.Work.Director.GetAsync(Links.CheckPlan(plan.Id));
        var refused = await plan.Work.Director.PostFormAsync(Links.SendPlan(plan.Id), [], Links.CheckPlan(plan.Id));
        var sent = await plan.SendAsync(plan.Work.Deputy);

        page.Text.Should()
            .Contain("Bara verksamhetschefen eller ställföreträdaren kan skicka.")
            .And.Contain($"Åtgärd för {PlanAtWork.First}.");
        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        sent.Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));
    }

    [Fact]
    public async Task Nobody_sends_what_has_been_changed_since_it_was_shown()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        var shown = await plan.Head.GetAsync(Links.CheckPlan(plan.Id));
        await plan.WriteAsync(plan.Work.Director, PlanAtWork.First, ("Form.Action", "Något annat."));

        var answer = await plan.Head.SubmitAsync(shown, Links.SendPlan(plan.Id), ("Form.StandsBehind", "true"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await plan.SavedAsync()).Plan.Should().BeNull();
    }

    [Fact]
    public async Task While_the_inspectors_read_nothing_is_written()
    {
        var plan = await PlanAtWork.SentAsync(app);

        var page = await plan.Head.GetAsync(Links.ActionPlan(plan.Id));
        var late = await plan.PostAsync(plan.Head, PlanAtWork.First, ("Form.Action", "För sent."));

        page.Text.Should().Contain("Inspektörerna läser den.");
        late.Status.Should().Be(HttpStatusCode.BadRequest);
        (await plan.WrittenAsync())[0].Action.Should().Be($"Åtgärd för {PlanAtWork.First}.");
    }

    [Fact]
    public async Task Everybody_who_reaches_the_review_may_have_the_sent_plan_as_a_PDF()
    {
        var plan = await PlanAtWork.SentAsync(app);

        foreach (var person in new[] { plan.Head, plan.Asta, plan.Work.Office })
        {
            using var answer = await person.Http.GetAsync(Links.PlanPdf(plan.Id));
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        }
        (await app.Anybody().GetAsync(Links.PlanPdf(plan.Id))).Status.Should().NotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_provider_writes_what_is_handed_over_and_the_unit_sends_it_with_the_rest()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, PlanAtWork.Whole());
        await Mails.ClearAsync(app);
        var closed = await plan.PostAsync(plan.Provider, PlanAtWork.First, ("Form.Action", "Inte vårt."));
        await plan.HandOverAsync(PlanAtWork.Second);

        (await plan.StateAsync(plan.Head, PlanAtWork.Second)).Should().Be("Hos vårdgivaren");
        (await plan.Head.GetAsync(Links.CheckPlan(plan.Id))).Text.Should().Contain($"Åtgärden för {PlanAtWork.Second} är hos vårdgivaren.");
        (await plan.Provider.GetAsync(Links.MyWork())).Text.Should().Contain("Svara på 1 överlämnad åtgärd");
        (await plan.PostAsync(plan.Head, PlanAtWork.Second, ("Form.Action", "Vi ändå."))).Status.Should().Be(HttpStatusCode.BadRequest);
        var half = await plan.WriteAsync(plan.Provider, PlanAtWork.Second, ("Form.Action", "Vi anställer."), ("Then", "Answer"));
        var whole = await plan.WriteAsync(plan.Provider, PlanAtWork.Second, [.. PlanAtWork.Whole("Vi anställer."), ("Then", "Answer")]);
        (await plan.StateAsync(plan.Head, PlanAtWork.Second)).Should().Be("Klar att skicka");
        var sent = await plan.SendAsync(plan.Head);

        closed.Faults.Should().Contain("Åtgärden är inte överlämnad till vårdgivaren.");
        half.Faults.Should().Contain("Ange minst en roll som ansvarar.");
        whole.Location!.OriginalString.Should().Be(Links.ActionPlan(plan.Id));
        sent.Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));
        (await plan.SavedAsync()).Plan!.Items.Select(i => i.Action).Should().Contain("Vi anställer.");
        (await Mails.AllAsync(app)).Select(m => m.Purpose).Should().Contain([MailPurpose.PlanHandedOver, MailPurpose.HandOverAnswered]);
    }

    [Fact]
    public async Task A_mail_that_waits_is_stopped_when_the_action_is_taken_back_and_one_that_is_sent_is_enough_for_the_day()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await Mails.ClearAsync(app);

        await plan.HandOverAsync(PlanAtWork.First);
        await plan.TakeBackAsync(PlanAtWork.First);
        (await Mails.AllAsync(app)).Single().WithdrawnAt.Should().NotBeNull("nothing is left to tell");

        await plan.HandOverAsync(PlanAtWork.First);
        (await Mails.AllAsync(app)).Count(m => m.WithdrawnAt is null).Should().Be(1);
        await Mails.SentAsync(app);
        await plan.TakeBackAsync(PlanAtWork.First);
        await plan.HandOverAsync(PlanAtWork.First);

        (await Mails.AllAsync(app)).Count(m => m.WithdrawnAt is null).Should().Be(1, "the provider has been told today");
    }

    [Fact]
    public async Task Another_action_is_told_of_by_another_mail()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await Mails.ClearAsync(app);

        await plan.HandOverAsync(PlanAtWork.First);
        await plan.HandOverAsync(PlanAtWork.Second);

        (await Mails.AllAsync(app)).Should().HaveCount(2).And.OnlyContain(m => m.Purpose == MailPurpose.PlanHandedOver);
    }

    [Fact]
    public async Task What_was_handed_over_can_be_taken_back()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.HandOverAsync(PlanAtWork.First);
        var page = await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));

        page.Text.Should().Contain("Ta tillbaka");
        await plan.Head.SubmitAsync(page, Links.TakeBack(plan.Id, PlanAtWork.First));

        (await plan.WriteAsync(plan.Head, PlanAtWork.First, PlanAtWork.Whole())).Status.Should().Be(HttpStatusCode.Found);
    }
}

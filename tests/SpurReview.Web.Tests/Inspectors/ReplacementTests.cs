using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.ActionPlans;
using SpurReview.Web.Tests.Mail;
using SpurReview.Web.Tests.VisitSync;

namespace SpurReview.Web.Tests.Inspectors;

/// <summary>Byt inspektör, on its page: when one falls ill after the draft is sent.</summary>
public class ReplacementTests(App app) : IClassFixture<App>
{
    private static (string, string?)[] Form(Person by, string reason = "Bytte tjänst.") =>
        [("Form.Account", $"{by.AccountId}"), ("Form.Reason", reason)];

    private static string AddressOf(Person person) => $"{person.AccountId:N}@exempel.se";

    private async Task<Person> HeadAsync(ReviewOfTwo two)
    {
        var review = await two.SavedAsync();
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(review.UnitId))!);
        return await app.SignInAsync([], id => [Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today)]);
    }

    private async Task<Inspector> FirstAsync(ReviewOfTwo two) =>
        (await two.SavedAsync()).Inspectors.Single(i => i.AccountId == two.First.AccountId);

    [Fact]
    public async Task Another_takes_over_after_the_draft_is_sent_and_the_review_goes_on()
    {
        var (coordinator, cecilia) = (await app.SignInAsync(AccountRole.Coordinator), await app.SignInAsync(AccountRole.Inspector));
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.FactCheck);
        var address = Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id);

        var page = await coordinator.GetAsync(address);
        var answer = await coordinator.SubmitAsync(page, address, Form(cecilia));

        answer.Location.Should().Be(Links.Inspectors(two.Id));
        (await two.First.GetAsync(Links.Review(two.Id))).Status.Should().Be(HttpStatusCode.NotFound, "who left reaches it no more");
        var hers = await cecilia.GetAsync(Links.Inspectors(two.Id));
        hers.Text.Should().Contain("Har slutat").And.Contain("Skäl: Bytte tjänst.").And.Contain("Intyga först att du inte är jävig.");
        hers.Document.Forms.Should().NotContain(f => f.Action!.Contains("underskrift"));

        var me = (await two.SavedAsync()).Inspectors.Single(i => i.AccountId == cecilia.AccountId).Id;
        await cecilia.SubmitAsync(hers, Links.Declaration(two.Id, me), ("Declaration.On", "2026-03-10"));
        var signing = await cecilia.GetAsync(Links.Inspectors(two.Id));
        await cecilia.SubmitAsync(signing, Links.Signature(two.Id, me));
        (await two.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt != null);
    }

    [Fact]
    public async Task Who_leaves_who_comes_the_colleague_and_the_unit_are_told()
    {
        var (coordinator, cecilia) = (await app.SignInAsync(AccountRole.Coordinator), await app.SignInAsync(AccountRole.Inspector));
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.FactCheck);
        var head = await HeadAsync(two);
        var address = Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id);
        await Mails.ClearAsync(app);

        await coordinator.SubmitAsync(await coordinator.GetAsync(address), address, Form(cecilia));

        (await Mails.AllAsync(app))
            .Select(m => (m.Purpose, m.ToAddress))
            .Should()
            .BeEquivalentTo([
                (MailPurpose.Appointed, AddressOf(cecilia)),
                (MailPurpose.NoLongerInspector, AddressOf(two.First)),
                (MailPurpose.InspectorReplaced, AddressOf(two.Second)),
                (MailPurpose.InspectorReplaced, AddressOf(head)),
            ]);
    }

    [Fact]
    public async Task Every_word_of_the_one_who_left_stands_and_the_history_says_whose_it_is()
    {
        var (coordinator, cecilia) = (await app.SignInAsync(AccountRole.Coordinator), await app.SignInAsync(AccountRole.Inspector));
        var two = await ReviewOfTwo.CreateAsync(app);
        await new VisitDevice(two.First, two.Id).SendAsync(
            Written.On(0, "comment.A1", "Rutin saknas."),
            Written.On(0, "description.A", "Fyra läkare.")
        );
        var address = Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id);

        (await coordinator.SubmitAsync(await coordinator.GetAsync(address), address, Form(cecilia)))
            .Status.Should()
            .Be(HttpStatusCode.Found);

        var area = await two.AreaAsync("A");
        (area.Find("A1")!.Comment.Value, area.Description.Value).Should().Be(("Rutin saknas.", "Fyra läkare."));
        var history = await coordinator.GetAsync(Links.History(two.Id));
        history.Text.Should().Contain("Rutin saknas.").And.Contain($"Person {two.First.AccountId!.Value.ToString("N")[^6..]}");
    }

    [Fact]
    public async Task The_unit_does_not_read_why()
    {
        var (coordinator, cecilia) = (await app.SignInAsync(AccountRole.Coordinator), await app.SignInAsync(AccountRole.Inspector));
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.FactCheck);
        var head = await HeadAsync(two);
        var address = Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id);
        await coordinator.SubmitAsync(await coordinator.GetAsync(address), address, Form(cecilia));

        (await head.GetAsync(Links.Inspectors(two.Id))).Text.Should().NotContain("Bytte tjänst.");
        var history = await coordinator.GetAsync(Links.History(two.Id));
        history.Text.Should().Contain("bytte ut Asta Lindgren som inspektör").And.NotContain("Bytte tjänst.");
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_somebody_to_come()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.FactCheck);
        await app.SignInAsync(AccountRole.Inspector);
        var address = Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id);

        var answer = await coordinator.SubmitAsync(
            await coordinator.GetAsync(address),
            address,
            ("Form.Account", ""),
            ("Form.Reason", " ")
        );

        answer.Faults.Should().BeEquivalentTo("Välj en inspektör.", "Skriv varför inspektören byts.");
    }

    [Fact]
    public async Task A_draft_names_who_left_and_who_came_with_their_days()
    {
        var (coordinator, cecilia) = (await app.SignInAsync(AccountRole.Coordinator), await app.SignInAsync(AccountRole.Inspector));
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.Graded);
        var address = Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id);
        await coordinator.SubmitAsync(await coordinator.GetAsync(address), address, Form(cecilia));

        var report = (await coordinator.GetAsync(Links.Preview(two.Id))).Text;

        report.Should().MatchRegex("Asta Lindgren, Falun \\(till .* 2026\\)").And.MatchRegex("\\(från .* 2026\\)");
    }

    [Fact]
    public async Task Nobody_is_replaced_in_a_review_that_is_final()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.Final);
        var inspectors = await coordinator.GetAsync(Links.Inspectors(two.Id));

        inspectors.Text.Should().Contain("Inspektörerna kan inte bytas i det här läget.").And.NotContain("Byt ut");
        (await coordinator.GetAsync(Links.ReplaceInspector(two.Id, (await FirstAsync(two)).Id)))
            .Text.Should()
            .Contain("Inspektörerna kan inte bytas i det här läget.");
    }

    [Fact]
    public async Task What_the_one_who_left_said_of_a_plan_stands_with_her_name_and_decides_nothing()
    {
        var plan = await PlanAtWork.SentAsync(app);
        var (coordinator, cecilia) = (plan.Work.Office, await app.SignInAsync(AccountRole.Inspector));
        var judgement = Links.PlanJudgement(plan.Id, 1);
        await plan.Asta.SubmitAsync(await plan.Asta.GetAsync(judgement), judgement, ("Form.Decision", "Accepted"));
        var asta = await FirstAsync(plan.Work.Review);
        var replacing = Links.ReplaceInspector(plan.Id, asta.Id);
        await coordinator.SubmitAsync(await coordinator.GetAsync(replacing), replacing, Form(cecilia));

        var page = await plan.Björn.GetAsync(judgement);
        await plan.Björn.SubmitAsync(page, judgement, ("Form.Decision", "Accepted"));
        var undeclared = await cecilia.PostFormAsync(judgement, (await cecilia.GetAsync(judgement)).FormTo(judgement).Fields);

        page.Text.Should().Contain($"{asta.Name} har sagt:").And.Contain("Åtgärden är bedömd när ni båda har sagt samma sak.");
        undeclared.Status.Should().Be(HttpStatusCode.Conflict);
        (await plan.SavedAsync()).Plan!.Items.Single(i => i.Position == 1).Decision.Should().BeNull();
    }
}

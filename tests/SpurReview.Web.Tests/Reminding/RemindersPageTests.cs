using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.Reminding;

/// <summary>The office reminds several at a time, sees before what the mail says, and after who got it.</summary>
public class RemindersPageTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    public Task InitializeAsync() => Mails.ClearAsync(app);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_office_sees_what_is_overdue_whom_it_would_remind_and_what_the_mail_says()
    {
        var (office, review) = (await app.SignInAsync(AccountRole.Coordinator), await OverdueAsync());

        var row = Row(await office.GetAsync(Links.Reminders()), review);

        row.Should()
            .Contain("Skriv under utkastet")
            .And.Contain("Försenat sedan")
            .And.Contain("Till Person ")
            .And.Contain("påminner dig om");
    }

    [Fact]
    public async Task Those_who_are_chosen_are_reminded_once_a_day_and_the_log_says_by_whom()
    {
        var (office, review) = (await app.SignInAsync(AccountRole.Coordinator), await OverdueAsync());

        await SendAsync(office, $"{review.Id}.SignDraft");
        await SendAsync(office, $"{review.Id}.SignDraft");

        var addresses = new[] { review.First, review.Second }.Select(p => $"{p.AccountId:N}@exempel.se");
        (await Mails.AllAsync(app)).Select(m => m.ToAddress).Should().BeEquivalentTo(addresses);
        var page = await office.GetAsync(Links.Reminders());
        page.Text.Should().Contain("0 påminnelser är på väg. 2 hade redan fått en i dag och får ingen till.").And.Contain("Skickad av");
    }

    [Fact]
    public async Task What_the_office_waits_for_on_Mitt_arbete_leads_to_its_reminder_and_nobody_elses_does()
    {
        var (office, review) = (await app.SignInAsync(AccountRole.Coordinator), await OverdueAsync());
        var reminder = $"a[href='{Links.Reminders()}#val-{review.Id}.SignDraft']";

        (await office.GetAsync(Links.MyWork())).Document.QuerySelector(reminder)!.TextContent.Should().Be("Påminn");
        (await review.First.GetAsync(Links.MyWork())).Document.QuerySelectorAll("a").Should().NotContain(a => a.TextContent == "Påminn");
    }

    [Fact]
    public async Task Nothing_chosen_sends_nothing_and_says_what_to_do()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        await OverdueAsync();

        var answer = await office.PostFormAsync(Links.Reminders(), []);

        (answer.Status, answer.Text.Contains("Välj minst en sak att påminna om.", StringComparison.Ordinal))
            .Should()
            .Be((HttpStatusCode.BadRequest, true));
        (await Mails.AllAsync(app)).Should().BeEmpty();
    }

    private async Task<ReviewOfTwo> OverdueAsync()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet());
        return review;
    }

    private static Task<Page> SendAsync(Person office, string key) => office.PostFormAsync(Links.Reminders(), [("chosen", key)]);

    private static string Row(Page page, ReviewOfTwo review) =>
        page.Document.QuerySelector($"input[value='{review.Id}.SignDraft']")!.Closest("li")!.TextContent;
}

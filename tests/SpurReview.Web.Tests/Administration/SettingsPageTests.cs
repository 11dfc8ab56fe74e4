using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Administration;

/// <summary>Inställningar: kept by administrators, and gone by on the pages of everybody else.</summary>
public class SettingsPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_is_saved_is_what_the_form_shows_next_time()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var answer = await SaveAsync(administrator, ("Form.PlanMonths", "4"), ("Form.NamesInPlans", "true"), ("Form.PublicAddress", ""));

        answer.Status.Should().Be(HttpStatusCode.Found);
        var form = (await administrator.GetAsync(Links.Settings())).FormTo(Links.Settings());
        form["Form.PlanMonths"].Should().Be("4");
        form["Form.NamesInPlans"].Should().Be("true");
    }

    [Fact]
    public async Task A_number_outside_its_range_is_said_beside_its_field_and_nothing_is_saved()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var page = await SaveAsync(
            administrator,
            ("Form.SmallGroupThreshold", "1"),
            ("Form.DraftDaysAfterVisit", ""),
            ("Form.PublicAddress", "spur")
        );

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should()
            .BeEquivalentTo(
                "Skriv ett tal från 2 till 50.",
                "Skriv ett tal från 1 till 365.",
                "Skriv en hel adress som https://spur.example.se, utan mellanslag."
            );
    }

    [Theory]
    [InlineData("07-01", "", "Skriv både första och sista dagen, eller ingen av dem.")]
    [InlineData("07-01", "06-01", "Uppehållet slutar innan det börjar. Kontrollera dagarna.")]
    [InlineData("05-01", "08-31", "Uppehållet är för långt. Det får vara högst 92 dagar.")]
    [InlineData("1 juli", "07-31", "Skriv månad och dag som 07-01.")]
    public async Task A_pause_that_is_none_is_said_beside_its_field(string from, string to, string fault)
    {
        var page = await SaveAsync(await app.SignInAsync(AccountRole.Administrator), ("Form.PauseFrom", from), ("Form.PauseTo", to));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal(fault);
    }

    [Theory]
    [InlineData("06-15", "08-15")]
    [InlineData("", "")]
    public async Task The_summer_pause_is_saved_or_taken_away(string from, string to)
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        await SaveAsync(administrator, ("Form.PauseFrom", from), ("Form.PauseTo", to));

        var form = (await administrator.GetAsync(Links.Settings())).FormTo(Links.Settings());
        (form["Form.PauseFrom"], form["Form.PauseTo"]).Should().Be((from, to));
    }

    [Fact]
    public async Task Nobody_overwrites_what_another_administrator_saved_meanwhile()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var page = await administrator.GetAsync(Links.Settings());
        await SaveAsync(await app.SignInAsync(AccountRole.Administrator), ("Form.RemarkWorkingDays", "7"));

        var late = await administrator.SubmitAsync(page, Links.Settings(), ("Form.RemarkWorkingDays", "9"));

        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Text.Should().Contain("Någon annan har ändrat det här sedan du öppnade sidan.");
    }

    [Fact]
    public async Task Deadlines_on_every_page_go_by_what_is_saved()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.FactCheck);
        var sent = review.Steps[^1].On;
        await SaveAsync(await app.SignInAsync(AccountRole.Administrator), ("Form.FactCheckWorkingDays", "250"));

        var page = await coordinator.GetAsync(Links.Review(review.Id));

        // Another test may have moved the summer pause.
        var saved = await app.Database.DoAsync(Identity.Operator, db => db.SettingsAsync(CancellationToken.None));
        saved.Terms.FactCheckWorkingDays.Should().Be(250);
        var due = saved.Terms.FactsDue(sent);
        page.Document.QuerySelector(".state-strip__now")!
            .TextContent.Should()
            .Contain(due.ToString("d MMMM", new System.Globalization.CultureInfo("sv-SE")));
    }

    [Fact]
    public async Task The_order_form_begins_with_the_exceptions_that_are_saved()
    {
        await SaveAsync(await app.SignInAsync(AccountRole.Administrator), ("Form.AllowedExceptions", "3"));

        var page = await (await app.SignInAsync(AccountRole.Coordinator)).GetAsync(Links.NewReview());

        page.FormTo(Links.NewReview())["Form.AllowedExceptions"].Should().Be("3");
    }

    [Fact]
    public async Task Reports_carry_the_saved_address_where_the_environment_says_none()
    {
        await SaveAsync(await app.SignInAsync(AccountRole.Administrator), ("Form.PublicAddress", "https://granskning.example.se"));

        var feed = await app.Anybody().GetAsync(Links.ReportsAsFeed());

        feed.Text.Should().Contain("https://granskning.example.se/rapporter");
    }

    [Fact]
    public async Task A_published_plan_has_names_only_where_that_is_decided()
    {
        await SaveAsync(await app.SignInAsync(AccountRole.Administrator), ("Form.NamesInPlans", "true"), ("Form.SmallGroupThreshold", "9"));

        await using var db = await app.Database.AsAsync(Identity.Operator);
        var rules = (await db.InstallationSettings.SingleAsync()).PublicRules;

        rules.Should().Be(new Domain.Publishing.PublicRules(SmallGroup: 9, Names: true));
    }

    private static async Task<Page> SaveAsync(Person administrator, params (string Name, string? Value)[] filledIn) =>
        await administrator.SubmitAsync(await administrator.GetAsync(Links.Settings()), Links.Settings(), filledIn);
}

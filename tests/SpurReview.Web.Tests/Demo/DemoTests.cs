using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Demo;

namespace SpurReview.Web.Tests.Demo;

public class DemoTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task There_is_a_review_in_every_state_of_its_life()
    {
        var states = await ReadAsync(db => db.Reviews.Select(r => r.State).ToListAsync());

        states.Should().HaveCountGreaterThanOrEqualTo(14);
        states.Distinct().Should().BeEquivalentTo(Enum.GetValues<ReviewState>());
    }

    [Fact]
    public async Task Both_regulations_are_published_by_several_providers()
    {
        var reports = await ReadAsync(db => db.Reports.ToListAsync());

        reports.Select(r => r.Regulation).Distinct().Should().BeEquivalentTo("HSLF-FS 2021:8", "SOSFS 2015:8");
        reports.Select(r => r.Provider).Distinct().Should().HaveCountGreaterThan(3);
        reports.SelectMany(r => r.Grades).Should().Contain(g => g.AfterPlan != null && g.AfterPlan != g.First);
        reports.SelectMany(r => r.Grades).Should().Contain(g => g.AfterPlan != null && g.AfterPlan == g.First, "a D may stand");
    }

    [Fact]
    public async Task One_report_is_corrected_and_one_withdrawn()
    {
        var corrected = await AddressAsync("Medicinkliniken");
        var withdrawn = await AddressAsync("Geriatriska kliniken");

        (await app.Anybody().GetAsync(corrected)).Text.Should().Contain("Version 2. Rättad");
        (await app.Anybody().GetAsync(withdrawn)).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Every_review_has_a_page_of_its_own()
    {
        var office = await app.SignInAsAsync("Maja Lind");

        foreach (var id in await ReadAsync(db => db.Reviews.Select(r => r.Id).ToListAsync()))
            (await office.GetAsync(Links.Review(id))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_two_published_reports_read_the_same()
    {
        var versions = await ReadAsync(db => db.ReportVersions.Where(v => v.Version == 1).ToListAsync());

        var texts = versions.SelectMany(v => v.ToSnapshot().Areas).Select(a => a.Description).ToList();
        texts.Should().OnlyHaveUniqueItems().And.NotContain("");
    }

    [Fact]
    public async Task Nothing_has_happened_on_a_day_off_or_after_the_day_it_was_loaded()
    {
        var steps = await ReadAsync(db => db.Reviews.SelectMany(r => r.Steps).Select(s => s.On).ToListAsync());

        steps.Should().OnlyContain(on => on <= app.Today && WorkCalendar.Swedish.IsWorkingDay(on));
    }

    [Fact]
    public async Task A_new_inspector_has_no_review_yet()
    {
        var jonna = await app.SignInAsAsync("Jonna Nyvall");

        (await jonna.GetAsync(Links.Reviews())).Document.QuerySelectorAll(".row-card").Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_in_it_can_be_written_to()
    {
        var addresses = await ReadAsync(db => db.Users.Select(a => a.Email!).ToListAsync());

        addresses.Should().OnlyContain(a => a.EndsWith("@exempel.se"));
    }

    [Fact]
    public async Task Where_it_is_loaded_it_is_not_loaded_again()
    {
        var before = await ReadAsync(db => db.Reviews.CountAsync());

        (await app.LoadAsync()).Should().BeTrue();

        (await ReadAsync(db => db.Reviews.CountAsync())).Should().Be(before);
    }

    [Fact]
    public async Task No_inspector_works_for_a_provider_that_he_or_she_reviews()
    {
        foreach (var name in await ReadAsync(db => db.Reviews.SelectMany(r => r.Inspectors).Select(i => i.Name).Distinct().ToListAsync()))
            (await (await app.SignInAsAsync(name)).GetAsync(Links.MyWork())).Text.Should().NotContain("Du ser inte");
    }

    [Fact]
    public async Task The_heads_of_the_demo_reach_their_own_units_reviews()
    {
        var head = await app.SignInAsAsync("Karin Almhult");

        (await head.GetAsync(Links.Reviews())).Document.QuerySelectorAll(".row-card").Should().ContainSingle().Which.TextContent.Should().Contain("Lönngårdens vårdcentral");
    }

    [Fact]
    public async Task The_sign_in_page_lists_the_invented_people_by_role()
    {
        var page = await app.Anybody().GetAsync(Links.SignIn());

        page.Document.QuerySelectorAll(".demo-role h3").Select(h => h.TextContent)
            .Should()
            .Equal(
                "Kansli",
                "Inspektör",
                "Verksamhetschef",
                "Studierektor",
                "Ställföreträdare",
                "Vårdgivarens administratör",
                "SPUR-samordnare",
                "Administratör"
            );
        page.Document.QuerySelectorAll(".demo-role:first-child button").Select(b => b.TextContent).Should().StartWith("Maja Lind");
    }

    /// <summary>Counted back from any day of the week, the days of a story come in the order of its life.</summary>
    [Fact]
    public void The_days_of_a_story_come_in_order_whatever_day_it_is_loaded()
    {
        foreach (var today in Enumerable.Range(0, 53).Select(i => A.Today.AddDays(i * 8)))
        foreach (var story in DemoStories.All.Where(s => s.State is ReviewState.Published))
        {
            var days = new DemoDays(story, today);
            Enum.GetValues<ReviewState>()
                .Where(s => s is > ReviewState.Ordered and < ReviewState.Cancelled)
                .Where(s => story.PlanAfter is not null || s is not ReviewState.ActionPlan)
                .Select(days.Of)
                .Should()
                .BeInAscendingOrder();
        }
    }

    private Task<T> ReadAsync<T>(Func<SpurReview.Data.SpurDbContext, Task<T>> read) => app.Database.DoAsync(Identity.Operator, read);

    private async Task<string> AddressAsync(string unit) => (await ReadAsync(db => db.Reports.SingleAsync(r => r.Unit == unit))).Address;
}

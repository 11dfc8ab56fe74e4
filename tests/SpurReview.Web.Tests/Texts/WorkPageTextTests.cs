using FluentAssertions.Execution;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Texts;

/// <summary>The words at the top of every page, of Mitt arbete and of Överblick.</summary>
public class WorkPageTextTests(App app) : IClassFixture<App>
{
    internal static readonly DateOnly Today = SwedishDay.Today(TimeProvider.System);

    [Fact]
    public async Task The_top_of_every_page()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        var page = await inspector.GetAsync(Links.MyWork());

        page.Said(".site-header__nav a").Should().Equal("Mitt arbete", "Granskningar", "Publicerade rapporter");
    }

    [Fact]
    public async Task The_strip_of_every_page_of_a_review()
    {
        var review = await ReviewOfTwo.CreateAsync(app);

        (await review.First.GetAsync(Links.Review(review.Id))).ShouldSay(".state-strip summary", "Vad händer sedan?");
    }

    [Fact]
    public async Task What_a_new_inspector_can_do()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        (await inspector.GetAsync(Links.MyWork())).ShouldSay("main a.btn", "Öva på en påhittad granskning");
    }

    [Fact]
    public async Task The_headings_of_somebodys_work()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        await OrderedAsync(r =>
        {
            r.Appoint("Asta Lindgren", city: null, inspector.AccountId);
            r.PlanVisit(A.Visit(Today.AddDays(20)), r.VisitVersion);
        });

        var page = await inspector.GetAsync(Links.MyWork());

        using var _ = new AssertionScope();
        page.Said("main h2").Should().ContainInOrder("Gör nu", "På gång");
        page.ShouldSay("#pa-gang ~ p a", "Lägg i min kalender");
    }

    [Fact]
    public async Task The_board_of_the_office()
    {
        await OrderedAsync(r => r.PlanVisit(A.Visit(Today.AddDays(200)), r.VisitVersion));
        var office = await app.SignInAsync(AccountRole.Coordinator);

        var page = await office.GetAsync(Links.Overview());

        using var _ = new AssertionScope();
        page.ShouldSay("h1", "Överblick");
        page.Said("[aria-label=Visa] .chip")
            .Select(WithoutCount)
            .Should()
            .Equal(
                "Försenat",
                "Väntar på oss",
                "Väntar på inspektörer",
                "Väntar på verksamheten",
                "Besök inom 14 dagar",
                "Handlingsplaner"
            );
        page.ShouldSay(".list-filter label", "Sök enhet, vårdgivare eller inspektör", "Specialitet", "Region", "År");
        page.Said("th[scope=col]").Should().Equal("Enhet", "Läge", "Väntar på", "Senast", "Inspektörer", "D och C", "Nästa steg");
        page.ShouldSay(".board__more a", "Flytta besöket", "Byt inspektör");
        page.Said(".board-below h2").Should().Equal("Saknar inspektörer", "Nästa 30 dagar", "Femårscykeln");
    }

    private Task<Review> OrderedAsync(Action<Review> change) => OrderedAsync(app, change);

    internal static async Task<Review> OrderedAsync(App app, Action<Review> change)
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        return await app.Database.ChangeAsync(review.Id, change);
    }

    private static string WithoutCount(string chip) => chip[..chip.LastIndexOf(' ')];
}

/// <summary>The same where nothing is late, in an installation of its own.</summary>
public class NothingIsLateTextTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_board_of_the_office_when_nothing_is_late()
    {
        await WorkPageTextTests.OrderedAsync(app, r => r.PlanVisit(A.Visit(WorkPageTextTests.Today.AddDays(200)), r.VisitVersion));
        var office = await app.SignInAsync(AccountRole.Coordinator);

        (await office.GetAsync($"{Links.Overview()}?visa=forsenat")).ShouldSay("main p", "Inget är försenat.");
    }
}

using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Administration;

/// <summary>Inspektörsregistret, and whom it lets be appointed.</summary>
public class RegisterTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_register_tells_specialty_training_and_todays_employers()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var entry = await office.GetAsync(Links.RegisterEntry(inspector.AccountId!.Value));

        await office.SubmitAsync(
            entry,
            Links.RegisterEntry(inspector.AccountId!.Value),
            ("Profile.Specialty", "Reumatologi"),
            ("Profile.TrainedOn", "2024-02-01")
        );
        await EmployAsync(office, inspector, review.TenantId, from: "2020-01-01", until: "");
        await EmployAsync(office, inspector, await ProviderOfAnotherAsync(), from: "2010-01-01", until: "2019-12-31");

        var rows = (await office.GetAsync($"{Links.Register()}?specialitet=Reumatologi&uppdrag=tar")).Document.QuerySelectorAll(
            "main .row-card"
        );
        rows.Should().ContainSingle().Which.TextContent.Should().Contain("2024-02-01");
        rows[0].QuerySelectorAll("dd")[2].TextContent.Should().StartWith("Region ").And.NotContain(",");
    }

    [Fact]
    public async Task Who_takes_no_reviews_is_not_offered_nor_appointed()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var resting = await app.SignInAsync(
            [AccountRole.Inspector],
            id => [new InspectorProfile(id, "Allmänmedicin") { IsActive = false }]
        );
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);

        var page = await office.GetAsync(Links.Inspectors(review.Id));
        var forced = await AppointAsync(office, review, resting);

        page.Text.Should().NotContain($"value=\"{resting.AccountId}\"");
        forced.Faults.Should().Equal("Välj en inspektör i listan.");
    }

    [Fact]
    public async Task Who_is_employed_by_the_provider_today_is_not_offered_and_a_forced_post_says_why()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        await EmployAsync(office, inspector, review.TenantId, from: "2020-01-01", until: "");

        var page = await office.GetAsync(Links.Inspectors(review.Id));
        var forced = await AppointAsync(office, review, inspector);

        page.Text.Should().NotContain($"value=\"{inspector.AccountId}\"");
        forced.Status.Should().Be(HttpStatusCode.Conflict);
        forced.Text.Should().MatchRegex("Person [0-9a-f]+ kan inte utses: anställd hos Region [0-9a-f]+. Välj någon annan.");
    }

    [Fact]
    public async Task Who_heads_a_unit_of_the_provider_is_refused_too()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        var administrator = await app.SignInAsync([AccountRole.Inspector], id => [Position.AtProvider(id, review.TenantId, A.Today)]);

        (await AppointAsync(office, review, administrator)).Text.Should().Contain("kan inte utses: har uppdrag hos");
    }

    [Fact]
    public async Task An_employment_that_has_ended_is_in_nobodys_way()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        await EmployAsync(office, inspector, review.TenantId, from: "2020-01-01", until: "");
        var entry = await office.GetAsync(Links.RegisterEntry(inspector.AccountId!.Value));
        var end = entry.Document.QuerySelector("a[href*=anstallningar]")!.GetAttribute("href")!;

        await office.SubmitAsync(await office.GetAsync(end), end, ("Form.On", "2024-01-31"));

        (await AppointAsync(office, review, inspector)).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task An_inspector_is_told_which_unit_is_hidden_since_he_works_for_the_same_provider()
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var inspector = await app.SignInAsync(
            [AccountRole.Inspector],
            id => [new Employment(id, review.TenantId, A.Today.AddYears(-1), untilDay: null)]
        );
        await app.Database.ChangeAsync(review.Id, r => r.Appoint("Cecilia Norrby", city: null, inspector.AccountId));

        var page = await inspector.GetAsync(Links.MyWork());

        page.Text.Should().Contain("Du ser inte Kvarngatans vårdcentral som inspektör, eftersom du är anställd hos samma vårdgivare.");
    }

    [Fact]
    public async Task The_office_has_its_employers_there_too_and_a_colleague_ends_them()
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        var (office, colleague) = (await app.SignInAsync(AccountRole.Coordinator), await app.SignInAsync(AccountRole.Coordinator));
        await EmployAsync(office, office, review.TenantId, from: "2020-01-01", until: "");
        var own = await office.GetAsync(Links.RegisterEntry(office.AccountId!.Value));
        var end = (await colleague.GetAsync(Links.RegisterEntry(office.AccountId!.Value)))
            .Document.QuerySelector("a[href*=anstallningar]")!
            .GetAttribute("href")!;

        (await office.GetAsync(Links.Review(review.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        own.Document.QuerySelector("a[href*=anstallningar]").Should().BeNull();
        (await office.GetAsync(end)).Status.Should().Be(HttpStatusCode.NotFound);
        (await colleague.GetAsync(end)).Status.Should().Be(HttpStatusCode.OK);
    }

    private async Task<TenantId> ProviderOfAnotherAsync() => (await app.Database.ReviewAtAsync(ReviewState.Ordered)).TenantId;

    private static Task<Page> AppointAsync(Person office, Review review, Person inspector) =>
        office.PostFormAsync(Links.Inspectors(review.Id), [("Form.Account", $"{inspector.AccountId}")]);

    private static Task<Page> EmployAsync(Person office, Person inspector, TenantId provider, string from, string until) =>
        office.PostFormAsync(
            Links.Employments(inspector.AccountId!.Value),
            [("Employment.Provider", provider.ToString()), ("Employment.From", from), ("Employment.Until", until)],
            Links.RegisterEntry(inspector.AccountId!.Value)
        );
}

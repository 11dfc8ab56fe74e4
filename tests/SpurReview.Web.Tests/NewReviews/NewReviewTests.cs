using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;

namespace SpurReview.Web.Tests.NewReviews;

public class NewReviewTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_coordinator_orders_a_review_and_comes_to_its_page()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var answer = await coordinator.PostFormAsync(Links.NewReview(), Orders.Review());

        answer.Status.Should().Be(HttpStatusCode.Found);
        var page = await coordinator.GetAsync(answer.Location!.OriginalString);
        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Kvarngatans vårdcentral, allmänmedicin");
        page.Document.QuerySelector(".state-strip strong")!.TextContent.Should().Be("Beställd");
    }

    [Fact]
    public async Task The_same_unit_again_is_the_same_unit()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var provider = $"Region {Guid.NewGuid():N}";

        await coordinator.PostFormAsync(Links.NewReview(), Orders.Review(provider: provider));
        await coordinator.PostFormAsync(Links.NewReview(), Orders.Review(provider: $"  {provider} ", unit: "Kvarngatans\n vårdcentral"));

        await using var db = await app.Database.AsAsync(Identity.Operator);
        var owner = await db.CareProviders.SingleAsync(p => p.Name == provider);
        (await db.Units.CountAsync(u => u.TenantId == owner.Id)).Should().Be(1);
        (await db.Reviews.CountAsync(r => r.TenantId == owner.Id)).Should().Be(2);
    }

    [Fact]
    public async Task Every_fault_is_said_beside_its_field_and_in_the_summary()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var page = await coordinator.PostFormAsync(Links.NewReview(), [("Form.AllowedExceptions", "11")]);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Document.Title.Should().StartWith("Fel: ");
        page.Faults.Should()
            .BeEquivalentTo([
                "Skriv vårdgivarens namn.",
                "Välj slag av vårdgivare.",
                "Skriv enhetens namn.",
                "Skriv orten.",
                "Välj region.",
                "Välj mall.",
                "Välj specialitet.",
                "Skriv ett tal från 0 till 10.",
            ]);
        page.Document.QuerySelector("#Form_City-error")!.TextContent.Should().Be("Skriv orten.");
    }

    [Fact]
    public async Task Both_checklists_and_all_63_specialties_can_be_chosen()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var page = await coordinator.GetAsync(Links.NewReview());

        page.Document.QuerySelectorAll("#Form_Template option[value]:not([value=''])").Should().HaveCount(2);
        page.Document.QuerySelectorAll("#Form_Specialty optgroup option").Should().HaveCount(63);
    }

    [Fact]
    public async Task Nobody_but_a_coordinator_may_order()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        var page = await inspector.GetAsync(Links.NewReview());
        var anonymous = await app.Anybody().GetAsync(Links.NewReview());

        page.Status.Should().Be(HttpStatusCode.Forbidden);
        anonymous.Location!.OriginalString.Should().Contain("/logga-in");
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Administration;

/// <summary>Vårdgivare, koncerner och enheter.</summary>
public class ProviderTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_provider_is_added_found_renamed_and_put_into_a_group()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var name = $"Bolag {Guid.NewGuid():N}";

        var added = await office.PostFormAsync(Links.Providers(), [("Form.Name", name), ("Form.Kind", "Private")]);
        var address = added.Location!.OriginalString;
        await office.PostFormAsync(Links.Groups(), [("Form.Name", $"{name} koncern")]);
        var group = await app.Database.DoAsync(Identity.Operator, db => db.ProviderGroups.SingleAsync(g => g.Name == $"{name} koncern"));
        await office.PostFormAsync($"{address}/koncern", [("Group.Id", $"{group.Id}")], address);
        await office.PostFormAsync($"{address}/namn", [("Rename.Name", $"{name} Vård")], address);

        var row = (await office.GetAsync($"{Links.Providers()}?sok={name}&slag=privat")).Document.QuerySelectorAll("main .rows > .row-card").Single();
        row.TextContent.Should().Contain($"{name} Vård").And.Contain($"{name} koncern").And.Contain("Privat vårdgivare");
        (await office.GetAsync(Links.Groups())).Text.Should().Contain($"{name} Vård");
    }

    [Fact]
    public async Task Two_providers_of_a_kind_are_not_called_the_same()
    {
        var office = await app.SignInAsync(AccountRole.Administrator);
        var name = $"Region {Guid.NewGuid():N}";
        await office.PostFormAsync(Links.Providers(), [("Form.Name", name), ("Form.Kind", "Region")]);

        var again = await office.PostFormAsync(Links.Providers(), [("Form.Name", name), ("Form.Kind", "Region")]);

        again.Status.Should().Be(HttpStatusCode.BadRequest);
        again.Faults.Should().Equal("Det finns redan en vårdgivare med det namnet.");
    }

    [Fact]
    public async Task A_renamed_unit_keeps_its_old_reviews_under_the_old_name_and_shows_both_names()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var page = await office.GetAsync(Links.Unit(review.UnitId));

        var renamed = await office.SubmitAsync(page, Links.UnitName(review.UnitId), ("Rename.Name", "Nya vårdcentralen"));

        renamed.Status.Should().Be(HttpStatusCode.Found);
        var history = await office.GetAsync(renamed.Location!.OriginalString);
        history.Document.QuerySelectorAll("ol .row-card__title").Select(t => t.TextContent).Should().Equal("Kvarngatans vårdcentral", "Nya vårdcentralen");
        (await office.GetAsync(Links.Review(review.Id))).Document.QuerySelector("h1")!.TextContent.Should().StartWith("Kvarngatans vårdcentral");
    }

    [Fact]
    public async Task A_moved_units_old_reviews_stay_with_the_provider_that_they_belonged_to()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var next = A.Provider();
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(next)));
        var page = await office.GetAsync(Links.Unit(review.UnitId));

        var moved = await office.SubmitAsync(page, Links.UnitMove(review.UnitId), ("Move.Provider", next.Id.ToString()));

        moved.Status.Should().Be(HttpStatusCode.Found);
        await using var db = await app.Database.AsAsync(Identity.Operator);
        (await db.Reviews.SingleAsync(r => r.Id == review.Id)).TenantId.Should().Be(review.TenantId);
        (await db.Units.SingleAsync(u => u.TenantId == next.Id)).LineId.Should().Be(review.UnitId);
        (await office.GetAsync(Links.Unit(review.UnitId))).Text.Should().Contain("enheten som den är i dag");
    }

    [Fact]
    public async Task A_unit_that_was_renamed_meanwhile_is_not_renamed_again_from_an_old_page()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        var page = await office.GetAsync(Links.Unit(review.UnitId));
        await office.SubmitAsync(page, Links.UnitName(review.UnitId), ("Rename.Name", "Första namnet"));

        var late = await office.SubmitAsync(page, Links.UnitName(review.UnitId), ("Rename.Name", "Andra namnet"));

        late.Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Nothing_is_ordered_under_a_name_that_a_unit_has_no_longer()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var provider = $"Region {Guid.NewGuid():N}";
        await office.PostFormAsync(Links.NewReview(), Orders.Review(provider: provider));
        var unit = await app.Database.DoAsync(
            Identity.Operator,
            db => db.Units.SingleAsync(u => db.CareProviders.Any(p => p.Name == provider && p.Id == u.TenantId))
        );
        await office.SubmitAsync(await office.GetAsync(Links.Unit(unit.Id)), Links.UnitName(unit.Id), ("Rename.Name", "Nya namnet"));

        var order = await office.PostFormAsync(Links.NewReview(), Orders.Review(provider: provider));

        order.Faults.Should().ContainSingle().Which.Should().StartWith("Enheten heter inte så längre");
    }
}

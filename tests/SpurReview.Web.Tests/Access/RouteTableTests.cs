using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Tests.Access;

/// <summary>Every route says what deed it is, or that it is public: nothing is left to chance.</summary>
public sealed class RouteTableTests(App app) : IClassFixture<App>
{
    [Fact]
    public void Every_route_is_in_the_access_table_or_public()
    {
        var unsaid = Routes()
            .Where(r => r.Metadata.GetMetadata<MayAttribute>() is null && r.Metadata.GetMetadata<IAllowAnonymous>() is null);

        unsaid.Select(r => r.DisplayName).Should().BeEmpty();
    }

    [Fact]
    public void No_route_is_both() =>
        Routes()
            .Where(r => r.Metadata.GetMetadata<MayAttribute>() is not null && r.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(r => r.DisplayName)
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_deed_that_is_a_page_has_a_route() =>
        Enum.GetValues<Deed>().Except(Routes().Select(r => r.Metadata.GetMetadata<MayAttribute>()?.Deed).OfType<Deed>()).Should().BeEmpty();

    [Fact]
    public void Every_deed_is_somebodys() => Enum.GetValues<Deed>().Should().OnlyContain(deed => AccessTable.RolesFor(deed).Any());

    private IEnumerable<RouteEndpoint> Routes() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);
}

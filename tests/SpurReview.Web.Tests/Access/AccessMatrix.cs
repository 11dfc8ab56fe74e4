using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Security.Access;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Tests.Access;

/// <summary>One person in each role, a review that each of them reaches and one that none does.</summary>
public sealed class AccessMatrix : IAsyncLifetime
{
    /// <summary>Of both reviews: one in which the unit may see what has been sent.</summary>
    public const ReviewState State = ReviewState.FactCheck;

    /// <summary>Pages that are only there once a review has come further, or while the unit has time left and remarks to change.</summary>
    public static readonly Deed[] OfOtherStates =
    [
        Deed.Correct,
        Deed.WritePlans,
        Deed.SendPlans,
        Deed.JudgePlans,
        Deed.WriteRemarks,
        Deed.AnswerRemarks,
        Deed.CompareDrafts,
    ];

    public App App { get; } = new();
    public Dictionary<AccountRole, Person> People { get; } = [];
    public Review Own { get; private set; } = null!;
    public Review Other { get; private set; } = null!;
    public string OwnProvider { get; private set; } = "";
    public string OtherProvider { get; private set; } = "";
    public IReadOnlyList<MatrixRoute> Routes { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)App).InitializeAsync();
        Own = await App.Database.ReviewAtAsync(State, specialty: "Reumatologi");
        Other = await App.Database.ReviewAtAsync(State);
        OwnProvider = await ProviderAsync(Own);
        OtherProvider = await ProviderAsync(Other);
        foreach (var role in Enum.GetValues<AccountRole>())
            People[role] = await SignInAsync(role);
        Routes =
        [
            .. App
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
                .SelectMany(MatrixRoute.Of),
        ];
    }

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();

    /// <summary>Everything that the reviewing body may let others do.</summary>
    public async Task DecideAsync(bool yes)
    {
        await using var deciding = App.Database.Superuser.CreateCommand(
            $"update installation_settings set specialty_coordinators_publish = {yes}"
        );
        await deciding.ExecuteNonQueryAsync();
    }

    private async Task<string> ProviderAsync(Review review)
    {
        await using var name = App.Database.Superuser.CreateCommand(
            $"select p.name from care_providers p join reviews r on r.tenant_id = p.id where r.id = '{review.Id}'"
        );
        return (string)(await name.ExecuteScalarAsync())!;
    }

    private async Task<Person> SignInAsync(AccountRole role)
    {
        var unit = await App.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(Own.UnitId))!);
        var elsewhere = await App.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(Other.UnitId))!);
        var person = role switch
        {
            AccountRole.Administrator or AccountRole.Inspector => await App.SignInAsync(role),
            // A coordinator reaches every review but those of her own provider.
            AccountRole.Coordinator => await App.SignInAsync(
                [role],
                id => [new Employment(id, elsewhere.TenantId, A.Today.AddYears(-50), untilDay: null)]
            ),
            AccountRole.SpecialtyCoordinator => await App.SignInAsync([], id => [Position.OfSpecialty(id, Own.Specialty, A.Today)]),
            AccountRole.ProviderAdministrator => await App.SignInAsync([], id => [Position.AtProvider(id, unit.TenantId, A.Today)]),
            _ => await App.SignInAsync([], id => [Position.AtUnit(id, role, unit, A.Today)]),
        };
        if (role is AccountRole.Inspector)
            await AppointAsync(person);
        return person;
    }

    /// <summary>To a review that was sent long ago.</summary>
    private async Task AppointAsync(Person inspector)
    {
        await using var access = App.Database.Superuser.CreateCommand(
            $"insert into review_access (account_id, review_id, tenant_id, reach) select '{inspector.AccountId}', id, tenant_id, 'assigned' from reviews where id = '{Own.Id}'"
        );
        await access.ExecuteNonQueryAsync();
    }

    /// <summary>Asks as a browser would, with a good token and an empty form.</summary>
    internal Task<Page> AskAsync(Person person, MatrixRoute route, Review review) =>
        route.IsEndless ? BeginAsync(person, route.AddressFor(review))
        : route.IsReading ? person.GetAsync(route.AddressFor(review))
        : person.PostFormAsync(route.AddressFor(review), [], tokenFrom: "/rapporter");

    /// <summary>A stream of events has no end to wait for.</summary>
    private static async Task<Page> BeginAsync(Person person, string address)
    {
        using var answer = await person.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return await Page.OfAsync(new HttpResponseMessage(answer.StatusCode) { Headers = { Location = answer.Headers.Location } });
    }
}

/// <summary>A method and an address with places to fill in.</summary>
public sealed record MatrixRoute(string Method, string Address, Deed? Deed, bool IsPublic)
{
    public bool IsReading => Method is "GET";

    /// <summary>Asked by a script, which is told in JSON what people are shown on pages.</summary>
    public required bool IsForDevices { get; init; }
    public bool IsEndless => Address.EndsWith("/handelser", StringComparison.Ordinal);

    /// <summary>A file of an action or of a remark, which the matrix's reviews have none of.</summary>
    public bool IsOfAFile => Address.Contains("/bilagor", StringComparison.Ordinal) || Address.EndsWith("/fil", StringComparison.Ordinal);
    public bool IsOfAReview =>
        Address.Contains("{id:guid}", StringComparison.Ordinal) && Address.StartsWith("granskningar", StringComparison.Ordinal);

    public static IEnumerable<MatrixRoute> Of(RouteEndpoint endpoint) =>
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is not "HEAD"
        select new MatrixRoute(
            method,
            endpoint.RoutePattern.RawText!.TrimStart('/'),
            endpoint.Metadata.GetMetadata<MayAttribute>()?.Deed,
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        )
        {
            IsForDevices = endpoint.Metadata.GetMetadata<ForDevicesAttribute>() is not null,
        };

    public string AddressFor(Review review)
    {
        var address = Address
            .Replace("{id:guid}", $"{review.Id}", StringComparison.Ordinal)
            .Replace("{inspectorId:guid}", $"{review.Inspectors[0].Id}", StringComparison.Ordinal)
            .Replace("{deputyId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{remarkId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{letter:alpha:length(1)}", "A", StringComparison.Ordinal)
            .Replace("{letter:length(1)}", "A", StringComparison.Ordinal)
            .Replace("{code:regex(^[[A-Z]][[0-9]]{{0,3}}$)}", "A1", StringComparison.Ordinal)
            .Replace("{code}", "A1", StringComparison.Ordinal)
            .Replace("{review:guid}", $"{review.Id}", StringComparison.Ordinal)
            .Replace("{position:int}", "1", StringComparison.Ordinal)
            .Replace("{number:long}", "1", StringComparison.Ordinal)
            .Replace("{attachmentId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{secret}", "finns-inte", StringComparison.Ordinal)
            .Replace("{status:int}", "404", StringComparison.Ordinal)
            .Replace("{year}", "2020", StringComparison.Ordinal)
            .Replace("{name}", "finns-inte-1", StringComparison.Ordinal);
        return $"/{address}";
    }

    public override string ToString() => $"{Method} {Address}";
}

[CollectionDefinition(nameof(AccessMatrix))]
public sealed class AccessMatrixCollection : ICollectionFixture<AccessMatrix>;

using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Providers;

/// <summary>The care providers, narrowed as the address says.</summary>
public sealed class ProviderList(SpurDbContext db)
{
    private const string Kind = "slag";

    public static ListQuery Query(IQueryCollection address) =>
        new(
            Links.Providers(),
            [new(Kind, "Slag", [.. Enum.GetValues<ProviderKind>().Select(k => new FilterOption(InAddress(k), k.InSwedish()))])],
            address
        );

    public async Task<ProvidersPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var (paging, rows) = await Rows(query).PageAsync(query, cancellationToken);
        return new ProvidersPage(paging, rows);
    }

    private IQueryable<ProviderRow> Rows(ListQuery query) =>
        from provider in Chosen(query)
        join member in db.GroupMembers on provider.Id equals member.TenantId into members
        from member in members.DefaultIfEmpty()
        join owner in db.ProviderGroups on member.GroupId equals owner.Id into owners
        from owner in owners.DefaultIfEmpty()
        where
            query.Search == null
            || EF.Functions.ILike(provider.Name, Like.Anywhere(query.Search), Like.Escape)
            || EF.Functions.ILike(owner.Name, Like.Anywhere(query.Search), Like.Escape)
        orderby provider.Name, provider.Id
        select new ProviderRow(
            provider.Id.Value,
            provider.Name,
            provider.Kind,
            owner.Name,
            db.Units.Count(u => u.TenantId == provider.Id && u.ReplacedOn == null)
        );

    private IQueryable<CareProvider> Chosen(ListQuery query)
    {
        var providers = db.CareProviders.AsNoTracking();
        if (query[Kind] is not { } chosen)
            return providers;

        var kind = Enum.GetValues<ProviderKind>().Single(k => InAddress(k) == chosen);
        return providers.Where(p => p.Kind == kind);
    }

    private static string InAddress(ProviderKind kind) => kind is ProviderKind.Region ? "region" : "privat";
}

/// <summary>A provider in the list.</summary>
public sealed record ProviderRow(Guid Id, string Name, ProviderKind Kind, string? Group, int Units);

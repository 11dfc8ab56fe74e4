using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Register;

/// <summary>Everybody who inspects or has inspected, with today's employers; and whoever else must not review where he or she works.</summary>
public sealed class RegisterList(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock)
{
    private const string Active = "uppdrag";
    private static readonly FilterOption _takes = new("tar", "Tar uppdrag");
    private static readonly FilterOption _rests = new("tar-inte", "Tar inte uppdrag");

    public ListQuery Query(IQueryCollection address) =>
        new(Links.Register(), [CatalogueFilters.Specialties(catalogue), new(Active, "Uppdrag", [_takes, _rests])], address);

    public async Task<RegisterPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var (paging, rows) = await Rows(query).PageAsync(query, cancellationToken);
        return new RegisterPage(paging, rows);
    }

    private IQueryable<RegisterRow> Rows(ListQuery query)
    {
        var today = SwedishDay.Today(clock);
        return from account in Chosen(query)
            join profile in db.InspectorProfiles on account.Id equals profile.AccountId into profiles
            from profile in profiles.DefaultIfEmpty()
            where
                account.Roles.Contains(AccountRole.Inspector)
                || account.Roles.Contains(AccountRole.Coordinator)
                || profile != null
                || db.Positions.Any(p => p.AccountId == account.Id && p.Role == AccountRole.SpecialtyCoordinator && p.EndedOn == null)
            orderby account.Name, account.Id
            select new RegisterRow
            {
                Id = account.Id,
                Name = account.Name,
                City = account.City,
                Specialty = profile.Specialty,
                TrainedOn = profile.TrainedOn,
                Inspects = account.Roles.Contains(AccountRole.Inspector) || profile != null,
                IsActive = profile == null || profile.IsActive,
                Employers = (
                    from employment in db.Employments
                    join provider in db.CareProviders on employment.TenantId equals provider.Id
                    where
                        employment.AccountId == account.Id
                        && employment.FromDay <= today
                        && (employment.UntilDay == null || employment.UntilDay >= today)
                    orderby provider.Name
                    select provider.Name
                ).ToList(),
            };
    }

    private IQueryable<Account> Chosen(ListQuery query)
    {
        var accounts = db.Users.AsNoTracking().AsSingleQuery();
        if (query.Search is { } search)
            accounts = accounts.Where(a =>
                EF.Functions.ILike(a.Name, Like.Anywhere(search), Like.Escape)
                || EF.Functions.ILike(a.City!, Like.Anywhere(search), Like.Escape)
            );
        if (query[CatalogueFilters.Specialty] is { } specialty)
            accounts = accounts.Where(a => db.InspectorProfiles.Any(p => p.AccountId == a.Id && p.Specialty == specialty));
        if (query[Active] is { } active)
        {
            var takes = active == _takes.Value;
            accounts = accounts.Where(a => db.InspectorProfiles.Any(p => p.AccountId == a.Id && !p.IsActive) != takes);
        }
        return accounts;
    }
}

/// <summary>Somebody in the list.</summary>
public sealed record RegisterRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? City { get; init; }
    public string? Specialty { get; init; }
    public DateOnly? TrainedOn { get; init; }

    /// <summary>False for who is there for the employments alone.</summary>
    public required bool Inspects { get; init; }
    public required bool IsActive { get; init; }
    public required IReadOnlyList<string> Employers { get; init; }
}

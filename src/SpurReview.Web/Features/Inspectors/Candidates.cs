using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Inspectors;

/// <summary>Who can be an inspector of a review.</summary>
internal static class Candidates
{
    /// <summary>Those who take on reviews.</summary>
    public static IQueryable<Account> Inspecting(this SpurDbContext db) =>
        db
            .Users.AsNoTracking()
            .Where(a => a.Roles.Contains(AccountRole.Inspector) && !db.InspectorProfiles.Any(p => p.AccountId == a.Id && !p.IsActive));

    /// <summary>Those of them who do not inspect it already and have nothing to do with its provider.</summary>
    public static async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        this SpurDbContext db,
        ReviewFile file,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var appointed = file.Review.Inspectors.Select(i => i.AccountId).ToList();
        var (employed, holding) = (db.EmployedBy(file.Provider.Id, today), db.HoldingPositionsAt(file.Provider.Id));
        return await db.Inspecting()
            .Where(a => !appointed.Contains(a.Id) && !employed.Contains(a.Id) && !holding.Contains(a.Id))
            .OrderBy(a => a.Name)
            .Select(a => new Candidate(a.Id, a.Name, a.City))
            .ToListAsync(cancellationToken);
    }

    /// <exception cref="RuleBrokenException">The person works for the provider, or holds a position there.</exception>
    public static async Task EnsureImpartialAsync(
        this SpurDbContext db,
        Account account,
        ReviewFile file,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var tie = await db.TieAsync(account, file.Provider.Id, today, cancellationToken);
        if (Impartiality.InTheWay(account.Name, file.Provider.Name, tie) is { } obstacle)
            throw new RuleBrokenException([obstacle]);
    }
}

/// <summary>Somebody with an inspector's account.</summary>
public sealed record Candidate(Guid Id, string Name, string? City);

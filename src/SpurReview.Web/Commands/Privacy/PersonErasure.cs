using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Commands.Privacy;

/// <summary>Radering (artikel 17): empties the account of somebody who has nothing left to do here. What shows who reviewed and decided stays.</summary>
internal static class PersonErasure
{
    /// <exception cref="CommandFailedException">Nobody has the address, or the person has something left to do; nothing is changed.</exception>
    public static async Task EraseAsync(SpurDbContext db, string address)
    {
        var normalized = address.ToUpperInvariant();
        var account =
            await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == normalized)
            ?? throw new CommandFailedException($"Inget konto har adressen {address}. Kontrollera den under Konton.");
        if (await ObstacleAsync(db, account) is { } obstacle)
            throw new CommandFailedException($"{account.Name} {obstacle} Inget har ändrats.");
        await db.Database.ExecuteSqlAsync($"select erase_person({account.Id})");
    }

    private static async Task<string?> ObstacleAsync(SpurDbContext db, Account account) =>
        account.Roles.Contains(AccountRole.Administrator) || account.Roles.Contains(AccountRole.Coordinator)
            ? "är administratör eller arbetar på kansliet. Ta bort rollen under Konton först."
        : await db.Positions.AnyAsync(p => p.AccountId == account.Id && p.EndedOn == null)
            ? "har ett uppdrag som inte är avslutat. Avsluta det först."
        : await db.Reviews.AnyAsync(r =>
            r.State != ReviewState.Published && r.State != ReviewState.Cancelled && r.Inspectors.Any(i => i.AccountId == account.Id)
        )
            ? "är inspektör i en granskning som pågår. Byt ut inspektören först."
        : null;
}

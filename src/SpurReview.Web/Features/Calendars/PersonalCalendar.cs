using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Calendars;

/// <summary>The days of whoever has made a calendar address: read as that person, in each role that she has now, and beside what was told before.</summary>
public sealed class PersonalCalendar(IServiceScopeFactory scopes, WorkOfPeople work, TimeProvider clock)
{
    /// <summary>Null where nobody has the secret.</summary>
    internal async Task<IReadOnlyList<CalendarDay>?> OfAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Invitation.Hash(secret);
        if (await OwnerAsync(hash, cancellationToken) is not { } owner)
            return null;

        var rows = new Dictionary<string, ComingRow>();
        foreach (var role in owner.Roles)
        {
            var person = new Recipient(owner.Account.Id, CurrentUser.ReachOf(role), owner.Account.Name, owner.Account.Email!);
            foreach (var row in await work.ComingAsync(person, cancellationToken))
                rows.TryAdd(CalendarDay.UidOf(row), row);
        }
        return await TellAsync(hash, owner.Account, rows, cancellationToken);
    }

    private async Task<(Account Account, IReadOnlyList<AccountRole> Roles)?> OwnerAsync(string hash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(Identity.Public, cancellationToken);
        var account = await (
            from feed in db.CalendarFeeds
            join owner in db.Users on feed.AccountId equals owner.Id
            where feed.SecretHash == hash
            select owner
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null)
            return null;

        var roles = await db.HeldRolesAsync(account, cancellationToken);
        return (account, [.. roles.Where(role => AccessTable.Allows(role, Deed.SeeReviews)).Order()]);
    }

    /// <summary>One calendar at a time, so that each change is counted once. Null where the address has been made void meanwhile.</summary>
    private async Task<IReadOnlyList<CalendarDay>?> TellAsync(
        string hash,
        Account account,
        Dictionary<string, ComingRow> rows,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(new Identity(Reach.Public, account.Id, account.Name), cancellationToken);
        var feed = await db
            .CalendarFeeds.FromSql($"select * from calendar_feeds where account_id = {account.Id} for update")
            .SingleOrDefaultAsync(cancellationToken);
        if (feed?.SecretHash != hash)
            return null;

        var told = await db.CalendarEntries.Where(e => e.AccountId == account.Id).ToDictionaryAsync(e => e.Uid, cancellationToken);
        var (now, today) = (clock.GetUtcNow(), SwedishDay.Today(clock));
        foreach (var (uid, row) in rows)
        {
            var digest = CalendarDay.DigestOf(row);
            if (told.TryGetValue(uid, out var entry))
                entry.Tell(row.From, row.To, digest, now);
            else
                db.CalendarEntries.Add(told[uid] = new CalendarEntry(account.Id, uid, row.From, row.To, digest, now));
        }
        foreach (var entry in told.Values.Where(e => !rows.ContainsKey(e.Uid)))
            entry.CallOff(today, now);
        await db.SaveChangesAsync(cancellationToken);
        await db.CommitAsync(cancellationToken);

        return
        [
            .. told
                .Values.Where(e => rows.ContainsKey(e.Uid) || e.IsToldOff(now))
                .OrderBy(e => e.FromDay)
                .ThenBy(e => e.Uid, StringComparer.Ordinal)
                .Select(e => rows.TryGetValue(e.Uid, out var row) ? CalendarDay.Of(row, e) : CalendarDay.Off(e)),
        ];
    }
}

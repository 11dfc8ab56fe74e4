using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>Mitt konto: how I sign in, and where I am signed in.</summary>
[May(Deed.UseOwnPages), Route("/mitt-konto")]
public sealed class MyAccountController(SpurDbContext db, UserManager<Account> users, SecondFactors factors, TimeProvider clock)
    : Controller
{
    /// <summary>A browser that has not been here for so long has no cookie left that works.</summary>
    private static readonly TimeSpan _cookieLasts = TimeSpan.FromHours(12);

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var account = (await users.FindByIdAsync($"{User.AccountId()}"))!;
        var cancelled = HttpContext.RequestAborted;
        var since = clock.GetUtcNow() - _cookieLasts;
        var sessions = await db
            .AccountSessions.AsNoTracking()
            .Where(s => s.AccountId == account.Id && s.EndedAt == null && s.SeenAt > since)
            .OrderByDescending(s => s.SeenAt)
            .ToListAsync(cancelled);

        return View(
            new MyAccountPage(account, await factors.HeldByAsync(account.Id, cancelled))
            {
                Today = SwedishDay.Today(clock),
                IsThroughProvider = sessions.Exists(s => s.Id == User.SessionId() && s.Through is not null),
                Passkeys = [.. (await users.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)],
                AppSince = await db
                    .AuthenticatorApps.Where(a => a.AccountId == account.Id)
                    .Select(a => (DateTimeOffset?)a.ConnectedAt)
                    .SingleOrDefaultAsync(cancelled),
                CalendarSince = await db
                    .CalendarFeeds.Where(f => f.AccountId == account.Id)
                    .Select(f => (DateTimeOffset?)f.MadeAt)
                    .SingleOrDefaultAsync(cancelled),
                Sessions = [.. sessions.OrderByDescending(s => s.Id == User.SessionId())],
            }
        );
    }

    /// <summary>New ones in place of the old, which are then worth nothing.</summary>
    [HttpPost("reservkoder"), NotThroughProvider, NeedsStepUp]
    public async Task<IActionResult> NewRecoveryCodes() =>
        View(
            "RecoveryCodes",
            new RecoveryCodesPage(
                await factors.NewRecoveryCodesAsync(User.AccountId()!.Value, HttpContext.RequestAborted),
                Links.MyAccount()
            )
        );
}

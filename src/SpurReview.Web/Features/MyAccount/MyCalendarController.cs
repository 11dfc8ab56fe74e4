using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>The address at which one's own calendar fetches one's days: made, shown once, and made void.</summary>
[May(Deed.UseOwnPages), Route("/mitt-konto/kalender")]
public sealed class MyCalendarController(SpurDbContext db, TimeProvider clock) : Controller
{
    /// <summary>A new one in place of the old, which then leads nowhere.</summary>
    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Make()
    {
        var (account, now) = (User.AccountId()!.Value, clock.GetUtcNow());
        string secret;
        if (await db.CalendarFeeds.FindAsync([account], HttpContext.RequestAborted) is { } feed)
            secret = feed.Renew(now);
        else
        {
            (feed, secret) = CalendarFeed.Create(account, now);
            db.CalendarFeeds.Add(feed);
        }
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return View("/Features/MyAccount/CalendarAddress.cshtml", $"{Request.Scheme}://{Request.Host}{Links.CalendarFeed(secret)}");
    }

    [HttpPost("ta-bort")]
    public async Task<IActionResult> Remove()
    {
        await db.CalendarFeeds.Where(f => f.AccountId == User.AccountId()).ExecuteDeleteAsync(HttpContext.RequestAborted);
        this.Say("Kalenderadressen är borttagen. Kalendrar som har den får inget mer.");
        return LocalRedirect(Links.MyAccount());
    }
}

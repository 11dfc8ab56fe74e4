using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Web.Features.Calendars;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyWork;

/// <summary>Everybody's first page, and the same days as a file for a calendar.</summary>
[May(Deed.UseOwnPages), Route("/mitt-arbete")]
public sealed class MyWorkController(SpurDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await PageAsync());

    [HttpGet("kalender.ics")]
    public async Task<IActionResult> Calendar()
    {
        var now = clock.GetUtcNow();
        var days = (await PageAsync()).Ahead.Select(row => CalendarDay.Of(row, now));
        return File(CalendarFile.Of(days, $"{Request.Scheme}://{Request.Host}"), CalendarFile.ContentType, "mitt-arbete.ics");
    }

    private async Task<MyWorkPage> PageAsync()
    {
        var settings = await db.SettingsAsync(HttpContext.RequestAborted);
        var worker = Worker.Of(User.AccountId()!.Value, User.Name(), User.Role()!.Value, SwedishDay.Today(clock), settings);
        var since = worker.Today.AddDays(-MyWorkPage.DaysBack);
        var page = MyWorkPage.Of(User.May(Deed.SeeReviews) ? await db.AtWorkAsync(since, HttpContext.RequestAborted) : [], worker);
        return User.Role() switch
        {
            AccountRole.Inspector => page with
            {
                Notes = [.. (await db.UnitsHiddenAtHomeAsync(HttpContext.RequestAborted)).Select(RestTexts.Hidden)],
            },
            AccountRole.Administrator => page with
            {
                MailsInNeed = await db.MailsInNeedAsync(clock.GetUtcNow(), HttpContext.RequestAborted),
            },
            AccountRole.HeadOfUnit or AccountRole.Deputy or AccountRole.DirectorOfStudies => await WithUnitsAsync(page),
            _ => page,
        };
    }

    private async Task<MyWorkPage> WithUnitsAsync(MyWorkPage page)
    {
        var units = await db.UnitsAtRestAsync(User.AccountId()!.Value, User.Role()!.Value, HttpContext.RequestAborted);
        var isOnly = units.Count == 1 && !page.HasOngoing;
        return page with { Notes = [.. units.Select(u => RestTexts.Of(u, isOnly))], SaysOnlyNotes = units.Count > 0 && !page.HasOngoing };
    }
}

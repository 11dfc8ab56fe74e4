using System.Text;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
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
        var file = CalendarFile.Of((await PageAsync()).Ahead, $"{Request.Scheme}://{Request.Host}", clock.GetUtcNow());
        return File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "mitt-arbete.ics");
    }

    private async Task<MyWorkPage> PageAsync()
    {
        var settings = await db.SettingsAsync(HttpContext.RequestAborted);
        var worker = new Worker(User.AccountId()!.Value, User.Name(), User.ReviewRole(), SwedishDay.Today(clock))
        {
            Terms = settings.Terms,
            MayPublish = User.May(Deed.Publish, settings),
            MaySendPlans = User.May(Deed.SendPlans),
            OnlySees = User.Role() is AccountRole.ProviderAdministrator,
        };
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

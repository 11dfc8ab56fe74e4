using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Reminding;

/// <summary>The office reminds others of what it waits for, several at a time, and sees who has been reminded of what.</summary>
[May(Deed.SendReminders), Route("/overblick/paminnelser")]
public sealed class RemindersController(SpurDbContext db, ReminderMails mails, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index() => await PageAsync(await AskedAsync());

    [HttpPost]
    public async Task<IActionResult> Send([FromForm] IReadOnlyList<string>? chosen)
    {
        var all = await AskedAsync();
        var asked = all.Where(a => chosen?.Contains(a.Key) is true).ToList();
        if (asked.Count == 0)
        {
            ModelState.AddModelError("chosen", "Välj minst en sak att påminna om.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(all);
        }
        await db.WaitForTurnToAskAsync(Aborted);
        var today = SwedishDay.Today(clock);
        var told = await db.RemindersOfAsync([.. asked.Select(a => a.Task.Review)], today, Aborted);
        var fresh = (
            from task in asked
            from person in task.People
            where !told.Any(r => (r.ReviewId, r.Kind, r.AccountId) == (task.Task.Review, task.Task.Task.Kind, person.Account))
            select (task.Task, Person: person)
        ).ToList();
        foreach (var (task, person) in fresh)
            await mails.PutAsync(person, task, User.Name(), today, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say(Said(fresh.Count, asked.Sum(a => a.People.Count) - fresh.Count));
        return LocalRedirect(Links.Reminders());
    }

    private async Task<IActionResult> PageAsync(IReadOnlyList<AskedTask> asked) =>
        View("Index", new RemindersPage(asked, await SentAsync(), User.Name(), SwedishDay.Today(clock)));

    private static string Said(int sent, int before) =>
        (sent == 1 ? "1 påminnelse är på väg." : $"{sent} påminnelser är på väg.")
        + (before == 0 ? "" : $" {before} hade redan fått en i dag och får ingen till.");

    private async Task<IReadOnlyList<AskedTask>> AskedAsync()
    {
        var terms = (await db.SettingsAsync(Aborted)).Terms;
        var today = SwedishDay.Today(clock);
        var reviews = AskedTask.Among(await db.AtWorkAsync(DateOnly.MaxValue, Aborted), today, terms);
        var people = await db.PeopleOfAsync([.. reviews.Select(r => r.Id)], Aborted);
        return AskedTask.Of(reviews, people, today, terms);
    }

    private async Task<IReadOnlyList<SentReminder>> SentAsync() =>
        await (
            from reminder in db.Reminders
            join review in db.Reviews on reminder.ReviewId equals review.Id
            join unit in db.Units on review.UnitId equals unit.Id
            join account in db.Users on reminder.AccountId equals account.Id
            orderby reminder.CreatedAt descending, reminder.Id
            select new SentReminder(reminder.ReviewId, unit.Name, reminder.Kind, account.Name, reminder.AskedBy, reminder.CreatedAt)
        )
            .Take(RemindersPage.MostShown)
            .ToListAsync(Aborted);
}

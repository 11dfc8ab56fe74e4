using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Lists;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Mail;

/// <summary>The outbox: mails that wait and mails that have been sent, for the administrator.</summary>
[May(Deed.ReadMails), Route("/epost")]
public sealed class MailController(SpurDbContext db, MailList list, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var query = MailList.Query(Request.Query);
        if (query.SearchIsTooLong)
        {
            ModelState.AddModelError(ListQuery.SearchName, "Skriv högst 200 tecken.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            query = query.Without(ListQuery.SearchName);
        }

        var page = await list.ReadAsync(query, HttpContext.RequestAborted);
        if (page.Paging.IsBeyondTheLast)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page);
    }

    /// <summary>With the link of a mail that is not sent yet, which whoever sees it can use.</summary>
    [HttpGet("{id:guid}"), NeedsStepUp]
    public async Task<IActionResult> Show(Guid id) =>
        await list.FindAsync(id, HttpContext.RequestAborted) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}/igen")]
    public async Task<IActionResult> TryAgain(Guid id)
    {
        if (await list.FindAsync(id, HttpContext.RequestAborted) is not { } page)
            return NotFound();

        this.Say(
            page.Delivery.Server is null ? "Mejl skickas inte än. Mejlet väntar kvar."
            : await db.TryMailAgainAsync(id, clock.GetUtcNow(), HttpContext.RequestAborted)
                ? "Mejlet skickas nu. Ladda om sidan och se hur det gick."
            : "Mejlet är redan skickat eller stoppat, eller skickas just nu."
        );
        return LocalRedirect(Links.Mail(id));
    }
}

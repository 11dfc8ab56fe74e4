using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Accounts;

/// <summary>Who has an account, and one-time links for those who are to get one.</summary>
[May(Deed.KeepAccounts), Route("/konton")]
public sealed class AccountsController(SpurDbContext db, Outbox outbox, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await PageAsync());

    /// <summary>
    /// Makes a link for the role and the address, and mails it there. It is shown this once too; only its hash is kept. The account gets the
    /// address of the invitation and no other, or somebody could take another's.
    /// </summary>
    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Invite([FromForm(Name = nameof(AccountsPage.Form))] InviteForm form)
    {
        if (form.Role is { } role && !InviteForm.Roles.Contains(role))
            ModelState.AddModelError($"{nameof(AccountsPage.Form)}.{nameof(form.Role)}", "Välj en roll.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(nameof(Index), await PageAsync());
        }

        var (invitation, secret) = Invitation.Create([form.Role!.Value], clock.GetUtcNow(), form.Email);
        db.Invitations.Add(invitation);
        await outbox.InviteAsync(form.Email!, invitation, secret, Aborted);
        await db.SaveChangesAsync(Aborted);

        var link = $"{Request.Scheme}://{Request.Host}{Links.Invitation(secret)}";
        return View(nameof(Index), await PageAsync() with { NewLink = link, NewLinkUntil = invitation.ExpiresAt });
    }

    /// <summary>A link back for somebody who has lost every way to sign in. It goes to the account's own address and is shown to nobody else.</summary>
    [HttpPost("{id:guid}/tillbaka"), NeedsStepUp]
    public async Task<IActionResult> SendWayBack(Guid id)
    {
        // Locked, so that of two links sent at once the first is void.
        var found = db.Users.FromSql($"select * from accounts where id = {id} for update");
        if (await found.SingleOrDefaultAsync(Aborted) is not { } account)
            return NotFound();

        var now = clock.GetUtcNow();
        var earlier = db.Invitations.Where(i => i.AccountId == id && i.UsedAt == null && i.WithdrawnAt == null);
        foreach (var invitation in await earlier.ToListAsync(Aborted))
            invitation.Withdraw(now);
        var (wayBack, secret) = Invitation.WayBack(account, now);
        db.Invitations.Add(wayBack);
        await outbox.SendWayBackAsync(wayBack, secret, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say($"En länk till {account.Email} är på väg. Den gäller ett dygn. Tills den används fungerar det gamla sättet att logga in.");
        return LocalRedirect(Links.Accounts());
    }

    private CancellationToken Aborted => HttpContext.RequestAborted;

    private async Task<AccountsPage> PageAsync() =>
        new([
            .. (await db.Users.AsNoTracking().OrderBy(a => a.Name).ToListAsync(Aborted)).Select(a => new AccountRow(
                a.Id,
                a.Name,
                a.Email!,
                a.Roles
            )),
        ]);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Invitations;

/// <summary>Invitations that nobody has used yet: sent anew, or withdrawn.</summary>
[May(Deed.KeepAccounts), Route("/inbjudningar")]
public sealed class OpenInvitationsController(SpurDbContext db, Outbox outbox, TimeProvider clock) : Controller
{
    private const string Page = "/Features/Invitations/Open.cshtml";

    [HttpGet]
    public async Task<IActionResult> Show() => View(Page, await PageAsync());

    /// <summary>A new link, shown this once. The one that was sent before is void.</summary>
    [HttpPost("{id:guid}/igen"), NeedsStepUp]
    public async Task<IActionResult> Renew(Guid id)
    {
        if (await FindAsync(id) is not { } invitation)
            return NotFound();

        var secret = invitation.Renew(clock.GetUtcNow());
        if (invitation.Email is { } email)
            await outbox.InviteAgainAsync(email, invitation, secret, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        if (invitation.AccountId is not null)
        {
            // It opens somebody's account, and is for nobody's eyes but hers.
            this.Say($"En ny länk är skickad till {invitation.Email}. Den förra gäller inte längre.");
            return LocalRedirect(Links.Invitations());
        }
        var link = $"{Request.Scheme}://{Request.Host}{Links.Invitation(secret)}";
        return View(Page, await PageAsync() with { NewLink = link, NewLinkUntil = invitation.ExpiresAt });
    }

    [HttpPost("{id:guid}/dra-tillbaka")]
    public async Task<IActionResult> Withdraw(Guid id)
    {
        if (await FindAsync(id) is not { } invitation)
            return NotFound();

        invitation.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        this.Say("Inbjudan är tillbakadragen. Länken går inte längre att använda.");
        return LocalRedirect(Links.Invitations());
    }

    private Task<Invitation?> FindAsync(Guid id) => Unused.SingleOrDefaultAsync(i => i.Id == id, HttpContext.RequestAborted);

    private async Task<OpenInvitationsPage> PageAsync() =>
        new(await Unused.AsNoTracking().OrderBy(i => i.ExpiresAt).ToListAsync(HttpContext.RequestAborted), clock.GetUtcNow());

    private IQueryable<Invitation> Unused => db.Invitations.Where(i => i.UsedAt == null && i.WithdrawnAt == null);
}

public sealed record OpenInvitationsPage(IReadOnlyList<Invitation> Invitations, DateTimeOffset Now)
{
    public string? NewLink { get; init; }
    public DateTimeOffset? NewLinkUntil { get; init; }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Accounts;

/// <summary>Who has an account, and one-time links for those who are to get one.</summary>
[May(Deed.KeepAccounts), Route("/konton")]
public sealed class AccountsController(SpurDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await PageAsync());

    /// <summary>Makes a link for the role. It is shown this once; only its hash is kept.</summary>
    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Invite([FromForm(Name = nameof(AccountsPage.Form))] InviteForm form)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(nameof(Index), await PageAsync());
        }

        var (invitation, secret) = Invitation.Create([form.Role!.Value], clock.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(HttpContext.RequestAborted);

        var link = $"{Request.Scheme}://{Request.Host}{Links.Invitation(secret)}";
        return View(nameof(Index), await PageAsync() with { NewLink = link, NewLinkUntil = invitation.ExpiresAt });
    }

    private async Task<AccountsPage> PageAsync() =>
        new([
            .. (await db.Users.AsNoTracking().OrderBy(a => a.Name).ToListAsync(HttpContext.RequestAborted)).Select(a => new AccountRow(
                a.Name,
                a.Email!,
                a.Roles
            )),
        ]);
}

using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>Signs out other browsers of one's own. What they do next, they are refused.</summary>
public sealed class SessionsController(SpurDbContext db, SignInManager<Account> signIn, TimeProvider clock) : Controller
{
    [HttpPost("/mitt-konto/sessioner/{id:guid}/avsluta"), May(Deed.UseOwnPages)]
    public async Task<IActionResult> End(Guid id)
    {
        if (id == User.SessionId())
            return await LeaveAsync();
        if (await EndAsync(Mine.Where(s => s.Id == id)) == 0)
            return NotFound();

        this.Say("Enheten är utloggad.");
        return LocalRedirect(Links.MyAccount());
    }

    [HttpPost("/logga-ut/overallt"), Public]
    public async Task<IActionResult> EndEvery()
    {
        await EndAsync(Mine);
        return await LeaveAsync();
    }

    private IQueryable<AccountSession> Mine => db.AccountSessions.Where(s => s.AccountId == User.AccountId() && s.EndedAt == null);

    private Task<int> EndAsync(IQueryable<AccountSession> sessions) =>
        sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.GetUtcNow()), HttpContext.RequestAborted);

    private async Task<IActionResult> LeaveAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(Links.SignIn());
    }
}

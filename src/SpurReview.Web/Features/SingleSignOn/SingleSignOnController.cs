using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>Logga in hos vårdgivaren: out to the provider's own sign-in, and back.</summary>
[Public, Route("/logga-in/vardgivare"), EnableRateLimiting(RateLimits.SignOn)]
public sealed class SingleSignOnController(
    SpurDbContext db,
    OpenIdSignOn openId,
    SignOnTickets tickets,
    SignOnAccounts accounts,
    SignInManager<Account> signIn,
    ILogger<SingleSignOnController> log
) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Choose(string? tillbaka) =>
        View(new ChoosePage(await Active().OrderBy(s => s.Name).ToListAsync(Aborted), tillbaka));

    /// <summary>A link and no form: no page of ours may send a form to somebody else.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Go(Guid id, string? tillbaka)
    {
        if (await Active().SingleOrDefaultAsync(s => s.Id == id, Aborted) is not { } signOn)
            return NotFound();

        var ticket = SignOnTicket.New(id, Url.IsLocalUrl(tillbaka) ? tillbaka : null);
        try
        {
            var address = await openId.AddressAsync(signOn, ticket, Aborted);
            tickets.Keep(HttpContext, ticket);
            return Redirect(address);
        }
        catch (SignOnException fault)
        {
            return Refused(signOn, fault);
        }
    }

    [HttpGet("{id:guid}/svar")]
    public async Task<IActionResult> Receive(Guid id, string? state, string? code, string? iss)
    {
        var ticket = tickets.Take(HttpContext);
        if (await Active().SingleOrDefaultAsync(s => s.Id == id, Aborted) is not { } signOn)
            return NotFound();
        if (ticket is null || ticket.SignOn != id || !ticket.IsAnsweredBy(state) || code is null)
            return Refused(signOn, new SignOnException("The answer is not to a question of this browser, or says no."));

        try
        {
            var person = await openId.ReceiveAsync(signOn, ticket, code, iss, Aborted);
            if (await accounts.FindAsync(signOn, person, Aborted) is not { } account)
                return Refused(signOn, new SignOnException("The provider's word is not enough for this account, or there is none."));

            await signIn.SignInAsync(account, isPersistent: false, signOn.LoginProvider);
            return LocalRedirect(ticket.ReturnTo ?? Links.Home());
        }
        catch (SignOnException fault)
        {
            return Refused(signOn, fault);
        }
    }

    private IQueryable<ProviderSignOn> Active() => db.ProviderSignOns.AsNoTracking().Where(s => s.IsActive);

    /// <summary>The same page whatever it was: who tries things out learns nothing from it.</summary>
    private ViewResult Refused(ProviderSignOn signOn, SignOnException fault)
    {
        log.LogWarning(fault, "Sign-on through {Issuer} was refused.", signOn.Issuer);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Refused", signOn.Name);
    }
}

/// <summary>Which provider?</summary>
public sealed record ChoosePage(IReadOnlyList<ProviderSignOn> Providers, string? ReturnTo);

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>Every way in ends here: a session begins, and the cookie names it. Every way out ends the session.</summary>
internal sealed class SpurSignIn(
    UserManager<Account> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    SpurDbContext db,
    TimeProvider clock
) : SignInManager<Account>(users, accessor, claims, options, log, schemes, confirmation)
{
    /// <summary>Where somebody was signed in is of use for a while, and then only something that we know of her.</summary>
    private static readonly TimeSpan _kept = TimeSpan.FromDays(90);

    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var claimed = additionalClaims.ToList();
        var session = await BeginAsync(user, claimed.Find(c => c.Type == ClaimTypes.AuthenticationMethod)?.Value);
        var principal = await CreateUserPrincipalAsync(user);
        ((ClaimsIdentity)principal.Identity!).AddClaims([.. claimed, new Claim(CurrentUser.SessionClaim, session.Id.ToString())]);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, authenticationProperties ?? new());
        await Context.SignOutAsync(HalfSignIn.Scheme);
        // What the answer shows is shown to her.
        Context.User = principal;
    }

    /// <summary>The same session goes on, in the same role, with what else has changed.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        var ticket = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var principal = (await CreateUserPrincipalAsync(user)).Continuing(Context.User);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, ticket.Properties);
    }

    private async Task<AccountSession> BeginAsync(Account user, string? method)
    {
        var now = clock.GetUtcNow();
        await db.AccountSessions.Where(s => s.AccountId == user.Id && s.SeenAt < now - _kept).ExecuteDeleteAsync();
        var session = new AccountSession(user.Id, DeviceWords.Of(Context.Request.Headers.UserAgent.ToString()), now, ThroughOf(method));
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(Context.RequestAborted);
        await db.ForgetAttemptsAsync(user, now);
        return session;
    }

    /// <summary>The framework names its own methods too, "pwd" among them.</summary>
    private static string? ThroughOf(string? method) =>
        method?.StartsWith(ProviderSignOn.LoginPrefix, StringComparison.Ordinal) is true ? method : null;

    public override async Task SignOutAsync()
    {
        if (Context.User.SessionId() is { } id)
            await db
                .AccountSessions.Where(s => s.Id == id && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.GetUtcNow()));
        await base.SignOutAsync();
    }
}

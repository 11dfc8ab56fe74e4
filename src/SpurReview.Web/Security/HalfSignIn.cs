using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>
/// Between the password and what must follow it, the person is nobody yet: a cookie of its own, with a claim of its own, which no page
/// takes for somebody signed in.
/// </summary>
internal static class HalfSignIn
{
    public const string Scheme = "spur-half";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private const string AccountClaim = "spur:half";
    private const string StampClaim = "spur:half-stamp";

    public static Task HalfSignInAsync(this HttpContext context, Account account) =>
        context.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(AccountClaim, account.Id.ToString()), new Claim(StampClaim, account.SecurityStamp!)], Scheme)
            )
        );

    /// <summary>False where the password that was given is not the account's any more.</summary>
    public static async Task<bool> IsHalfInAsync(this HttpContext context, Account account) =>
        (await context.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(StampClaim) == account.SecurityStamp;

    /// <summary>Who is halfway in, if anybody is.</summary>
    public static async Task<Guid?> HalfAccountIdAsync(this HttpContext context) =>
        Guid.TryParse((await context.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(AccountClaim), out var id) ? id : null;
}

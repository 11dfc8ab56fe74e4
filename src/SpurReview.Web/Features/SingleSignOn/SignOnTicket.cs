using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>What has to be remembered, in the one browser, while somebody is away at her provider to sign in.</summary>
/// <param name="SignOn">To which provider: an answer from another is not for this ticket.</param>
/// <param name="Verifier">The proof (PKCE) that whoever changes the code for a token is whoever asked for it.</param>
public sealed record SignOnTicket(Guid SignOn, string State, string Nonce, string Verifier, string? ReturnTo)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static SignOnTicket New(Guid signOn, string? returnTo) => new(signOn, Secret(), Secret(), Secret(), returnTo);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public bool IsAnsweredBy(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Keeps the ticket in a cookie of its own, encrypted, for ten minutes and one answer.</summary>
public sealed class SignOnTickets(IDataProtectionProvider protection)
{
    private const string CookieName = "spur-vardgivare";
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("SignOnTicket").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, SignOnTicket ticket) =>
        context.Response.Cookies.Append(
            CookieName,
            _protector.Protect(JsonSerializer.Serialize(ticket), SignOnTicket.Lifetime),
            Options(context.Request.IsHttps)
        );

    /// <summary>Null where there is none, or it is too old. It is good once.</summary>
    public SignOnTicket? Take(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { } kept)
            return null;

        context.Response.Cookies.Delete(CookieName, Options(context.Request.IsHttps));
        try
        {
            return JsonSerializer.Deserialize<SignOnTicket>(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lax, since the answer comes by a link from another site.</summary>
    private static CookieOptions Options(bool isHttps) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = Links.SignOns(),
            SameSite = SameSiteMode.Lax,
            Secure = isHttps,
        };
}

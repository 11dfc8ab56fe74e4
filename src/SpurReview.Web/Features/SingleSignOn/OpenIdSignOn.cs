using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>OpenID Connect by authorization code with PKCE: out to a provider, and back with who somebody is.</summary>
public sealed class OpenIdSignOn(
    OpenIdDirectory directory,
    IHttpClientFactory http,
    IDataProtectionProvider protection,
    SpurDbContext db,
    PublicAddresses addresses
)
{
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(2);
    private static readonly string[] _algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };

    private readonly IDataProtector _secrets = protection.CreateProtector("SingleSignOn.Secret");

    public string Protect(string secret) => _secrets.Protect(secret);

    public async Task<string> AddressAsync(ProviderSignOn signOn, SignOnTicket ticket, CancellationToken cancellationToken)
    {
        var configuration = await directory.FindAsync(signOn.Issuer, cancellationToken);
        return QueryHelpers.AddQueryString(
            configuration.AuthorizationEndpoint,
            new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = signOn.ClientId,
                ["redirect_uri"] = await AnswerToAsync(signOn, cancellationToken),
                ["scope"] = "openid email profile",
                ["state"] = ticket.State,
                ["nonce"] = ticket.Nonce,
                ["code_challenge"] = ticket.Challenge,
                ["code_challenge_method"] = "S256",
            }
        );
    }

    /// <param name="issuer">Who says that it answers (RFC 9207); null where it does not say.</param>
    /// <exception cref="SignOnException">Something in the answer does not hold.</exception>
    public async Task<SignedOn> ReceiveAsync(
        ProviderSignOn signOn,
        SignOnTicket ticket,
        string code,
        string? issuer,
        CancellationToken cancellationToken
    )
    {
        var configuration = await directory.FindAsync(signOn.Issuer, cancellationToken);
        if (issuer is null ? configuration.AuthorizationResponseIssParameterSupported : issuer != signOn.Issuer)
            throw new SignOnException($"The answer is not from {signOn.Issuer}.");

        var token = await ValidatedAsync(
            signOn,
            configuration,
            await ExchangeAsync(signOn, configuration, ticket, code, cancellationToken),
            cancellationToken
        );
        if (!token.TryGetPayloadValue("nonce", out string nonce) || nonce != ticket.Nonce)
            throw new SignOnException("The token was made for another sign-in.");
        return SignedOn.Of(token);
    }

    private async Task<string> ExchangeAsync(
        ProviderSignOn signOn,
        OpenIdConnectConfiguration configuration,
        SignOnTicket ticket,
        string code,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code",
                    ["code"] = code,
                    ["redirect_uri"] = await AnswerToAsync(signOn, cancellationToken),
                    ["code_verifier"] = ticket.Verifier,
                }
            ),
        };
        var credentials = $"{Uri.EscapeDataString(signOn.ClientId)}:{Uri.EscapeDataString(_secrets.Unprotect(signOn.ProtectedSecret))}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        try
        {
            using var answer = await http.CreateClient(OpenIdDirectory.Client).SendAsync(request, cancellationToken);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode && json.RootElement.TryGetProperty("id_token", out var token)
                ? token.GetString()!
                : throw new SignOnException($"{signOn.Issuer} gives no token: {(int)answer.StatusCode}.");
        }
        catch (Exception fault)
            when (fault is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new SignOnException($"{signOn.Issuer} does not answer.", fault);
        }
    }

    private async Task<JsonWebToken> ValidatedAsync(
        ProviderSignOn signOn,
        OpenIdConnectConfiguration configuration,
        string token,
        CancellationToken cancellationToken
    )
    {
        var result = await _tokens.ValidateTokenAsync(token, Expected(signOn, configuration));
        // The provider may have changed its keys since we asked.
        if (
            result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await directory.FindAgainAsync(signOn.Issuer, cancellationToken) is { } fresh
        )
            result = await _tokens.ValidateTokenAsync(token, Expected(signOn, fresh));
        if (!result.IsValid)
            throw new SignOnException($"The token does not hold: {result.Exception.GetType().Name}.", result.Exception);

        var valid = (JsonWebToken)result.SecurityToken;
        return valid.Audiences.Count() > 1 && valid.Azp != signOn.ClientId
            ? throw new SignOnException("The token is for several, and not first of all for us.")
            : valid;
    }

    private static TokenValidationParameters Expected(ProviderSignOn signOn, OpenIdConnectConfiguration configuration) =>
        new()
        {
            ValidIssuer = signOn.Issuer,
            ValidAudience = signOn.ClientId,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = _algorithms,
            ClockSkew = _skew,
        };

    /// <summary>An address of its own for each provider, so that one cannot answer for another.</summary>
    private async Task<string> AnswerToAsync(ProviderSignOn signOn, CancellationToken cancellationToken) =>
        (await addresses.ReadAsync(db, cancellationToken)).To(Links.SignOnAnswer(signOn.Id));
}

/// <summary>Who the provider says that somebody is.</summary>
/// <param name="Subject">What never changes.</param>
/// <param name="Email">Null where the provider does not vouch for it.</param>
public sealed record SignedOn(string Subject, string? Email)
{
    internal static SignedOn Of(JsonWebToken token)
    {
        var isVouchedFor = token.TryGetPayloadValue("email_verified", out bool verified) && verified;
        return token.Subject is { Length: > 0 and <= 255 } subject
            ? new SignedOn(subject, isVouchedFor && token.TryGetPayloadValue("email", out string email) ? email : null)
            : throw new SignOnException("The token is about nobody.");
    }
}

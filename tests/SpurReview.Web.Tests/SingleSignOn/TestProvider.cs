using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SpurReview.Web.Tests.SingleSignOn;

/// <summary>A care provider's own sign-in, small and obliging: says of whoever comes what the test wants said, right or wrong.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "spur";
    public const string Secret = "en hemlighet: med åäö";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string RedirectUri)> _codes = new();
    private RsaSecurityKey _key = NewKey();

    private TestProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", Configuration);
        _app.MapGet("/keys", () => Results.Text(Keys(), "application/json"));
        _app.MapPost("/token", TokenAsync);
    }

    public string Issuer => _app.Urls.First();

    /// <summary>What its tokens say, changed by a test.</summary>
    public Action<Dictionary<string, object>> Says { get; set; } = _ => { };

    /// <summary>How its tokens are made, changed by a test.</summary>
    public Func<SecurityTokenDescriptor, string> Signs { get; set; } = token => new JsonWebTokenHandler().CreateToken(token);

    /// <summary>What it says that its issuer is.</summary>
    public string? ClaimedIssuer { get; set; }
    public bool IsDown { get; set; }
    public SigningCredentials Credentials => new(_key, SecurityAlgorithms.RsaSha256);

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>The person signs in there and is sent back: the address that she is sent to.</summary>
    public string SendBack(Uri asked)
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["code_challenge"]!, query["nonce"]!, query["redirect_uri"]!);
        return QueryHelpers.AddQueryString(
            new Uri(query["redirect_uri"]!).AbsolutePath,
            new Dictionary<string, string?>
            {
                ["code"] = code,
                ["state"] = query["state"],
                ["iss"] = Issuer,
            }
        );
    }

    public void ChangeKey() => _key = NewKey();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private IResult Configuration() =>
        IsDown
            ? Results.StatusCode(503)
            : Results.Json(
                new Dictionary<string, object>
                {
                    ["issuer"] = ClaimedIssuer ?? Issuer,
                    ["authorization_endpoint"] = $"{Issuer}/authorize",
                    ["token_endpoint"] = $"{Issuer}/token",
                    ["jwks_uri"] = $"{Issuer}/keys",
                    ["authorization_response_iss_parameter_supported"] = true,
                }
            );

    private string Keys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = _key.KeyId }
        );
        return JsonSerializer.Serialize(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = key.Kty,
                        use = "sig",
                        kid = key.KeyId,
                        n = key.N,
                        e = key.E,
                    },
                },
            }
        );
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked) || !IsRight(request, form, asked))
            return Results.BadRequest(new { error = "invalid_grant" });

        var claims = new Dictionary<string, object> { ["sub"] = "person-1", ["nonce"] = asked.Nonce };
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            Claims = claims,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = Credentials,
        };
        Says(claims);
        return Results.Json(new { id_token = Signs(token), token_type = "Bearer" });
    }

    private static bool IsRight(HttpRequest request, IFormCollection form, (string Challenge, string Nonce, string RedirectUri) asked)
    {
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var basic = Convert.ToBase64String(
            System.Text.Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(Secret)}")
        );
        return proof == asked.Challenge && form["redirect_uri"] == asked.RedirectUri && request.Headers.Authorization == $"Basic {basic}";
    }
}

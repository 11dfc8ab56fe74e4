using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace SpurReview.Web.Tests.SingleSignOn;

/// <summary>Tokens that are wrong in one way each.</summary>
public static class BentTokens
{
    public static TheoryData<string> Faults() =>
        ["nonce", "issuer", "audience", "several audiences", "expired", "not yet", "unsigned", "other key", "no subject"];

    internal static void Bend(string fault, SecurityTokenDescriptor token)
    {
        switch (fault)
        {
            case "nonce":
                token.Claims["nonce"] = "en annan";
                break;
            case "issuer":
                token.Issuer = "https://annan.example";
                break;
            case "audience":
                token.Audience = "en annan";
                break;
            case "several audiences":
                token.Audience = null;
                token.Claims["aud"] = new[] { TestProvider.ClientId, "en annan" };
                break;
            case "expired":
                (token.NotBefore, token.IssuedAt, token.Expires) = (
                    TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2),
                    TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2),
                    TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1)
                );
                break;
            case "not yet":
                (token.NotBefore, token.Expires) = (
                    TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
                    TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(2)
                );
                break;
            case "unsigned":
                token.SigningCredentials = null;
                break;
            case "other key":
                token.SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(RSA.Create(2048)) { KeyId = "en annan" },
                    SecurityAlgorithms.RsaSha256
                );
                break;
            default:
                token.Claims.Remove("sub");
                break;
        }
    }
}

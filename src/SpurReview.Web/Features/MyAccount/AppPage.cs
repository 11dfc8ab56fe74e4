using SpurReview.Data.Accounts;
using SpurReview.Reports.Blocks;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>The key of an app about to be connected, as a picture and as text.</summary>
public sealed record AppPage(string? ReturnTo, string KeyToType, QrCode Picture, AppForm Form)
{
    public AppPage(Account account, byte[] key, string? returnTo, SecondFactors factors)
        : this(
            returnTo,
            string.Join(' ', Totp.Base32(key).Chunk(4).Select(four => new string(four))),
            QrCode.Of(Totp.Address(key, "SpurReview", account.Email!)),
            new AppForm { Key = factors.Protect(key) }
        ) { }
}

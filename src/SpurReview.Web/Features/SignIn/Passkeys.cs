using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.SignIn;

/// <summary>What a browser's keys have answered. The question lies in a cookie until then.</summary>
public sealed class Passkeys(SignInManager<Account> signIn)
{
    public const int NameMaxLength = 60;

    /// <summary>Whose key it is, if it is anybody's here and the answer is right.</summary>
    public async Task<Account?> OwnerAsync(string credential)
    {
        if (!await WasAskedAsync(credential))
            return null;

        var answer = await signIn.PerformPasskeyAssertionAsync(credential);
        // Keeps how often the key has been used, by which a copied one is found out.
        return answer.Succeeded && (await signIn.UserManager.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).Succeeded
            ? answer.User
            : null;
    }

    public async Task<bool> IsOfAsync(Account account, string credential) => (await OwnerAsync(credential))?.Id == account.Id;

    /// <summary>Keeps a new key, if it answers what was asked for this account.</summary>
    public async Task<bool> AddAsync(Account account, string credential, string name)
    {
        if (!await WasAskedAsync(credential))
            return false;

        var answer = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!answer.Succeeded || answer.UserEntity.Id != account.Id.ToString())
            return false;

        answer.Passkey.Name = name;
        return (await signIn.UserManager.AddOrUpdatePasskeyAsync(account, answer.Passkey)).Succeeded;
    }

    /// <summary>The framework takes an answer without a question, or to another question, for a fault of the program's.</summary>
    private async Task<bool> WasAskedAsync(string credential)
    {
        var question = await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!question.Succeeded || credential.Length is 0 or > 20_000)
            return false;
        var kind = question.Properties.Items.TryGetValue("PasskeyOperation", out var operation) ? operation : null;
        return kind == (credential.Contains("\"attestationObject\"", StringComparison.Ordinal) ? "Attestation" : "Assertion");
    }
}

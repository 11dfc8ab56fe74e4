using Microsoft.AspNetCore.Identity;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>Gives an account another password, whatever it had before.</summary>
public sealed class NewPasswords(UserManager<Account> users)
{
    public const string Refusal = "Välj ett annat lösenord, med minst 12 tecken och flera olika tecken.";

    /// <summary>False where the password is too weak; nothing has then changed. Who was halfway in with the old one is so no more.</summary>
    public async Task<bool> SetAsync(Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded)
                return false;

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return (await users.UpdateSecurityStampAsync(account)).Succeeded;
    }
}

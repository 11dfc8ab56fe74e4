using Microsoft.AspNetCore.Identity;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>
/// Address and password. Whether the address is nobody's, the password wrong or the wait not over, the same statements are sent and a
/// password is hashed, so that neither words nor time tell which it was.
/// </summary>
public sealed class PasswordCheck(SpurDbContext db, UserManager<Account> users, TimeProvider clock)
{
    private static string? _hashOfNobodys;

    public async Task<Account?> FindAsync(string address, string password, CancellationToken cancellationToken)
    {
        var account = await users.FindByNameAsync(address);
        return await IsRightAsync(account, address, password, cancellationToken) ? account : null;
    }

    /// <summary>The same of somebody who is known.</summary>
    public Task<bool> IsRightAsync(Account account, string password, CancellationToken cancellationToken) =>
        IsRightAsync(account, account.Email!, password, cancellationToken);

    private async Task<bool> IsRightAsync(Account? account, string address, string password, CancellationToken cancellationToken)
    {
        var mayTry = await db.MayTryAsync(address, clock.GetUtcNow(), cancellationToken);
        var hasher = users.PasswordHasher;
        _hashOfNobodys ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString());
        var fits = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? _hashOfNobodys, password);
        return mayTry && account is { PasswordHash: not null } && fits is not PasswordVerificationResult.Failed;
    }
}

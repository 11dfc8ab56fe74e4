using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>What a person has beside the password, and whether what she shows of it is right.</summary>
public sealed class SecondFactors(SpurDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SpurReview.AuthenticatorApp");

    public async Task<Held> HeldByAsync(Guid account, CancellationToken cancellationToken) =>
        new(
            await db.AuthenticatorApps.AnyAsync(a => a.AccountId == account, cancellationToken),
            await db.UserPasskeys.CountAsync(p => p.UserId == account, cancellationToken),
            await db.RecoveryCodes.CountAsync(c => c.AccountId == account && c.UsedAt == null, cancellationToken)
        );

    /// <summary>A code of the app, or one from the paper. Counted as a try, and good once.</summary>
    public async Task<bool> IsRightAsync(Account account, string typed, CancellationToken cancellationToken)
    {
        if (!await db.MayTryAsync(SignInAttempts.SecondStepOf(account), clock.GetUtcNow(), cancellationToken))
            return false;

        var digits = new string([.. typed.Where(c => !char.IsWhiteSpace(c))]);
        return digits.Length == Totp.Digits
            ? await UseCodeAsync(account.Id, digits, cancellationToken)
            : await UseRecoveryCodeAsync(account.Id, typed, cancellationToken);
    }

    /// <summary>A key that is not kept yet, as a page may carry it until the app has shown that it knows it.</summary>
    public string Protect(byte[] key) => _protector.Protect(Convert.ToHexString(key));

    public byte[] Unprotect(string key) => Convert.FromHexString(_protector.Unprotect(key));

    /// <summary>Connects the app, in place of another, if the code shows that it has the key.</summary>
    public async Task<bool> ConnectAsync(Guid account, string protectedKey, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Totp.StepOf(Unprotect(protectedKey), code, now) is not { } step)
            return false;

        await db.AuthenticatorApps.Where(a => a.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        db.AuthenticatorApps.Add(new AuthenticatorApp(account, protectedKey, now, step));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public Task DisconnectAsync(Guid account, CancellationToken cancellationToken) =>
        db.AuthenticatorApps.Where(a => a.AccountId == account).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Whatever stood beside the password is worth nothing any more.</summary>
    public async Task ForgetAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.UserPasskeys.Where(p => p.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await db.AuthenticatorApps.Where(a => a.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await db.RecoveryCodes.Where(c => c.AccountId == account).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Ten new ones in place of the old.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Create(account)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(c => c.Code));
        await db.SaveChangesAsync(cancellationToken);
        return [.. codes.Select(c => c.Text)];
    }

    private async Task<bool> UseCodeAsync(Guid account, string digits, CancellationToken cancellationToken)
    {
        var app = await db.AuthenticatorApps.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == account, cancellationToken);
        if (app is null || Totp.StepOf(Unprotect(app.ProtectedKey), digits, clock.GetUtcNow()) is not { } step)
            return false;

        return await db
                .AuthenticatorApps.Where(a => a.AccountId == account && a.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), cancellationToken) == 1;
    }

    private async Task<bool> UseRecoveryCodeAsync(Guid account, string typed, CancellationToken cancellationToken) =>
        RecoveryCode.HashOf(typed) is { } hash
        && await db
            .RecoveryCodes.Where(c => c.AccountId == account && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, clock.GetUtcNow()), cancellationToken) == 1;

    /// <param name="RecoveryCodes">Not yet used.</param>
    public sealed record Held(bool HasApp, int Passkeys, int RecoveryCodes)
    {
        /// <summary>Without any the password would be all.</summary>
        public bool HasSome => HasApp || Passkeys > 0;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.SignIn;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Security;

/// <summary>Whether the person at the browser has shown of late that it is she, and what she shows now.</summary>
internal sealed class StepUp(
    SpurDbContext db,
    UserManager<Account> users,
    PasswordCheck passwords,
    SecondFactors factors,
    Passkeys passkeys,
    IConfiguration configuration,
    TimeProvider clock
)
{
    public const string Password = "bekrafta.losenord";
    public const string Code = "bekrafta.kod";
    public const string Passkey = "bekrafta.nyckel";
    public const string Demo = "bekrafta.demo";

    private static readonly TimeSpan _lasts = TimeSpan.FromMinutes(10);

    public async Task<bool> IsRecentAsync(Guid? session, CancellationToken cancellationToken)
    {
        var earliest = clock.GetUtcNow() - _lasts;
        return await db.AccountSessions.AnyAsync(s => s.Id == session && s.ConfirmedAt > earliest, cancellationToken);
    }

    public async Task<(Account Account, StepUpWays Ways)> WaysAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = await users.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("Nobody has the session's account.");
        var held = await factors.HeldByAsync(id, cancellationToken);
        var hasPassword = account.PasswordHash is not null;
        var isDemo = account.IsDemo && Settings.IsDemo(configuration) && !held.HasSome && !hasPassword;
        return (account, new StepUpWays(held.Passkeys > 0, held.HasApp, hasPassword && !held.HasApp, isDemo));
    }

    /// <summary>Null where nothing was shown; otherwise whether it was right, which the session then remembers.</summary>
    public async Task<bool?> TryAsync(
        Account account,
        StepUpWays ways,
        Guid? session,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        bool? isRight = (form[Passkey].ToString(), form[Code].ToString(), form[Password].ToString()) switch
        {
            ({ Length: > 0 } credential, _, _) => await passkeys.IsOfAsync(account, credential),
            (_, { Length: > 0 } code, _) => await factors.IsRightAsync(account, code, cancellationToken),
            (_, _, { Length: > 0 } password) when ways.ByPassword => await passwords.IsRightAsync(account, password, cancellationToken),
            _ when form.ContainsKey(Demo) => ways.ByDemo,
            _ when form.ContainsKey(Code) || form.ContainsKey(Password) => false,
            _ => null,
        };
        if (isRight is true)
            await ConfirmAsync(account, session, cancellationToken);
        return isRight;
    }

    private async Task ConfirmAsync(Account account, Guid? session, CancellationToken cancellationToken)
    {
        await db.ForgetAttemptsAsync(account, clock.GetUtcNow());
        await db
            .AccountSessions.Where(s => s.Id == session && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, clock.GetUtcNow()), cancellationToken);
    }
}

/// <summary>How this person can show that it is she.</summary>
public sealed record StepUpWays(bool ByPasskey, bool ByCode, bool ByPassword, bool ByDemo);

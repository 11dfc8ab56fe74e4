using Microsoft.AspNetCore.Identity;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.MyAccount;

/// <summary>Who may set up a key or an app: whoever is signed in, and whoever is halfway in and has nothing yet.</summary>
public sealed class SetUp(UserManager<Account> users, SignInManager<Account> signIn, SecondFactors factors, SpurDbContext db, Outbox outbox)
{
    /// <summary>Null for somebody who knows the password of an account that has more: she has to show that first.</summary>
    public async Task<Account?> AccountOfAsync(HttpContext context)
    {
        if (context.User.AccountId() is { } id)
            return await users.FindByIdAsync(id.ToString());

        return
            await context.HalfAccountIdAsync() is { } half
            && !(await factors.HeldByAsync(half, context.RequestAborted)).HasSome
            && await users.FindByIdAsync(half.ToString()) is { } account
            && await context.IsHalfInAsync(account)
            ? account
            : null;
    }

    /// <summary>
    /// Lets her in who was halfway, and tells whoever was in already what has been added. With the first key or app come recovery codes, which
    /// are then to be shown.
    /// </summary>
    /// <param name="method">"en nyckel".</param>
    public async Task<RecoveryCodesPage?> FinishAsync(Account account, HttpContext context, string method, string? returnTo)
    {
        var next = returnTo ?? (context.User.AccountId() is null ? Links.Home() : Links.MyAccount());
        if (context.User.AccountId() is null)
            await signIn.SignInAsync(account, isPersistent: false);
        else
            await TellAsync(account, method, context.RequestAborted);
        var held = await factors.HeldByAsync(account.Id, context.RequestAborted);
        return held.RecoveryCodes == 0
            ? new RecoveryCodesPage(await factors.NewRecoveryCodesAsync(account.Id, context.RequestAborted), next)
            : null;
    }

    /// <param name="method">"en nyckel": what has been removed.</param>
    public async Task TellOfRemovedAsync(Account account, string method, CancellationToken cancellationToken)
    {
        await outbox.TellOfRemovedMethodAsync(account, method, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TellAsync(Account account, string method, CancellationToken cancellationToken)
    {
        await outbox.TellOfSignInMethodAsync(account, method, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

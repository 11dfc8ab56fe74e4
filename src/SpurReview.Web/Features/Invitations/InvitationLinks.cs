using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.Invitations;

/// <summary>What a one-time link leads to, whether to a new account or back to one.</summary>
public sealed class InvitationLinks(SpurDbContext db, TimeProvider clock)
{
    public const string ClosedPage = "/Features/Invitations/Closed.cshtml";

    /// <summary>Null where the link is used, too old, withdrawn or mistyped: nobody can tell which.</summary>
    public async Task<Invitation?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        if (secret is null)
            return null;

        var hash = Invitation.Hash(secret);
        await db.Database.ExecuteSqlAsync($"select set_config('spur.invitation', {hash}, true)", cancellationToken);
        // Locked, so that two who use the same link at once do not both get in by it.
        var invitation = await db
            .Invitations.FromSql($"select * from invitations where secret_hash = {hash} for update")
            .SingleOrDefaultAsync(cancellationToken);
        return invitation?.IsOpen(clock.GetUtcNow()) is true ? invitation : null;
    }

    /// <summary>From here on it is she who acts.</summary>
    public Task ActAsAsync(Account account, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"select set_config('spur.account', {account.Id.ToString()}, true), set_config('spur.actor', {account.Name}, true)",
            cancellationToken
        );
}

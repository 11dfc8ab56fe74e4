using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Accounts;

/// <summary>
/// How often somebody has tried to sign in as an address. Counted by what was typed, whether it is anybody's address or not, so that neither
/// the wait nor the work tells which addresses have an account.
/// </summary>
public static class SignInAttempts
{
    public const int Most = 5;
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>Counts a try before it is made, so that many at once are many. False where it has to wait.</summary>
    public static async Task<bool> MayTryAsync(
        this SpurDbContext db,
        string address,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (subject, until) = (Subject(address), now + Wait);
        var tries = await db
            .Database.SqlQuery<int>(
                $"""
                insert into sign_in_attempts as a (subject, tries, waits_until) values ({subject}, 1, {until})
                on conflict (subject) do update set
                    tries = case when a.waits_until <= {now} then 1 else least(a.tries + 1, 1000) end,
                    waits_until = case when a.waits_until <= {now} or a.tries < {Most} then {until} else a.waits_until end
                returning tries as "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return tries[0] <= Most;
    }

    /// <summary>Whoever has come in has no tries behind her; nor has anybody whose time is over.</summary>
    public static Task ForgetAttemptsAsync(this SpurDbContext db, Account account, DateTimeOffset now)
    {
        string[] subjects = [Subject(account.Email!), Subject(SecondStepOf(account))];
        return db.Database.ExecuteSqlAsync($"delete from sign_in_attempts where subject = any ({subjects}) or waits_until < {now}");
    }

    /// <summary>What comes after the password is counted apart: a stranger, who has no password, must not make her wait there.</summary>
    public static string SecondStepOf(Account account) => $"steg:{account.Id}";

    private static string Subject(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().Normalize().ToUpperInvariant())));
}

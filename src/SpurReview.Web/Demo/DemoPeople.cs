using SpurReview.Data.Accounts;

namespace SpurReview.Web.Demo;

/// <summary>People who do not exist. None has a password: they are signed in by one click while the demo is on, and not otherwise.</summary>
internal static class DemoPeople
{
    public static IReadOnlyList<Account> Create() =>
        [
            Person("Maja Lind", "maja.lind", null, AccountRole.Coordinator),
            Person("Asta Lindgren", "asta.lindgren", "Falun", AccountRole.Inspector),
            Person("Björn Ek", "bjorn.ek", "Kalmar", AccountRole.Inspector),
            Person("Cecilia Norrby", "cecilia.norrby", "Umeå", AccountRole.Inspector),
            Person("Ulf Dahlberg", "ulf.dahlberg", null, AccountRole.Administrator),
        ];

    private static Account Person(string name, string mailbox, string? city, AccountRole role)
    {
        var address = $"{mailbox}@exempel.se";
        return new Account
        {
            Name = name,
            City = city,
            Roles = [role],
            IsDemo = true,
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
    }
}

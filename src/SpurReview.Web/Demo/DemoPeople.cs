using SpurReview.Data.Accounts;

namespace SpurReview.Web.Demo;

/// <summary>People who do not exist. None has a password: they are signed in by one click while the demo is on, and not otherwise.</summary>
internal static class DemoPeople
{
    /// <summary>The inspectors in the order in which the stories number them; the last is new and has no review yet.</summary>
    public static IReadOnlyList<Account> Inspectors() =>
        [
            Person("Asta Lindgren", "asta.lindgren", "Falun", AccountRole.Inspector),
            Person("Björn Ek", "bjorn.ek", "Kalmar", AccountRole.Inspector),
            Person("Cecilia Norrby", "cecilia.norrby", "Umeå", AccountRole.Inspector),
            Person("Dag Åkermo", "dag.akermo", "Växjö", AccountRole.Inspector),
            Person("Eira Strandell", "eira.strandell", "Karlstad", AccountRole.Inspector),
            Person("Farid Sandhammar", "farid.sandhammar", "Västerås", AccountRole.Inspector),
            Person("Gunnel Brandefors", "gunnel.brandefors", "Visby", AccountRole.Inspector),
            Person("Hanna Malmvik", "hanna.malmvik", "Skövde", AccountRole.Inspector),
            Person("Ivar Tallbacka", "ivar.tallbacka", "Luleå", AccountRole.Inspector),
            Person("Jonna Nyvall", "jonna.nyvall", "Gävle", AccountRole.Inspector),
        ];

    public static IReadOnlyList<Account> Office() =>
        [
            Person("Maja Lind", "maja.lind", null, AccountRole.Coordinator),
            Person("Tore Bergehall", "tore.bergehall", null, AccountRole.Coordinator),
            Person("Ulf Dahlberg", "ulf.dahlberg", null, AccountRole.Administrator),
        ];

    /// <summary>Without a role in the installation for those who hold positions instead.</summary>
    public static Account Person(string name, string mailbox, string? city, params AccountRole[] roles)
    {
        var address = $"{mailbox}@exempel.se";
        return new Account
        {
            Name = name,
            City = city,
            Roles = [.. roles],
            IsDemo = true,
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
    }
}

namespace SpurReview.Data.Tenancy;

/// <summary>How far a unit of work reaches; PostgreSQL's policies read it.</summary>
public enum Reach
{
    /// <summary>Published reports.</summary>
    Public,

    /// <summary>The reviews that an inspector is appointed to.</summary>
    Assigned,

    /// <summary>The reviews of a SPUR-samordnare's specialties.</summary>
    Specialty,

    /// <summary>The reviews of a verksamhetschef's units.</summary>
    Head,

    /// <summary>Those of the units that a ställföreträdare stands in for.</summary>
    Deputy,

    /// <summary>Those of a studierektor's units.</summary>
    Studies,

    /// <summary>The reviews of a provider, or of all in a group, for its administrator.</summary>
    Provider,

    /// <summary>Providers, units, people and settings, and no review.</summary>
    Administrator,

    /// <summary>Every review but those of one's own provider: coordinators. Without an account everything: the installation's own work.</summary>
    All,
}

/// <summary>Who a unit of work acts as. Said to PostgreSQL first thing in every transaction.</summary>
/// <param name="Actor">The name in the audit fields.</param>
public sealed record Identity(Reach Reach, Guid? AccountId, string Actor)
{
    /// <summary>The browser session that acts; null where nobody sits before a browser.</summary>
    public Guid? Session { get; init; }

    public static Identity Public { get; } = new(Reach.Public, AccountId: null, "Allmänheten");

    /// <summary>The command line and the program's own work, such as the demo data.</summary>
    public static Identity Operator { get; } = new(Reach.All, AccountId: null, "Driften (kommandoraden)");
}

/// <summary>The session that was to act has been ended, here or from another device.</summary>
public sealed class SessionEndedException : Exception;

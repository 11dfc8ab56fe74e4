using Microsoft.AspNetCore.Identity;

namespace SpurReview.Data.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>As reports print it.</summary>
    public string Name { get; set; } = "";

    /// <summary>An inspector's home town, as reports print it.</summary>
    public string? City { get; set; }

    /// <summary>What the person may be in the whole installation. Appointment to a review is another matter.</summary>
    public List<AccountRole> Roles { get; set; } = [];

    /// <summary>An invented person of the demo data, with whom anyone may sign in by one click while the demo is on.</summary>
    public bool IsDemo { get; init; }
}

/// <summary>What somebody may act as. The first three are held in the installation, the others by a <see cref="Position"/>.</summary>
public enum AccountRole
{
    /// <summary>Administratör.</summary>
    Administrator,

    /// <summary>Kansli.</summary>
    Coordinator,

    /// <summary>Inspektör.</summary>
    Inspector,

    /// <summary>SPUR-samordnare.</summary>
    SpecialtyCoordinator,

    /// <summary>Verksamhetschef.</summary>
    HeadOfUnit,

    /// <summary>Ställföreträdare.</summary>
    Deputy,

    /// <summary>Studierektor.</summary>
    DirectorOfStudies,

    /// <summary>Vårdgivarens administratör.</summary>
    ProviderAdministrator,
}

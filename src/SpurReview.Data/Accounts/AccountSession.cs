namespace SpurReview.Data.Accounts;

/// <summary>A browser in which somebody has signed in.</summary>
public sealed class AccountSession
{
    public const int DeviceMaxLength = 100;

    private AccountSession() => Device = ""; // For EF Core, which then fills the properties.

    /// <param name="through">The provider whose word began it; null where the person showed something of her own.</param>
    public AccountSession(Guid account, string device, DateTimeOffset now, string? through = null)
    {
        (AccountId, Device, Through) = (account, device, through);
        StartedAt = SeenAt = ConfirmedAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }

    /// <summary>"Firefox på Windows".</summary>
    public string Device { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Within a minute.</summary>
    public DateTimeOffset SeenAt { get; private init; }

    /// <summary>When the person last showed who she is.</summary>
    public DateTimeOffset ConfirmedAt { get; private init; }

    /// <summary>The provider's sign-in by which it began, as <see cref="ProviderSignOn.LoginProvider"/>; null for the installation's own.</summary>
    public string? Through { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }
}

namespace SpurReview.Data.Accounts;

/// <summary>A browser in which somebody has signed in.</summary>
public sealed class AccountSession
{
    public const int DeviceMaxLength = 100;

    private AccountSession() => Device = ""; // For EF Core, which then fills the properties.

    public AccountSession(Guid account, string device, DateTimeOffset now)
    {
        (AccountId, Device) = (account, device);
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
    public DateTimeOffset? EndedAt { get; private init; }
}

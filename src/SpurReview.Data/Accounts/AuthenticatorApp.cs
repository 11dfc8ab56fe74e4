namespace SpurReview.Data.Accounts;

/// <summary>An app that shows a new code every half minute.</summary>
public sealed class AuthenticatorApp(Guid accountId, string protectedKey, DateTimeOffset connectedAt, long lastStep)
{
    public Guid AccountId { get; private init; } = accountId;

    /// <summary>Encrypted by the installation's keys, which lie elsewhere.</summary>
    public string ProtectedKey { get; private set; } = protectedKey;
    public DateTimeOffset ConnectedAt { get; private set; } = connectedAt;

    /// <summary>Of the newest code that was used. Neither it nor an older one is good again.</summary>
    public long LastStep { get; private set; } = lastStep;
}

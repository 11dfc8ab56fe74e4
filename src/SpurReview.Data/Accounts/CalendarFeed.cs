using System.Security.Cryptography;

namespace SpurReview.Data.Accounts;

/// <summary>Kalenderadress: where a person's calendar fetches her days, without a session. Whoever has the secret reads them; only its hash is kept.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed() => SecretHash = ""; // For EF Core, which then fills the properties.

    public Guid AccountId { get; private init; }
    public string SecretHash { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The secret is shown this once: 192 random bits.</summary>
    public static (CalendarFeed Feed, string Secret) Create(Guid account, DateTimeOffset now)
    {
        var feed = new CalendarFeed { AccountId = account };
        return (feed, feed.Renew(now));
    }

    /// <summary>A new secret; the earlier one is void.</summary>
    public string Renew(DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        (SecretHash, MadeAt) = (Invitation.Hash(secret), now);
        return secret;
    }
}

using System.Security.Cryptography;
using System.Text;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Accounts;

/// <summary>
/// A one-time link to make an account with, or to come back to one that is there. The secret is in the link only; here lies its hash.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Who can read the mail can take the account, and whoever waits for it is at hand.</summary>
    public static readonly TimeSpan WayBackLifetime = TimeSpan.FromDays(1);

    private Invitation() => SecretHash = ""; // For EF Core, which then fills the properties.

    private Invitation(string secret, IEnumerable<AccountRole> roles, DateTimeOffset now, Guid? account = null)
    {
        AccountId = account;
        (SecretHash, ExpiresAt) = (Hash(secret), now + GoodFor);
        Roles.AddRange(roles);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string SecretHash { get; private set; }
    public List<AccountRole> Roles { get; private init; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>To whom the link was sent; null where it was only shown.</summary>
    public string? Email { get; init; }

    /// <summary>The account that it leads back to; null where it makes a new one.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>The position that it leads to; null where it leads to roles of the installation.</summary>
    public AccountRole? PositionRole { get; init; }
    public TenantId? TenantId { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? GroupId { get; init; }
    public string? Specialty { get; init; }

    public static (Invitation Invitation, string Secret) Create(IEnumerable<AccountRole> roles, DateTimeOffset now, string? email = null)
    {
        var secret = NewSecret();
        return (new Invitation(secret, roles, now) { Email = email }, secret);
    }

    /// <param name="position">What the invited is to be, and where; nobody's yet.</param>
    public static (Invitation Invitation, string Secret) Create(Position position, DateTimeOffset now, string? email = null)
    {
        var secret = NewSecret();
        var invitation = new Invitation(secret, [], now)
        {
            Email = email,
            PositionRole = position.Role,
            TenantId = position.TenantId,
            UnitId = position.UnitId,
            GroupId = position.GroupId,
            Specialty = position.Specialty,
        };
        return (invitation, secret);
    }

    /// <summary>For somebody who has lost every way to sign in to the account.</summary>
    public static (Invitation Invitation, string Secret) WayBack(Account account, DateTimeOffset now)
    {
        var secret = NewSecret();
        return (new Invitation(secret, [], now, account.Id) { Email = account.Email }, secret);
    }

    /// <summary>A new link, good as long as the first was; the earlier one is void.</summary>
    public string Renew(DateTimeOffset now)
    {
        var secret = IsUnused ? NewSecret() : throw new InvalidOperationException("The invitation is used or withdrawn.");
        (SecretHash, ExpiresAt) = (Hash(secret), now + GoodFor);
        return secret;
    }

    public void Withdraw(DateTimeOffset now) =>
        WithdrawnAt = IsUnused ? now : throw new InvalidOperationException("The invitation is used or withdrawn.");

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOpen(DateTimeOffset now) => IsUnused && now < ExpiresAt;

    private TimeSpan GoodFor => AccountId is null ? Lifetime : WayBackLifetime;

    private bool IsUnused => UsedAt is null && WithdrawnAt is null;

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public void Use(DateTimeOffset now) =>
        UsedAt = IsOpen(now) ? now : throw new InvalidOperationException("The invitation is used or has expired.");
}

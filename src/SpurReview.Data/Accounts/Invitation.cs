using System.Security.Cryptography;
using System.Text;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Accounts;

/// <summary>A one-time link to make an account with. The secret is in the link only; here lies its hash.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation() => SecretHash = ""; // For EF Core, which then fills the properties.

    private Invitation(string secret, IEnumerable<AccountRole> roles, DateTimeOffset now)
    {
        (SecretHash, ExpiresAt) = (Hash(secret), now + Lifetime);
        Roles.AddRange(roles);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string SecretHash { get; private init; }
    public List<AccountRole> Roles { get; private init; } = [];
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>To whom the link was sent; null where it was only shown.</summary>
    public string? Email { get; init; }

    /// <summary>The position that it leads to; null where it leads to roles of the installation.</summary>
    public AccountRole? PositionRole { get; init; }
    public TenantId? TenantId { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? GroupId { get; init; }
    public string? Specialty { get; init; }

    public static (Invitation Invitation, string Secret) Create(IEnumerable<AccountRole> roles, DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (new Invitation(secret, roles, now), secret);
    }

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && WithdrawnAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) =>
        UsedAt = IsOpen(now) ? now : throw new InvalidOperationException("The invitation is used or has expired.");
}

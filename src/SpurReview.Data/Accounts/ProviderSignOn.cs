using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Accounts;

/// <summary>A care provider's own sign-in by OpenID Connect, for its own people.</summary>
public sealed class ProviderSignOn
{
    /// <summary>What every login by a provider begins with.</summary>
    public const string LoginPrefix = "oidc:";

    private ProviderSignOn() => (Name, Issuer, ClientId, ProtectedSecret) = ("", "", "", ""); // For EF Core, which then fills the properties.

    public ProviderSignOn(TenantId tenantId, string name, string issuer, string clientId, string protectedSecret)
    {
        TenantId = tenantId;
        (Name, Issuer, ClientId, ProtectedSecret) = (name, issuer, clientId, protectedSecret);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public TenantId TenantId { get; private init; }

    /// <summary>What the sign-in page calls the provider.</summary>
    public string Name { get; set; }

    /// <summary>The issuer's address, as its tokens say it.</summary>
    public string Issuer { get; set; }
    public string ClientId { get; set; }

    /// <summary>The client secret, encrypted by the program's own keys.</summary>
    public string ProtectedSecret { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>What a login of this provider is called among an account's logins.</summary>
    public string LoginProvider => $"{LoginPrefix}{Id}";
}

namespace SpurReview.Domain.Tenancy;

/// <summary>A care provider's identity. Typed, since mixing it up with another id would leak one provider's material to another.</summary>
public readonly record struct TenantId(Guid Value)
{
    public static TenantId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

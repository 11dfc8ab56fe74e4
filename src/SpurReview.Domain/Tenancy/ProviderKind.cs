namespace SpurReview.Domain.Tenancy;

/// <summary>Region or private company.</summary>
public enum ProviderKind
{
    Region,
    Private,
}

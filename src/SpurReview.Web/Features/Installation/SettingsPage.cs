using SpurReview.Data.Catalogue;

namespace SpurReview.Web.Features.Installation;

/// <param name="AddressOfEnvironment">Where the environment says the public address, which then holds; null where it does not.</param>
public sealed record SettingsPage(SettingsForm Form, string? AddressOfEnvironment)
{
    /// <summary>All that can calibrate.</summary>
    public required IReadOnlyList<SpecialtyGroup> Specialties { get; init; }
}

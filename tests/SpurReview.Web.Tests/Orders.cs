namespace SpurReview.Web.Tests;

/// <summary>What a coordinator fills in to order a review.</summary>
internal static class Orders
{
    public static (string Name, string? Value)[] Review(string unit = "Kvarngatans vårdcentral", string? provider = null) =>
        [
            ("Form.Provider", provider ?? $"Region {Guid.NewGuid():N}"),
            ("Form.Kind", "Region"),
            ("Form.Unit", unit),
            ("Form.Workplace", ""),
            ("Form.City", "Storstad"),
            ("Form.Region", "Uppsala"),
            ("Form.Template", "hslf-fs-2021-8"),
            ("Form.Specialty", "Allmänmedicin"),
            ("Form.AllowedExceptions", "1"),
        ];

    /// <summary>The id at the end of a review's address.</summary>
    public static Guid IdIn(Uri? address) => Guid.Parse(address!.OriginalString.Split('/')[2]);
}

namespace SpurReview.Web.Features.OpenData;

/// <summary>Creative Commons Erkännande 4.0: whoever uses the reports names where they come from.</summary>
internal static class Licence
{
    public const string Name = "CC BY 4.0";
    public const string Address = "https://creativecommons.org/licenses/by/4.0/deed.sv";

    /// <summary>Says it of an answer that has no page around it. Source: RFC 8288, and RFC 4946 for the relation.</summary>
    public static void SayLicence(this HttpResponse response) => response.Headers.Append("Link", $"<{Address}>; rel=\"license\"");
}

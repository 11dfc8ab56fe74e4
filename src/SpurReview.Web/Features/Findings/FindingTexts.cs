using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Findings;

/// <summary>The words of the findings page.</summary>
internal static class FindingTexts
{
    public static string Heading(this FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => "Styrkor",
            FindingKind.Weakness => "Svagheter",
            FindingKind.Improvement => "Förbättringspotential",
        };

    /// <summary>The heading of the field for one more.</summary>
    public static string NewHeading(this FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => "Ny styrka",
            FindingKind.Weakness => "Ny svaghet",
            FindingKind.Improvement => "Ny förbättringspotential",
        };

    public static string Word(this FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => "Styrka",
            FindingKind.Weakness => "Svaghet",
            FindingKind.Improvement => "Förbättringspotential",
        };

    /// <summary>"Styrka 2".</summary>
    public static string Name(this FindingKind kind, int position) => $"{kind.Word()} {position}";

    public static string Word(this Addressee addressee) =>
        addressee switch
        {
            Addressee.Unit => "Enheten",
            Addressee.CareProvider => "Vårdgivaren",
            Addressee.Region => "Regionen",
            Addressee.Group => "Koncernen",
        };

    public static Addressee? AddresseeOf(string name) => Enum.GetNames<Addressee>().Contains(name) ? Enum.Parse<Addressee>(name) : null;

    /// <summary>Areas are lettered from A without gaps.</summary>
    public static IEnumerable<string> LettersOf(Review review) => Enumerable.Range(0, review.AreaCount).Select(i => $"{(char)('A' + i)}");
}

using System.Globalization;
using SpurReview.Data.Catalogue;

namespace SpurReview.Web.Lists;

/// <summary>The filters that several lists have.</summary>
internal static class CatalogueFilters
{
    public const string Specialty = "specialitet";
    public const string Region = "region";
    public const string Template = "mall";
    public const string Regulation = "regelverk";
    public const string Year = "ar";
    private const int FirstYear = 2000;

    public static FilterField Specialties(ReviewCatalogue catalogue) =>
        new(
            Specialty,
            "Specialitet",
            [.. catalogue.Specialties.SelectMany(g => g.Specialties.Select(s => new FilterOption(s.Name, s.Name, g.Name)))]
        );

    public static FilterField Regions(ReviewCatalogue catalogue) =>
        new(Region, "Region", [.. catalogue.Regions.Select(r => new FilterOption(r, r))]);

    public static FilterField Templates(ReviewCatalogue catalogue) =>
        new(Template, "Mall", [.. catalogue.Templates.Select(t => new FilterOption(t.Code, t.Regulation))]);

    public static FilterField Regulations(ReviewCatalogue catalogue) =>
        new(Regulation, "Regelverk", [.. catalogue.Templates.Select(t => new FilterOption(t.Code, t.Regulation))]);

    /// <summary>The year of the visit.</summary>
    public static FilterField Years(DateOnly today) =>
        new(
            Year,
            "År",
            [
                .. Enumerable
                    .Range(FirstYear, today.Year + 3 - FirstYear)
                    .Reverse()
                    .Select(y => y.ToString(CultureInfo.InvariantCulture))
                    .Select(y => new FilterOption(y, y)),
            ]
        );
}

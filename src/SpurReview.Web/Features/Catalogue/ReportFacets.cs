using System.Globalization;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>How many published reports there are, and how many each choice of a filter would show.</summary>
public sealed class ReportFacets(SpurDbContext db, ReviewCatalogue catalogue)
{
    public const string Provider = "vardgivare";
    public const string Deficient = "brister";

    /// <summary>The address' filters as the database knows them: a checklist by its regulation's name.</summary>
    public ReportFilter FilterOf(ListQuery query) =>
        new(
            query.Search,
            query[CatalogueFilters.Specialty],
            query[CatalogueFilters.Region],
            query[Provider],
            query[CatalogueFilters.Year] is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            query[CatalogueFilters.Regulation] is { } code ? catalogue.FindTemplate(code)!.Regulation : null,
            query[Deficient]
        );

    public async Task<FacetCounts> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var counts = await db.FacetsAsync(FilterOf(query), cancellationToken);
        return new FacetCounts(
            counts.Single(c => c.Field == FacetCount.Total).Reports,
            counts.ToDictionary(c => (Name(c), Value(c)), c => c.Reports)
        );
    }

    private static string Name(FacetCount count) =>
        count.Field switch
        {
            nameof(ReportFilter.Specialty) => CatalogueFilters.Specialty,
            nameof(ReportFilter.Region) => CatalogueFilters.Region,
            nameof(ReportFilter.Provider) => Provider,
            nameof(ReportFilter.Year) => CatalogueFilters.Year,
            nameof(ReportFilter.Regulation) => CatalogueFilters.Regulation,
            nameof(ReportFilter.Deficient) => Deficient,
            _ => count.Field,
        };

    private string Value(FacetCount count) =>
        count.Field is nameof(ReportFilter.Regulation)
            ? catalogue.Templates.FirstOrDefault(t => t.Regulation == count.Value)?.Code ?? count.Value
            : count.Value;
}

/// <param name="Total">How many are found with every filter.</param>
public sealed record FacetCounts(int Total, IReadOnlyDictionary<(string Field, string Value), int> Counts)
{
    /// <summary>The list, with the counts beside the choices.</summary>
    public ListQuery Of(ListQuery query) => query.Counting((field, value) => Counts.GetValueOrDefault((field, value)));
}

using System.Globalization;
using Microsoft.AspNetCore.Html;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Catalogue;

public sealed record ReportListPage(Paging Paging, IReadOnlyList<ReportRow> Rows)
{
    public ListQuery Query => Paging.Query;

    /// <summary>Null where there are hits, or nothing to narrow.</summary>
    public NoHits? Help { get; init; }

    public string Count => Paging.Total == 1 ? "1 rapport" : $"{Paging.Total} rapporter";

    /// <summary>The orders to choose among, and which one the list has.</summary>
    public IEnumerable<(FilterOption Option, bool IsChosen)> Orders =>
        Query
            .Orders.Where(o => Query.Search is not null || o.Value != ReportOrder.ByMatch)
            .Select(o => (o, o.Value == ReportOrder.Of(Query)));
}

/// <summary>What may help where nothing was found.</summary>
/// <param name="Better">What the search may have meant.</param>
public sealed record NoHits(string? Better, IReadOnlyList<LooserQuery> Looser);

/// <summary>A filter without which there are hits.</summary>
public sealed record LooserQuery(Chip Chip, int Count);

/// <summary>A report in the public list.</summary>
public sealed record ReportRow(string Address, IHtmlContent Title, IHtmlContent Place, string Visit, string Regulation, bool IsImported)
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public required IReadOnlyList<ReportGrade> Grades { get; init; }

    /// <summary>Where the report says what was searched for; null without a search, and where only the names do.</summary>
    public IHtmlContent? Excerpt { get; init; }

    internal static ReportRow Of(Report report, IReadOnlyList<string> words) =>
        new(
            report.Address,
            Found.In($"{report.Unit}, {report.Specialty.InSentence()}", words),
            Found.In(report.Workplace is null ? report.City : $"{report.Workplace}, {report.City}", words),
            $"Besök {report.VisitFrom.ToString("MMMM yyyy", _swedish)}",
            report.Regulation,
            report.IsImported
        )
        {
            Grades = report.Grades,
        };
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Reports;

/// <summary>The published reports, narrowed as the address says; the latest published first, and never by grade.</summary>
public sealed class ReportList(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock)
{
    public ListQuery Query(IQueryCollection address) =>
        new(
            Links.Reports(),
            [
                CatalogueFilters.Specialties(catalogue),
                CatalogueFilters.Regions(catalogue),
                CatalogueFilters.Years(SwedishDay.Today(clock)),
                CatalogueFilters.Regulations(catalogue),
            ],
            address
        );

    public async Task<ReportListPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var ordered = Chosen(query).OrderByDescending(r => r.PublishedOn).ThenByDescending(r => r.Number);
        var (paging, reports) = await ordered.PageAsync(query, cancellationToken);
        return new ReportListPage(paging, [.. reports.Select(ReportRow.Of)]);
    }

    private IQueryable<Report> Chosen(ListQuery query)
    {
        var reports = db
            .Reports.AsNoTracking()
            .Where(r =>
                !db.Withdrawals.Any(w =>
                    w.ReviewId == r.ReviewId && w.Version == db.ReportVersions.Where(v => v.ReviewId == r.ReviewId).Max(v => v.Version)
                )
            );
        if (query.Search is { } search)
        {
            var pattern = Like.Anywhere(search);
            reports = reports.Where(r =>
                EF.Functions.ILike(r.Unit, pattern, Like.Escape)
                || EF.Functions.ILike(r.Workplace!, pattern, Like.Escape)
                || EF.Functions.ILike(r.City, pattern, Like.Escape)
                || EF.Functions.ILike(r.Provider, pattern, Like.Escape)
            );
        }
        if (query[CatalogueFilters.Specialty] is { } specialty)
            reports = reports.Where(r => r.Specialty == specialty);
        if (query[CatalogueFilters.Region] is { } region)
            reports = reports.Where(r => r.Region == region);
        if (query[CatalogueFilters.Regulation] is { } code)
        {
            var regulation = catalogue.FindTemplate(code)!.Regulation;
            reports = reports.Where(r => r.Regulation == regulation);
        }
        if (query[CatalogueFilters.Year] is { } text)
        {
            var year = int.Parse(text, CultureInfo.InvariantCulture);
            reports = reports.Where(r => r.VisitFrom.Year == year);
        }
        return reports;
    }
}

public sealed record ReportListPage(Paging Paging, IReadOnlyList<ReportRow> Rows)
{
    public ListQuery Query => Paging.Query;
}

/// <summary>A report in the public list.</summary>
public sealed record ReportRow(string Address, string Title, string Place, string Visit, string Regulation, bool IsImported)
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public required IReadOnlyList<string> Grades { get; init; }

    internal static ReportRow Of(Report report) =>
        new(
            report.Address,
            $"{report.Unit}, {report.Specialty.InSentence()}",
            report.Workplace is null ? report.City : $"{report.Workplace}, {report.City}",
            $"Besök {report.VisitFrom.ToString("MMMM yyyy", _swedish)}",
            report.Regulation,
            report.IsImported
        )
        {
            Grades = [.. report.Grades.Select(GradeTexts.InList)],
        };
}

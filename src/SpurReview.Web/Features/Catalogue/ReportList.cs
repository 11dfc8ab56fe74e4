using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>The published reports, narrowed and put in order as the address says, and never by grade.</summary>
public sealed class ReportList(SpurDbContext db, ReviewCatalogue catalogue, ReportFacets facets, TimeProvider clock)
{
    private const string Swedish = "sv-x-icu";

    public async Task<ListQuery> QueryAsync(IQueryCollection address, CancellationToken cancellationToken)
    {
        var providers = await db
            .Reports.Select(r => EF.Functions.Collate(r.Provider, Swedish))
            .Distinct()
            .OrderBy(p => p)
            .ToListAsync(cancellationToken);
        return new ListQuery(
            Links.Reports(),
            [
                CatalogueFilters.Specialties(catalogue),
                CatalogueFilters.Regions(catalogue),
                new(ReportFacets.Provider, "Vårdgivare", [.. providers.Select(p => new FilterOption(p, p))]),
                CatalogueFilters.Years(SwedishDay.Today(clock)),
                CatalogueFilters.Regulations(catalogue),
                new(
                    ReportFacets.Deficient,
                    "Område med brister",
                    [.. Areas.Select(a => new FilterOption(a.Letter, $"{a.Letter} {a.Name}"))]
                ),
            ],
            address,
            ReportOrder.All
        );
    }

    /// <summary>The same, with how many reports each choice of a filter would show.</summary>
    public async Task<ListQuery> CountedAsync(ListQuery query, CancellationToken cancellationToken) =>
        (await facets.ReadAsync(query, cancellationToken)).Of(query);

    public async Task<ReportListPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var counts = await facets.ReadAsync(query, cancellationToken);
        var paging = new Paging(counts.Of(query), counts.Total);
        var rows = paging.IsBeyondTheLast || paging.Total == 0 ? [] : await RowsAsync(query, cancellationToken);
        var help = paging.Total == 0 && query.IsNarrowed ? await HelpAsync(query, cancellationToken) : null;
        return new ReportListPage(paging, rows) { Help = help };
    }

    private async Task<IReadOnlyList<ReportRow>> RowsAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var page = Ordered(query).Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize);
        if (query.Search is not { } search)
            return [.. (await page.ToListAsync(cancellationToken)).Select(r => ReportRow.Of(r, query.Words))];

        var hits = await page.Select(r => new { Report = r, Excerpt = SearchQueries.Excerpt(r.Number, search) })
            .ToListAsync(cancellationToken);
        return [.. hits.Select(h => ReportRow.Of(h.Report, query.Words) with { Excerpt = Excerpts.Encoded(h.Excerpt) })];
    }

    /// <summary>All of the hits, for the files.</summary>
    public Task<List<Report>> AllAsync(ListQuery query, int atMost, CancellationToken cancellationToken) =>
        Ordered(query).Take(atMost).ToListAsync(cancellationToken);

    /// <summary>All that can be read, whatever anybody searches for, the latest first.</summary>
    public Task<List<Report>> NewestAsync(int atMost, CancellationToken cancellationToken) =>
        db
            .Reports.AsNoTracking()
            .Readable(db)
            .OrderByDescending(r => r.PublishedOn)
            .ThenByDescending(r => r.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken);

    /// <summary>The day of each report's latest version.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateOnly>> LatestVersionsAsync(
        IReadOnlyList<Report> reports,
        CancellationToken cancellationToken
    )
    {
        var ids = reports.Select(r => r.ReviewId).ToList();
        return await db
            .ReportVersions.Where(v => ids.Contains(v.ReviewId))
            .GroupBy(v => v.ReviewId)
            .ToDictionaryAsync(versions => versions.Key, versions => versions.Max(v => v.DatedOn), cancellationToken);
    }

    /// <summary>The latest checklist's areas; older ones have the same letters.</summary>
    private IEnumerable<(string Letter, string Name)> Areas =>
        catalogue.Templates.OrderBy(t => t.Code, StringComparer.Ordinal).First().Areas.Select(a => (a.Letter, a.Name));

    private IQueryable<Report> Ordered(ListQuery query) =>
        ReportOrder.Of(query) switch
        {
            ReportOrder.ByVisit => Chosen(query).OrderByDescending(r => r.VisitFrom).ThenByDescending(r => r.Number),
            ReportOrder.ByUnit => Chosen(query)
                .OrderBy(r => EF.Functions.Collate(r.Unit, Swedish))
                .ThenByDescending(r => r.VisitFrom)
                .ThenBy(r => r.Number),
            ReportOrder.ByMatch => ByMatch(query),
            _ => Chosen(query).OrderByDescending(r => r.PublishedOn).ThenByDescending(r => r.Number),
        };

    /// <summary>
    /// The unit of just that name first, then those whose name begins so, then those that have it in their name, then as the words weigh.
    /// </summary>
    private IQueryable<Report> ByMatch(ListQuery query)
    {
        var (exact, anywhere) = (Like.Exactly(query.Search!), Like.Anywhere(query.Search!));
        var ranked =
            from report in Chosen(query)
            join found in db.FoundReports(query.Search!) on report.Number equals found.Number
            select new { report, found.Rank };
        return ranked
            .OrderByDescending(r => EF.Functions.ILike(r.report.Unit, exact, Like.Escape))
            .ThenByDescending(r => EF.Functions.ILike(r.report.Unit, exact + "%", Like.Escape))
            .ThenByDescending(r => EF.Functions.ILike(r.report.Unit, anywhere, Like.Escape))
            .ThenByDescending(r => r.Rank)
            .ThenByDescending(r => r.report.PublishedOn)
            .ThenByDescending(r => r.report.Number)
            .Select(r => r.report);
    }

    private IQueryable<Report> Chosen(ListQuery query)
    {
        var by = facets.FilterOf(query);
        var reports = by.Deficient is { } letter ? db.WithFirstGradeD(letter) : db.Reports;
        reports = reports.AsNoTracking().Readable(db);
        if (by.Search is { } search && ReportOrder.Of(query) != ReportOrder.ByMatch)
            reports = reports.Where(r => db.FoundReports(search).Any(f => f.Number == r.Number));
        if (by.Specialty is { } specialty)
            reports = reports.Where(r => r.Specialty == specialty);
        if (by.Region is { } region)
            reports = reports.Where(r => r.Region == region);
        if (by.Provider is { } provider)
            reports = reports.Where(r => r.Provider == provider);
        if (by.Regulation is { } regulation)
            reports = reports.Where(r => r.Regulation == regulation);
        if (by.Year is { } year)
            reports = reports.Where(r => r.VisitFrom.Year == year);
        return reports;
    }

    /// <summary>What to search for instead, or which filter to take away.</summary>
    private async Task<NoHits> HelpAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var looser = new List<LooserQuery>();
        foreach (var chip in query.Chips.Skip(query.Chips.Count() == 1 ? 1 : 0))
        {
            var counts = await facets.ReadAsync(query.Without(chip.Name), cancellationToken);
            if (counts.Total > 0)
                looser.Add(new LooserQuery(chip, counts.Total));
        }
        return new NoHits(query.Search is { } search ? await BetterAsync(search, cancellationToken) : null, looser);
    }

    private async Task<string?> BetterAsync(string search, CancellationToken cancellationToken)
    {
        var typed = Domain.Spelling.Words(search).Distinct().Take(ListQuery.MaxWords).ToArray();
        return Domain.Spelling.Better(search, await db.WordsLikeAsync(typed, cancellationToken));
    }
}

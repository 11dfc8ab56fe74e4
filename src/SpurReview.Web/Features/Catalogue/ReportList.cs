using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>The published reports, narrowed and put in order as the address says, and never by grade.</summary>
public sealed class ReportList(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock)
{
    private const string Provider = "vardgivare";
    private const string Deficient = "brister";
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
                new(Provider, "Vårdgivare", [.. providers.Select(p => new FilterOption(p, p))]),
                CatalogueFilters.Years(SwedishDay.Today(clock)),
                CatalogueFilters.Regulations(catalogue),
                new(Deficient, "Område med brister", [.. Areas.Select(a => new FilterOption(a.Letter, $"{a.Letter} {a.Name}"))]),
            ],
            address,
            ReportOrder.All
        );
    }

    public async Task<ReportListPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var (paging, reports) = await Ordered(query).PageAsync(query, cancellationToken);
        var help = paging.Total == 0 && query.IsNarrowed ? await HelpAsync(query, cancellationToken) : null;
        return new ReportListPage(paging, [.. reports.Select(r => ReportRow.Of(r, query.Words))]) { Help = help };
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

    /// <summary>The unit of just that name first, then those whose name begins so, then those that have it in their name, then the rest.</summary>
    private IQueryable<Report> ByMatch(ListQuery query)
    {
        var (exact, anywhere) = (Like.Exactly(query.Search!), Like.Anywhere(query.Search!));
        return Chosen(query)
            .OrderByDescending(r => EF.Functions.ILike(r.Unit, exact, Like.Escape))
            .ThenByDescending(r => EF.Functions.ILike(r.Unit, exact + "%", Like.Escape))
            .ThenByDescending(r => EF.Functions.ILike(r.Unit, anywhere, Like.Escape))
            .ThenByDescending(r => r.PublishedOn)
            .ThenByDescending(r => r.Number);
    }

    private IQueryable<Report> Chosen(ListQuery query)
    {
        var reports = query[Deficient] is { } letter ? db.WithFirstGradeD(letter) : db.Reports;
        reports = reports.AsNoTracking().Readable(db);
        reports = query.Words.Aggregate(reports, HavingWord);
        if (query[CatalogueFilters.Specialty] is { } specialty)
            reports = reports.Where(r => r.Specialty == specialty);
        if (query[CatalogueFilters.Region] is { } region)
            reports = reports.Where(r => r.Region == region);
        if (query[Provider] is { } provider)
            reports = reports.Where(r => r.Provider == provider);
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

    private static IQueryable<Report> HavingWord(IQueryable<Report> reports, string word)
    {
        var pattern = Like.Anywhere(word);
        return reports.Where(r =>
            EF.Functions.ILike(r.Unit, pattern, Like.Escape)
            || EF.Functions.ILike(r.Workplace!, pattern, Like.Escape)
            || EF.Functions.ILike(r.City, pattern, Like.Escape)
            || EF.Functions.ILike(r.Provider, pattern, Like.Escape)
        );
    }

    /// <summary>What to search for instead, or which filter to take away.</summary>
    private async Task<NoHits> HelpAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var looser = new List<LooserQuery>();
        foreach (var chip in query.Chips.Skip(query.Chips.Count() == 1 ? 1 : 0))
        {
            var count = await Chosen(query.Without(chip.Name)).CountAsync(cancellationToken);
            if (count > 0)
                looser.Add(new LooserQuery(chip, count));
        }
        var better = query.Search is { } search ? Domain.Spelling.Better(search, await NamesAsync(cancellationToken)) : null;
        return new NoHits(better, looser);
    }

    private async Task<IEnumerable<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = await db
            .Reports.Readable(db)
            .Select(r => new
            {
                r.Unit,
                r.Workplace,
                r.City,
                r.Provider,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        return names.SelectMany(n => new[] { n.Unit, n.Workplace ?? "", n.City, n.Provider });
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Hosting;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Reviews;

/// <summary>The reviews that a person reaches, narrowed as the address says.</summary>
public sealed class ReviewList(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock)
{
    private const string State = "lage";

    public ListQuery Query(IQueryCollection address) =>
        new(
            Links.Reviews(),
            [
                new(State, "Läge", [.. Enum.GetValues<ReviewState>().Select(s => new FilterOption(s.InAddress(), s.InSwedish()))]),
                CatalogueFilters.Specialties(catalogue),
                CatalogueFilters.Regions(catalogue),
                CatalogueFilters.Templates(catalogue),
                CatalogueFilters.Years(SwedishDay.Today(clock)),
            ],
            address
        );

    public async Task<ReviewListPage> ReadAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var (paging, rows) = await Rows(query).PageAsync(query, cancellationToken);
        return new ReviewListPage(paging, rows);
    }

    /// <summary>The latest visit first, and before them those that have no date yet.</summary>
    private IQueryable<ReviewRow> Rows(ListQuery query) =>
        from placed in query.Words.Aggregate(Placed(query), HavingWord)
        let review = placed.Review
        let unit = placed.Unit
        let provider = placed.Provider
        orderby review.VisitFrom == null descending, review.VisitFrom descending, unit.Name, review.Id
        select new ReviewRow
        {
            Id = review.Id,
            Unit = unit.Name,
            Workplace = unit.Workplace,
            Provider = provider.Name,
            Specialty = review.Specialty,
            State = review.State,
            VisitFrom = review.VisitFrom,
            VisitTo = review.VisitTo,
            Inspectors = review.Inspectors.OrderBy(i => i.Position).Select(i => i.Name).ToList(),
        };

    private IQueryable<PlacedReview> Placed(ListQuery query) =>
        from review in Chosen(query)
        join unit in Places(query) on review.UnitId equals unit.Id
        join provider in db.CareProviders on review.TenantId equals provider.Id
        select new PlacedReview
        {
            Review = review,
            Unit = unit,
            Provider = provider,
        };

    private static IQueryable<PlacedReview> HavingWord(IQueryable<PlacedReview> reviews, string word)
    {
        var pattern = Like.Anywhere(word);
        return reviews.Where(r =>
            EF.Functions.ILike(r.Unit.Name, pattern, Like.Escape)
            || EF.Functions.ILike(r.Unit.Workplace!, pattern, Like.Escape)
            || EF.Functions.ILike(r.Unit.City, pattern, Like.Escape)
            || EF.Functions.ILike(r.Provider.Name, pattern, Like.Escape)
            || r.Review.Inspectors.Any(i => EF.Functions.ILike(i.Name, pattern, Like.Escape))
        );
    }

    private IQueryable<Review> Chosen(ListQuery query)
    {
        var reviews = db.Reviews.AsNoTracking().AsSingleQuery().Where(r => r.Origin != ReviewOrigin.Practice);
        if (query[State] is { } slug)
        {
            var state = Enum.GetValues<ReviewState>().Single(s => s.InAddress() == slug);
            reviews = reviews.Where(r => r.State == state);
        }
        if (query[CatalogueFilters.Specialty] is { } specialty)
            reviews = reviews.Where(r => r.Specialty == specialty);
        if (query[CatalogueFilters.Template] is { } code)
        {
            var template = catalogue.FindTemplate(code)!.Id;
            reviews = reviews.Where(r => r.TemplateId == template);
        }
        if (query[CatalogueFilters.Year] is { } text)
        {
            var year = int.Parse(text, CultureInfo.InvariantCulture);
            reviews = reviews.Where(r => r.VisitFrom!.Value.Year == year);
        }
        return reviews;
    }

    private IQueryable<Domain.Tenancy.Unit> Places(ListQuery query) =>
        query[CatalogueFilters.Region] is { } region ? db.Units.Where(u => u.Region == region) : db.Units;

    private sealed class PlacedReview
    {
        public required Review Review { get; init; }
        public required Unit Unit { get; init; }
        public required CareProvider Provider { get; init; }
    }
}

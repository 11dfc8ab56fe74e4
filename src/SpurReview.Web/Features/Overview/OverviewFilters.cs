using System.Globalization;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Overview;

/// <summary>How the board can be narrowed: the chips with their counts, and the form's lists.</summary>
internal static class OverviewFilters
{
    public const string Chip = "visa";
    public const string Overdue = "forsenat";
    private const string State = "lage";

    /// <summary>Each chip and which reviews it shows.</summary>
    public static IReadOnlyList<(FilterOption Option, Func<OverviewRow, bool> Shows)> Chips { get; } =
    [
        (new(Overdue, "Försenat"), r => r.IsOverdue),
        (new("vantar-pa-oss", "Väntar på oss"), r => r.WaitsFor is TaskParty.Office),
        (new("vantar-pa-inspektorer", "Väntar på inspektörer"), r => r.WaitsFor is TaskParty.Inspectors),
        (new("vantar-pa-verksamheten", "Väntar på verksamheten"), r => r.WaitsFor is TaskParty.Unit),
        (new("besok", "Besök inom 14 dagar"), r => r.IsVisitedSoon),
        (new("handlingsplaner", "Handlingsplaner"), r => r.State is ReviewState.ActionPlan),
    ];

    public static ListQuery Query(IQueryCollection address, ReviewCatalogue catalogue, DateOnly today) =>
        new(
            Links.Overview(),
            [
                new(Chip, "Visar", [.. Chips.Select(c => c.Option)]) { IsShownApart = true },
                new(State, "Läge", [.. Ongoing.Select(s => new FilterOption(s.InAddress(), s.InSwedish()))]),
                CatalogueFilters.Specialties(catalogue),
                CatalogueFilters.Regions(catalogue),
                CatalogueFilters.Years(today),
            ],
            address
        );

    /// <summary>The rows that the search and the form's lists leave, whatever chip is chosen: what the chips count.</summary>
    public static IEnumerable<OverviewRow> Narrowed(this IEnumerable<OverviewRow> rows, ListQuery query) =>
        rows.Where(r => r.Has(query.Words))
            .Where(r => query[State] is not { } state || r.State.InAddress() == state)
            .Where(r => query[CatalogueFilters.Specialty] is not { } specialty || r.Review.Specialty == specialty)
            .Where(r => query[CatalogueFilters.Region] is not { } region || r.Place.Region == region)
            .Where(r => query[CatalogueFilters.Year] is not { } year || YearOf(r) == year);

    public static IEnumerable<OverviewRow> Chosen(this IEnumerable<OverviewRow> rows, ListQuery query) =>
        query[Chip] is { } chip ? rows.Where(Chips.Single(c => c.Option.Value == chip).Shows) : rows;

    private static IEnumerable<ReviewState> Ongoing => Enum.GetValues<ReviewState>().Where(s => s < ReviewState.Published);

    private static string? YearOf(OverviewRow row) => row.VisitFrom?.Year.ToString(CultureInfo.InvariantCulture);
}

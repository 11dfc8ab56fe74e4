using SpurReview.Domain.Calendar;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Overview;

/// <summary>The coordinator's board.</summary>
/// <param name="All">Every review that is going on.</param>
public sealed record OverviewPage(ListQuery Query, IReadOnlyList<OverviewRow> All, DateOnly Today)
{
    public const int CycleYears = 5;
    private const int DaysAhead = 30;

    /// <summary>How many units were last visited five years ago, by year.</summary>
    public required int PassingFiveYears { get; init; }

    public Paging Paging => new(Query, Chosen.Count);
    public IEnumerable<OverviewRow> Rows =>
        Paging.IsBeyondTheLast ? [] : Chosen.Skip((Query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize);

    /// <summary>"112 pågående granskningar · 7 försenade · 4 saknar inspektörer".</summary>
    public string Lead =>
        string.Join(
            " · ",
            Counted(All.Count, "pågående granskning", "pågående granskningar"),
            Counted(All.Count(r => r.IsOverdue), "försenad", "försenade"),
            $"{WithoutInspectors.Count} saknar inspektörer"
        );

    public IEnumerable<ChipCount> Chips =>
        from chip in OverviewFilters.Chips
        let isChosen = Query[OverviewFilters.Chip] == chip.Option.Value
        select new ChipCount(
            chip.Option.Text,
            Narrowed.Count(chip.Shows),
            isChosen ? Query.WithoutField(OverviewFilters.Chip) : Query.Choosing(OverviewFilters.Chip, chip.Option.Value),
            isChosen
        );

    public bool ShowsOverdueAlone => Query[OverviewFilters.Chip] == OverviewFilters.Overdue && Query is { FilterCount: 1, Search: null };

    public IReadOnlyList<OverviewRow> WithoutInspectors =>
        [.. All.Where(r => r.LacksInspectors).OrderBy(r => r.VisitFrom ?? DateOnly.MaxValue)];

    /// <summary>Visits, last days and holidays of the next thirty days, by day.</summary>
    public IEnumerable<IGrouping<DateOnly, string>> Ahead =>
        Visits
            .Concat(LastDays)
            .Concat(Holidays)
            .Where(e => e.Day >= Today && e.Day <= Today.AddDays(DaysAhead))
            .OrderBy(e => e.Day)
            .GroupBy(e => e.Day, e => e.What);

    public string FiveYears => Counted(PassingFiveYears, "enhet passerar fem år i år", "enheter passerar fem år i år");

    private IEnumerable<OverviewRow> Narrowed => All.Narrowed(Query);

    /// <summary>By last day, so that what is overdue comes first and what has no last day comes last.</summary>
    private IReadOnlyList<OverviewRow> Chosen =>
        [
            .. Narrowed
                .Chosen(Query)
                .OrderBy(r => r.LastDay ?? DateOnly.MaxValue)
                .ThenBy(r => r.VisitFrom ?? DateOnly.MaxValue)
                .ThenBy(r => r.Title, StringComparer.CurrentCulture),
        ];

    private IEnumerable<(DateOnly Day, string What)> Visits =>
        All.Where(r => r.VisitFrom is not null).Select(r => (r.VisitFrom!.Value, $"Besök: {r.Title}"));

    private IEnumerable<(DateOnly Day, string What)> LastDays =>
        All.Where(r => r is { LastDay: not null, Next.Kind: not (TaskKind.BeginVisit or TaskKind.ReadMaterial or TaskKind.PrepareGrading) })
            .Select(r => (r.LastDay!.Value, $"Sista dag: {r.Next!.NameForAll().InSentence()}, {r.Review.Unit}"));

    private IEnumerable<(DateOnly Day, string What)> Holidays =>
        from ahead in Enumerable.Range(0, DaysAhead + 1)
        let day = Today.AddDays(ahead)
        let name = SwedishHolidays.NameOf(day)
        where name is not null
        select (day, $"Helgdag: {name}");

    private static string Counted(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}

/// <summary>A chip: how many reviews it shows, and the address with it, or without it where it is chosen.</summary>
public sealed record ChipCount(string Text, int Count, string Address, bool IsChosen);

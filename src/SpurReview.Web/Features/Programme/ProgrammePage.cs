using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Programme;

/// <summary>The visit's programme, day by day.</summary>
public sealed record ProgrammePage(ReviewFile File, IReadOnlyList<ProgrammeItem> Items, ProgrammeForm Form)
{
    /// <summary>The person may write, and there is a visit that is not over and reported.</summary>
    public required bool MayWrite { get; init; }

    public SiteVisit? Visit => File.Review.Visit;

    /// <summary>A visit that was made shorter leaves days behind, which are shown until somebody moves what stands on them.</summary>
    public IEnumerable<(DateOnly Day, IEnumerable<ProgrammeItem> Items)> Days =>
        DaysOfVisit
            .Concat(Items.Select(i => i.Day))
            .Distinct()
            .Order()
            .Select(day => (day, Items.Where(i => i.Day == day).OrderBy(i => i.Begins).ThenBy(i => i.Ends).AsEnumerable()));

    public IEnumerable<DateOnly> DaysToChoose => Form.Day is { } chosen ? DaysOfVisit.Append(chosen).Distinct().Order() : DaysOfVisit;

    public bool IsOfVisit(DateOnly day) => DaysOfVisit.Contains(day);

    public static bool IsOpen(Review review) => review.Visit is not null && (review.MayMoveVisit || review.IsOpenForAssessment);

    private IReadOnlyList<DateOnly> DaysOfVisit =>
        Visit is { } visit ? [.. Enumerable.Range(0, visit.To.DayNumber - visit.From.DayNumber + 1).Select(visit.From.AddDays)] : [];
}

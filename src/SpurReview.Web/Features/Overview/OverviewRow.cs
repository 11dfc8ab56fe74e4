using SpurReview.Data.Queries;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Overview;

/// <summary>A review on the board: where it stands, whom it waits for, until when, and what comes next.</summary>
public sealed record OverviewRow(ReviewAtWork Review, PlaceOfReview Place, IReadOnlyList<ReviewTask> Tasks, DateOnly Today)
{
    private const int SoonDays = 14;

    /// <summary>Whoever looks may publish.</summary>
    public required bool MayPublish { get; init; }
    public required WorkCalendar Calendar { get; init; }

    private ReviewOutline Outline => Review.Outline;

    public Guid Id => Review.Id;
    public ReviewState State => Outline.State;
    public string Title => $"{Review.Unit}, {Review.Specialty.InSentence()}";

    /// <summary>"Björkmo sjukhus · Region Norrgård".</summary>
    public string Where => $"{Place.Workplace ?? Place.City} · {Place.Provider}";
    public ReviewTask? Next => Tasks is [var first, ..] ? first : null;
    public TaskParty? WaitsFor => Next?.Party;

    /// <summary>Everybody who has the same to do: "Asta Lindgren och Björn Ek, inspektörer".</summary>
    public string Who =>
        Next switch
        {
            null => PublishesOn is null ? "" : "Ingen",
            { Party: TaskParty.Office } => "Kansliet",
            { Party: TaskParty.Unit } => "Verksamheten",
            var next => InspectorsWith(next.Kind),
        };

    public DateOnly? LastDay => Next?.LastDay;

    /// <summary>Nobody has anything to do with it until then.</summary>
    public DateOnly? PublishesOn => Outline.PublishesOn;
    public bool IsOverdue => Next?.IsOverdue(Today) is true;
    public string? Deadline => LastDay is { } day ? DeadlineTexts.InTask(day, Today, Calendar) : null;
    public IEnumerable<string> Inspectors => Outline.Inspectors.OrderBy(i => i.Position).Select(i => i.Name);
    public bool LacksInspectors =>
        State < ReviewState.FactCheck && Outline.Origin is ReviewOrigin.Ordered && Outline.Inspectors.Count < ReviewGuards.NeededInspectors;

    /// <summary>The areas with C or D, once the inspectors have signed: before that nothing is decided.</summary>
    public IEnumerable<(string Letter, Grade Grade)> Deficiencies =>
        IsSigned ? Outline.Areas.Where(a => a.Grade is Grade.C or Grade.D).Select(a => (a.Letter, a.Grade!.Value)) : [];

    public DateOnly? VisitFrom => Outline.VisitFrom;
    public string Visit => VisitFrom is { } from ? ReviewTexts.Days(from, Outline.VisitTo!.Value) : "Inget datum än";
    public bool IsVisitedSoon => VisitFrom >= Today && VisitFrom <= Today.AddDays(SoonDays);
    public bool MayMoveVisit => State < ReviewState.SiteVisit;
    public bool MayChangeInspectors => State < ReviewState.Final;

    internal static OverviewRow Of(ReviewAtWork review, PlaceOfReview place, DateOnly today, Terms terms, bool mayPublish) =>
        new(review, place, ReviewTasks.Of(review.Outline, today, terms), today) { MayPublish = mayPublish, Calendar = terms.Calendar };

    /// <summary>What comes next is for whoever looks, in this role.</summary>
    public bool IsNextFor(ReviewRole role) =>
        Next is { Party: TaskParty.Office } next && (role is ReviewRole.Coordinator || (next.Kind is TaskKind.Publish && MayPublish));

    /// <summary>True where the words of a search are all somewhere on the row.</summary>
    public bool Has(IReadOnlyList<string> words) =>
        words.All(w =>
            new[] { Review.Unit, Place.Workplace ?? "", Place.City, Place.Provider }
                .Concat(Inspectors)
                .Any(text => text.Contains(w, StringComparison.CurrentCultureIgnoreCase))
        );

    public string? NextAddress => Next?.AddressIn(Id);

    private bool IsSigned =>
        State >= ReviewState.FactCheck || (Outline.Inspectors.Count > 0 && Outline.Inspectors.All(i => i.SignedAt is not null));

    private string InspectorsWith(TaskKind kind)
    {
        var names = Tasks.Where(t => t.Kind == kind && t.Inspector is not null).Select(t => t.Inspector!.Name).Distinct().ToList();
        return $"{string.Join(" och ", names)}, {(names.Count == 1 ? "inspektör" : "inspektörer")}";
    }
}

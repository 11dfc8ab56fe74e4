using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.FollowingUp;

/// <summary>Uppföljning, as the unit and its provider see it: every action on every one of its days, with what has been reported.</summary>
public sealed record FollowUpPage(ReviewFile File, FollowUpTrack Track, DateOnly Today, ILookup<(int, DateOnly), FollowUpFile> Files)
{
    public Guid Id => File.Id;

    /// <summary>Of all files of the review's follow-ups.</summary>
    public long Bytes => Files.Sum(files => files.Sum(f => (long)f.Size));
    public IReadOnlyList<FollowUpOccasion> Occasions { get; } = Track.Occasions;
    public IEnumerable<IGrouping<DateOnly, FollowUpOccasion>> ByDay => Occasions.GroupBy(o => o.Day);

    public ActionItem ActionOf(FollowUpOccasion occasion) => File.Review.Plan!.Items.Single(i => i.Position == occasion.Position);

    public IEnumerable<FollowUpFile> FilesOf(FollowUpOccasion occasion) => Files[(occasion.Position, occasion.Day)];

    /// <summary>When a written summary is asked for in some regions; null where nobody knows when the review was final.</summary>
    public DateOnly? SummaryDay => File.Review.Steps.LastOrDefault(s => s.To is ReviewState.Final)?.On.AddMonths(FollowUpSummary.Months);

    /// <summary>As they stand in the summary.</summary>
    public IReadOnlyList<FollowedUp> FollowedUp => [.. Occasions.Select(o => new FollowedUp(o, [.. FilesOf(o).Select(f => f.Name)]))];

    public bool MayReport(FollowUpOccasion occasion) => Track.ObstacleTo(occasion.Position, occasion.Day, Today) is null;
}

/// <summary>The same to the reviewing body: days and counts.</summary>
public sealed record FollowUpDaysPage(ReviewFile File, IReadOnlyList<FollowUpDay> Days, DateOnly Today);

/// <summary>Rapportera uppföljning: one action on one of its days.</summary>
public sealed record ReportingPage(FollowUpPage Page, FollowUpOccasion Occasion)
{
    public ReportForm Form { get; init; } = new();
    public ActionItem Action => Page.ActionOf(Occasion);

    /// <summary>Why nothing can be reported now; null where it can.</summary>
    public Rule? Closed => Page.Track.ObstacleTo(Occasion.Position, Occasion.Day, Page.Today);

    public IReadOnlyList<FollowUpFile> Files => [.. Page.FilesOf(Occasion)];
}

/// <summary>What is reported.</summary>
public sealed class ReportForm
{
    /// <summary>How many reports there were when the page was opened: a later one of somebody else's is not corrected unseen.</summary>
    public int Seen { get; init; }

    [Required(ErrorMessage = "Välj om åtgärden är genomförd.")]
    public FollowUpOutcome? Outcome { get; init; }

    [Required(ErrorMessage = "Skriv vad som har gjorts."), StringLength(Text.MaxLength, ErrorMessage = "Skriv högst 20 000 tecken.")]
    public string? Done { get; init; }

    public IReadOnlyList<IFormFile> Files { get; init; } = [];
}

using System.Globalization;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;

namespace SpurReview.Web.Features.Leaving;

/// <param name="Simultaneous">The fields that two wrote in at the same time, where nobody has chosen.</param>
public sealed record LeavingPage(ReviewFile File, DateOnly Today, IReadOnlyList<string> Simultaneous)
{
    public Review Review => File.Review;
    public ReviewHead Head => ReviewHead.Of(File);
    public bool IsOpen => Review.IsOpenForAssessment;

    /// <summary>How many changes a device has left to send is then not told.</summary>
    public bool IsAlone => Review.Areas.Any(a => a.IsAlone);

    public Rail Rail => Rail.At(Rail.AtReadiness, Review.Id, File.Template, [.. File.SeenAreas.Select(AreaOutline.Of)]);

    /// <summary>Regulations of one area in one line: a page of forty lines helps nobody.</summary>
    public IReadOnlyList<LeavingLine> Must =>
        [
            .. Readiness
                .MustBeInOrder(File.SeenAreas)
                .GroupBy(o => (o.Rule, Where: o.Rule is Rule.EveryRegulationMustBeAssessed ? o.Where![..1] : o.Where))
                .Select(same => Line([.. same])),
            .. SimultaneousTexts.InTheWay(Simultaneous).Select(o => LeavingLine.Of(Review.Id, [o])),
        ];

    public IReadOnlyList<LeavingLine> LookOver =>
        [
            .. Readiness
                .ToLookOver(Review, File.SeenAreas, File.Settings.SmallGroupThreshold)
                .Select(p => LeavingLine.Of(Review.Id, p))
                .Distinct(),
        ];

    private LeavingLine Line(IReadOnlyList<Obstacle> same) =>
        same is [{ Rule: Rule.AreaMustBeAgreed, Where: { } letter }]
            ? AloneTexts.Leaving(File.SeenAreas.Single(a => a.Letter == letter), File.IsMine)
            : LeavingLine.Of(Review.Id, same);

    /// <summary>The visit is under way, so it can be ended from here.</summary>
    public bool CanEndVisit => Review.State is ReviewState.SiteVisit;

    /// <summary>"4 juni"; null where no visit is planned.</summary>
    public string? SignBy =>
        Review.VisitTo is { } last ? File.Settings.Terms.DraftDue(last).ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE")) : null;
}

using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.Tasks;

/// <summary>The last days that a review's dates and terms lead to, asked for only where they can be told.</summary>
internal sealed record TaskDays(ReviewOutline Review, DateOnly Today, Terms Terms)
{
    public DateOnly? MaterialDue => Review.VisitFrom is { } from ? Terms.MaterialDue(from) : null;
    public DateOnly? DraftDue => Review.VisitTo is { } to ? Terms.DraftDue(to) : null;
    public DateOnly FactsDue => Terms.FactsDue(Review.Since ?? Today);
    public DateOnly RemarksDue => Terms.RemarksDue(Review.RemarksSentOn ?? FactsDue);
    public DateOnly PlanDue => (Review.Plan.Clock with { AskedOn = Review.Since ?? Today }).LastDay(Terms);
    public DateOnly? JudgementDue => (Review.Plan.SentOn ?? Review.Plan.SubmittedOn) is { } on ? Terms.JudgementDue(on) : null;
}

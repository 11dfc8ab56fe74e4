using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Web.Features.Reviews;

/// <summary>"Läget": the strip at the top of every page of a review.</summary>
public sealed record ReviewHead(Guid Id, string Title, Review Review, Terms Terms)
{
    public static ReviewHead Of(ReviewFile file) => new(file.Id, file.Title, file.Review, file.Settings.Terms);

    /// <summary>Of a review that is loaded in part, with what <see cref="Data.Queries.WorkQueries.LoadStandingAsync"/> reads.</summary>
    public static ReviewHead Of(Review review, string unit, Terms terms) =>
        new(review.Id, $"{unit}, {review.Specialty.InSentence()}", review, terms);

    public ReviewState State => Review.State;
    public IReadOnlyList<LifeRow> Life => LifeRow.Of(Review);

    /// <summary>Whom it waits for and until when, in words: "Väntar på verksamheten", "Svar senast i morgon".</summary>
    public IEnumerable<string> Standing(DateOnly today)
    {
        if (ReviewStanding.Of(Review, today, Terms) is not { } standing)
            yield break;

        yield return $"Väntar på {standing.Party.InSwedish()}";
        if (standing.LastDay is { } lastDay)
            yield return DeadlineTexts.InStrip(standing.Next, lastDay, today, Terms.Calendar);
    }
}

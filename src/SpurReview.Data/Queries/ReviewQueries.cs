using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>How much of a review a piece of work needs.</summary>
public static class ReviewQueries
{
    /// <summary>All of it: for steps, whose guards look everywhere, and for what is printed or exported.</summary>
    public static IQueryable<Review> Whole(this IQueryable<Review> reviews) =>
        reviews
            .WithPeople()
            .WithFindings()
            .Include(r => r.Areas.OrderBy(a => a.Letter))
                .ThenInclude(a => a.Assessments.OrderBy(c => c.Code.Length).ThenBy(c => c.Code))
            .Include(r => r.Steps.OrderBy(s => s.Number))
            .Include(r => r.Facts)
            .Include(r => r.FactCheck!.Remarks.OrderBy(m => m.Number))
            .Include(r => r.InRound!.Round)
            .Include(r => r.Plan!.Items.OrderBy(i => i.Position))
            .Include(r => r.Plan!.Narratives.OrderBy(n => n.Area))
            .Include(r => r.PlanExtension)
            .Include(r => r.SendRequest)
            .Include(r => r.PlannedPublishing);

    public static IQueryable<Review> WithPeople(this IQueryable<Review> reviews) =>
        reviews.Include(r => r.Inspectors.OrderBy(i => i.Position));

    /// <summary>Who has left: asked of the few reviews in which somebody came for another, since every other has none.</summary>
    public static async Task LoadReplacementsAsync(this SpurDbContext db, Review review, CancellationToken cancellationToken)
    {
        if (review.Inspectors.Any(i => i.CameIn is not null))
            await db.Entry(review)
                .Collection(r => r.Replacements)
                .Query()
                .OrderBy(r => r.ReplacedOn)
                .ThenBy(r => r.Position)
                .LoadAsync(cancellationToken);
    }

    public static IQueryable<Review> WithFindings(this IQueryable<Review> reviews) =>
        reviews.Include(r => r.Findings.OrderBy(f => f.Kind).ThenBy(f => f.Position));
}

using Npgsql;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.VisitSync;

/// <summary>Reviews that two inspectors write in on a device each.</summary>
internal static class Visits
{
    public static async Task<(ReviewOfTwo Review, VisitDevice First, VisitDevice Second)> VisitAsync(
        this App app,
        ReviewState state = ReviewState.SiteVisit
    )
    {
        var review = await ReviewOfTwo.CreateAsync(app, state);
        return (review, new VisitDevice(review.First, review.Id), new VisitDevice(review.Second, review.Id, "dator"));
    }

    /// <summary>How many operations of the review have been kept.</summary>
    public static async Task<long> OperationsOfAsync(this App app, ReviewOfTwo review)
    {
        await using var command = app.Database.Superuser.CreateCommand("select count(*) from visit_operations where review_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = review.Id });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

using System.Security.Claims;
using SpurReview.Data;
using SpurReview.Data.Visits;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>Looks at a review, and waits until there is something new. No connection is held while waiting.</summary>
public sealed class VisitReading(SpurDbContext db, VisitSignals signals, TimeProvider clock)
{
    /// <summary>As the person, in a unit of work of its own. Null where the review is not hers to write in.</summary>
    public async Task<VisitPicture?> LookAsync(Guid review, long since, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await db.BeginAsync(user.ToIdentity(), cancellationToken);
        var picture = await db.PictureAsync(review, since, clock.GetUtcNow(), cancellationToken);
        await db.CommitAsync(cancellationToken);
        return picture;
    }

    /// <summary>The same, when there is something new, somebody has come, moved or gone, or the time is out.</summary>
    public async Task<VisitPicture?> WaitAsync(
        Guid review,
        long since,
        TimeSpan patience,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var until = clock.GetUtcNow() + patience;
        Task? next = null;
        VisitPicture? first = null;
        while (true)
        {
            var picture = await LookAsync(review, since, user, cancellationToken);
            var left = until - clock.GetUtcNow();
            if (picture is null || picture.Seq != since || left <= TimeSpan.Zero || !picture.HasSamePresent(first ??= picture))
                return picture;
            // The first time it has only been seen that the person reaches the review: nothing is remembered of others.
            if (next is not null)
                await ForAsync(next, left, cancellationToken);
            next = signals.NextChangeOf(review);
        }
    }

    /// <summary>Until there is a change, or the time is out.</summary>
    public async Task ForAsync(Task change, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await change.WaitAsync(patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Then the caller looks all the same.
        }
    }
}

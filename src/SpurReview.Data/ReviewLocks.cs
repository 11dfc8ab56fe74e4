using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data;

/// <summary>
/// Taken before a review is read, so that what was read still holds when it is saved. Without them an edit and a signature in the same
/// moment would each miss the other, and the signature would stand on a text that nobody signed.
/// </summary>
public static class ReviewLocks
{
    /// <summary>For who changes a field: any number may write at once, but nobody signs or takes a step meanwhile.</summary>
    public static Task LockToWriteAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select from reviews where id = {review} for share", cancellationToken);

    /// <summary>
    /// For who signs, takes a step or rewrites a list or a plan: alone. Who may read the review's row and not write it, as the unit's people,
    /// cannot lock it; the review's key is for them too.
    /// </summary>
    public static Task LockToDecideAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"select lock_fact_check({review}); select from reviews where id = {review} for no key update",
            cancellationToken
        );
}

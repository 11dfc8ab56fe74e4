using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;

namespace SpurReview.Data.Visits;

/// <summary>What a visit's operations ask, in few statements whatever their number: 200 of them may come at once.</summary>
public static class VisitQueries
{
    /// <summary>The operations that new ones must be told from, follow on or settle.</summary>
    public static async Task<VisitLedger> LedgerAsync(
        this SpurDbContext db,
        Guid review,
        IReadOnlyCollection<Guid> ids,
        IReadOnlyCollection<string> fields,
        CancellationToken cancellationToken
    )
    {
        var known = await db
            .VisitOperations.Where(o =>
                o.ReviewId == review
                && (ids.Contains(o.Id) || (o.Outcome == MergeOutcome.Clash && o.SettledBy == null && fields.Contains(o.Field)))
            )
            .ToListAsync(cancellationToken);
        // Seldom: somebody went on writing on an edit that was not taken.
        for (var before = Before(known); before.Count > 0; before = Before(known))
            known.AddRange(
                await db.VisitOperations.Where(o => o.ReviewId == review && before.Contains(o.Id)).ToListAsync(cancellationToken)
            );
        return new VisitLedger(known);
    }

    /// <summary>What edits that were not taken followed on, where it is not known yet.</summary>
    private static List<Guid> Before(List<VisitOperation> known) =>
        [
            .. known
                .Where(o => o.Outcome is MergeOutcome.Refused or MergeOutcome.Late or MergeOutcome.Signed)
                .Select(o => o.BaseOperation)
                .OfType<Guid>()
                .Except(known.Select(o => o.Id)),
        ];

    /// <summary>Some of a review's areas, with their criteria, and its people. Null where the review cannot be reached.</summary>
    public static async Task<Review?> FindWithAreasAsync(
        this SpurDbContext db,
        Guid id,
        IReadOnlyCollection<string> letters,
        CancellationToken cancellationToken
    )
    {
        var review = await db
            .Reviews.AsSingleQuery()
            .Include(r => r.Areas.Where(a => letters.Contains(a.Letter)))
                .ThenInclude(a => a.Assessments)
            .SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (review is not null)
            await db.Entry(review).Collection(r => r.Inspectors).LoadAsync(cancellationToken);
        return review;
    }

    public static Task<List<VisitNote>> NotesAsync(
        this SpurDbContext db,
        Guid review,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) => db.VisitNotes.Where(n => n.ReviewId == review && ids.Contains(n.Id)).ToListAsync(cancellationToken);

    /// <summary>Fields in which something that was written at the same time stands beside what holds. Asked as an inspector; others see none.</summary>
    public static Task<List<string>> SimultaneousAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .VisitOperations.Where(o => o.ReviewId == review && o.Outcome == MergeOutcome.Clash && o.SettledBy == null && !o.IsOwn)
            .Select(o => o.Field)
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>How many notes were too old to be kept.</summary>
    public static Task<long> DestroyOldNotesAsync(this SpurDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"""select destroy_old_notes({today}) as "Value" """).SingleAsync(cancellationToken);

    /// <summary>The findings that have been removed, with the versions that they then had.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> GoneAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    ) =>
        await db
            .Database.SqlQuery<GoneField>(
                $"""select field as "Field", version as "Version" from visit_fields where review_id = {review} and version is not null"""
            )
            .ToDictionaryAsync(f => f.Field, f => f.Version, cancellationToken);
}

internal sealed record GoneField(string Field, int Version);

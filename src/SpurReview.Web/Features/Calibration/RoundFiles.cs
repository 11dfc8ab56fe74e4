using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reports;

namespace SpurReview.Web.Features.Calibration;

/// <summary>Finds the rounds and what can be put in them, for the office, which reaches all of it.</summary>
public sealed class RoundFiles(SpurDbContext db, ReportLibrary library)
{
    /// <summary>The newest first, open before closed.</summary>
    public async Task<IReadOnlyList<RoundRow>> AllAsync(CancellationToken cancellationToken) =>
        await db
            .CalibrationRounds.AsNoTracking()
            .OrderBy(r => r.ClosedOn != null)
            .ThenByDescending(r => r.BegunOn)
            .ThenByDescending(r => r.Id)
            .Select(r => new RoundRow(r.Id, r.Specialty, r.Name, r.BegunOn, r.ClosedOn, r.Reviews.Count))
            .ToListAsync(cancellationToken);

    /// <summary>Null where there is no such round.</summary>
    public Task<CalibrationRound?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db
            .CalibrationRounds.AsSplitQuery()
            .Include(r => r.Reviews)
                .ThenInclude(m => m.Review)
            .Include(r => r.Reviews)
                .ThenInclude(m => m.Comments)
            .SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>What is to be compared and is in no round.</summary>
    public async Task<IReadOnlyList<ReviewRow>> WaitingAsync(CancellationToken cancellationToken) =>
        await Rows(
                db.Reviews.Where(r =>
                    r.Calibrates && r.InRound == null && (r.State == ReviewState.FactCheck || r.State == ReviewState.Calibration)
                )
            )
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ReviewRow>> InAsync(Guid round, CancellationToken cancellationToken) =>
        await Rows(db.Reviews.Where(r => r.InRound!.RoundId == round)).ToListAsync(cancellationToken);

    /// <summary>The reviews themselves, whole: their drafts may have to be frozen.</summary>
    public async Task<IReadOnlyList<Review>> LoadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Order())
            await db.LockToDecideAsync(id, cancellationToken);
        return await db.Reviews.Whole().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>As the round reads it from now on; what is frozen already stays as it is.</summary>
    public async Task FreezeAsync(Review review, CancellationToken cancellationToken)
    {
        if (
            review.State is ReviewState.Calibration
            && !await db.CalibrationDrafts.AnyAsync(d => d.ReviewId == review.Id, cancellationToken)
        )
            db.Add(new CalibrationDraft(await library.SnapshotAsync(review, version: null, cancellationToken)));
    }

    private IQueryable<ReviewRow> Rows(IQueryable<Review> reviews) =>
        from review in reviews.AsNoTracking()
        join unit in db.Units on review.UnitId equals unit.Id
        orderby review.Specialty, unit.Name, review.Id
        select new ReviewRow(review.Id, review.Specialty, unit.Name, unit.City, review.State);
}

public sealed record RoundRow(Guid Id, string Specialty, string Name, DateOnly BegunOn, DateOnly? ClosedOn, int Reviews);

public sealed record ReviewRow(Guid Id, string Specialty, string Unit, string City, ReviewState State);

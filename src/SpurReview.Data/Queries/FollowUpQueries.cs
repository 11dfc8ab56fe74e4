using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>What is to be followed up, and what has been.</summary>
public static class FollowUpQueries
{
    /// <summary>A review's follow-up with its texts: for the unit and its provider. Everybody else sees no reports there; ask for the days.</summary>
    public static async Task<FollowUpTrack> FollowUpsOfAsync(this SpurDbContext db, Review review, CancellationToken cancellationToken) =>
        new(
            review.Id,
            review.State,
            review.Plan,
            await db.FollowUpReports.AsNoTracking().Where(r => r.ReviewId == review.Id).ToListAsync(cancellationToken)
        );

    /// <summary>The files of a review's follow-ups without their bytes, by action and day, in the order in which they came.</summary>
    public static async Task<ILookup<(int Position, DateOnly Day), FollowUpFile>> FilesOfFollowUpsAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .FollowUpAttachments.Where(a => a.ReviewId == review)
                .OrderBy(a => a.Id)
                .Select(a => new FollowUpFile(a.Id, a.Position, a.FollowUpOn, a.Name, a.Kind, a.Size))
                .ToListAsync(cancellationToken)
        ).ToLookup(f => (f.Position, f.Day));

    /// <summary>Days and counts, in order: for everybody who reaches the review, and for everybody once its report is published.</summary>
    public static Task<List<FollowUpDay>> FollowUpDaysAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<FollowUpDay>(
                $"""select day as "Day", planned as "Planned", reported as "Reported" from follow_up_days({review})"""
            )
            .OrderBy(d => d.Day)
            .ToListAsync(cancellationToken);
}

/// <summary>Ett uppföljningsdatum: all that the reviewing body and the public are told.</summary>
/// <param name="Planned">How many actions are followed up that day.</param>
/// <param name="Reported">Of how many of them there is a report.</param>
public sealed record FollowUpDay(DateOnly Day, int Planned, int Reported)
{
    /// <summary>True where every action that is followed up that day is.</summary>
    public bool IsReported => Reported == Planned;

    public bool IsLateOn(DateOnly today) => !IsReported && Day < today;
}

/// <summary>A file with a report, in a list: everything but its bytes.</summary>
public sealed record FollowUpFile(Guid Id, int Position, DateOnly Day, string Name, AttachmentKind Kind, int Size);

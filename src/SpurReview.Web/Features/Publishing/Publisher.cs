using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Publishing;

/// <summary>Freezes a review's report and makes it public, for whoever decides it and on the day that was decided.</summary>
public sealed class Publisher(SpurDbContext db, ReportLibrary library, StepMails mails)
{
    /// <summary>What would be published, before anything is decided of its words.</summary>
    public async Task<PublishingDraft> DraftAsync(ReviewFile file, CancellationToken cancellationToken) =>
        new(
            await library.SnapshotAsync(file.Review, version: 1, cancellationToken),
            file.Settings.PublicRules,
            await db.NamesOfAsync(file.Id, cancellationToken)
        );

    /// <param name="draft">What was read, with what was decided of its words.</param>
    /// <returns>The report's address.</returns>
    public async Task<string> PublishAsync(
        ReviewFile file,
        PublishingDraft draft,
        DateOnly on,
        ReviewRole by,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var readers = await mails.ReadersAsync(file, cancellationToken);
        var notes = draft.Notes;
        file.Review.Take(ReviewState.Published, new StepDecision(on), by, today);
        // Made anew: by now it says when the review was published.
        var published = draft with
        {
            Whole = await library.SnapshotAsync(file.Review, version: 1, cancellationToken),
        };
        var report = db.Publish(published.Published, file.Provider.Id, file.Settings.PublicRules);
        db.PublishingNotes.AddRange(notes);
        await db.SaveChangesAsync(cancellationToken);
        // The report has its number, and so its address, once it is saved.
        await mails.PublishedAsync(file, readers, report.Address, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return report.Address;
    }
}

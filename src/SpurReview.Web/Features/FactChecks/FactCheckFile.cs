using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Domain.FactChecks;
using SpurReview.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>A review whose draft has been sent: the draft as it was frozen then, and the fact check of it.</summary>
public sealed record FactCheckFile(ReviewFile File, FactCheck Check, DraftVersion Sent, DateOnly Today)
{
    public Guid Id => File.Id;
    public DateOnly LastDay => Check.LastDay(File.Settings.Terms);

    /// <summary>Remarks can be written and sent.</summary>
    public bool IsOpen => Check.RuleAgainstWriting(Today, File.Settings.Terms) is null;

    /// <summary>The draft that was sent, as its report.</summary>
    public ReportDocument Document => field ??= ReportComposer.Compose(Sent.Content, seal: null);

    /// <summary>In the order in which they were written.</summary>
    public IReadOnlyList<Remark> Remarks => [.. Check.Remarks.OrderBy(r => r.Number)];

    public Remark? Find(Guid remark) => Check.Remarks.SingleOrDefault(r => r.Id == remark);
}

/// <summary>Finds a fact check, for those whose work reaches it.</summary>
public sealed class FactCheckFiles(SpurDbContext db, ReviewFiles files, TimeProvider clock)
{
    /// <summary>The review alone where no draft has been sent; nothing at all where there is none, or not for this person.</summary>
    public async Task<(ReviewFile File, FactCheckFile? Sent)?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } file ? (file, await SentAsync(file, cancellationToken)) : null;

    /// <summary>The same, for who is to change it: nobody else does meanwhile.</summary>
    public async Task<FactCheckFile?> FindToChangeAsync(Guid id, CancellationToken cancellationToken) =>
        await files.FindToChangeAsync(id, cancellationToken) is { } file ? await SentAsync(file, cancellationToken) : null;

    private async Task<FactCheckFile?> SentAsync(ReviewFile file, CancellationToken cancellationToken) =>
        file.Review.FactCheck is { } check
        && await db.DraftVersions.AsNoTracking().SingleOrDefaultAsync(d => d.ReviewId == file.Id && d.Version == 1, cancellationToken)
            is { } sent
            ? new FactCheckFile(file, check, sent, SwedishDay.Today(clock))
            : null;
}

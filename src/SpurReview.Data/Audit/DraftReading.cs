using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Audit;

/// <summary>How somebody reads what is not published, or takes it away as a file.</summary>
public enum DraftReading
{
    Draft,
    DraftPdf,
    UnitCopyPdf,
    UnitCopyWord,
    Package,

    /// <summary>Beside others in a calibration.</summary>
    Comparison,
}

public static class DraftReadings
{
    /// <summary>
    /// Told in the unit of work that shows it, last: the history of the review is locked from here until that is committed. A practice
    /// has no history.
    /// </summary>
    public static Task LogReadingAsync(this SpurDbContext db, Guid review, DraftReading what, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select log_reading({review}, {what.ToString()})", cancellationToken);

    /// <summary>Told of every draft in the round that the person sees, once a day.</summary>
    public static Task LogComparisonAsync(this SpurDbContext db, Guid round, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select log_comparison({round})", cancellationToken);
}

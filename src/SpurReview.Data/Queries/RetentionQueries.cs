using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Visits;
using SpurReview.Domain.Retention;

namespace SpurReview.Data.Queries;

/// <summary>Gallring. Rolled back it is a dry run, which counts what would go.</summary>
public static class RetentionQueries
{
    /// <summary>How many rows went. For the installation's own work.</summary>
    public static Task<long> ForgetAsync(this SpurDbContext db, RetentionRule rule, DateOnly today, CancellationToken cancellationToken) =>
        (rule.Kind, rule.GoesBefore(today)) switch
        {
            (KeptData.VisitNotes, _) => db.DestroyOldNotesAsync(today, cancellationToken),
            (_, { } before) => db
                .Database.SqlQuery<long>($"""select forget_old({rule.Kind.ToString()}, {before}) as "Value" """)
                .SingleAsync(cancellationToken),
            _ => Task.FromResult(0L),
        };
}

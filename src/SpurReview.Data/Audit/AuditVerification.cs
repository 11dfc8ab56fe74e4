using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Audit;

/// <summary>
/// Looks all chains through, in one statement and as the rows come, so that it needs no more memory for a hundred thousand entries than
/// for ten. For the operator, who reaches every chain.
/// </summary>
public static class AuditVerification
{
    /// <param name="anchors">What was noted down outside the database at an earlier time.</param>
    public static async Task<AuditVerdict> VerifyAuditAsync(
        this SpurDbContext db,
        IReadOnlyCollection<AuditAnchor> anchors,
        CancellationToken cancellationToken
    )
    {
        var noted = anchors.ToDictionary(a => a.Chain);
        var (heads, faults, entries) = (new List<AuditAnchor>(), new List<AuditFault>(), 0L);
        ChainCheck? check = null;
        Guid? current = null;

        await foreach (var row in Rows(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Chain.Id != current)
            {
                Finish();
                current = row.Chain.Id;
                check = new ChainCheck(row.Chain, noted.GetValueOrDefault(row.Chain.Id));
            }
            if (row.Entry is not null)
                check!.Next(row.Entry, row.Text);
        }
        Finish();

        var known = heads.Select(h => h.Chain).ToHashSet();
        var lost = (await ReviewsAsync(db, cancellationToken)).Union(noted.Keys).Where(id => !known.Contains(id));
        faults.AddRange(lost.Select(id => new AuditFault(id, 1, AuditFaultKind.NoChain)));
        return new AuditVerdict(heads.Count, entries, heads, faults);

        void Finish()
        {
            if (check is null)
                return;
            heads.Add(check.Head);
            entries += check.Read;
            if (check.Finish() is { } fault)
                faults.Add(fault);
        }
    }

    private static IQueryable<Row> Rows(SpurDbContext db) =>
        from chain in db.AuditChains.AsNoTracking()
        from entry in db.AuditEntries.Where(e => e.ChainId == chain.Id).DefaultIfEmpty()
        from text in db.AuditTexts.Where(t => t.ChainId == entry!.ChainId && t.Number == entry.Number).DefaultIfEmpty()
        orderby chain.Id, entry!.Number
        select new Row(chain, entry, text);

    private static Task<List<Guid>> ReviewsAsync(SpurDbContext db, CancellationToken cancellationToken) =>
        db.Reviews.Where(r => r.Origin != ReviewOrigin.Practice).Select(r => r.Id).ToListAsync(cancellationToken);

    private sealed record Row(AuditChain Chain, AuditEntry? Entry, AuditText? Text);
}

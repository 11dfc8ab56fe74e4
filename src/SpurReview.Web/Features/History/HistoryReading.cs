using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.History;

/// <summary>Reads the history, a page at a time. The database lets through what the person may read.</summary>
public sealed class HistoryReading(SpurDbContext db)
{
    /// <summary>Events, before they are joined.</summary>
    public const int PageSize = 100;

    public async Task<HistoryPage?> PageAsync(Guid chain, ReviewFile? file, long? before, CancellationToken cancellationToken)
    {
        if (await db.AuditChains.AsNoTracking().SingleOrDefaultAsync(c => c.Id == chain, cancellationToken) is not { } found)
            return null;

        var latest = Entries(chain).Where(e => before == null || e.Number < before).OrderByDescending(e => e.Number).Take(PageSize);
        var events = await WithTexts(latest).ToListAsync(cancellationToken);
        var oldest = events.Count > 0 ? events.Min(e => e.Entry.Number) : 1;
        var texts = new HistoryTexts(await NamesAsync(file, events, cancellationToken));
        return new HistoryPage(file, found, [.. Sitting.Of(events).Select(s => HistoryLine.Of(s, texts))])
        {
            IsFirst = before is null,
            Before = oldest > 1 ? oldest : null,
        };
    }

    /// <summary>What there is to erase where the entry was written; null where there is no such entry.</summary>
    public async Task<ErasePage?> ErasableAsync(
        Guid chain,
        ReviewFile? file,
        long number,
        Guid? reader,
        CancellationToken cancellationToken
    )
    {
        var found = await WithTexts(Entries(chain).Where(e => e.Number == number)).ToListAsync(cancellationToken);
        if (found is not [{ Entry: var entry }])
            return null;

        var holdsWords = await db
            .Database.SqlQuery<bool>($"select holds_words({entry.Subject}, {entry.Field}) as \"Value\"")
            .SingleAsync(cancellationToken);
        var writers = await Entries(chain)
            .Where(SameThing(entry))
            .Where(e => db.AuditTexts.Any(t => t.ChainId == e.ChainId && t.Number == e.Number))
            .Select(e => e.AccountId)
            .ToListAsync(cancellationToken);
        var texts = new HistoryTexts(await NamesAsync(file, found, cancellationToken));
        return new ErasePage(file, entry, texts.Thing(entry), writers.Count)
        {
            Refusal =
                !holdsWords ? "Det här är ingen text som någon har skrivit. Sådant står kvar i historiken."
                : writers.Contains(reader) ? "Du har själv skrivit något av det här. Be en kollega radera det."
                : null,
        };
    }

    /// <summary>All that has stood there goes, also where the whole row came or went; hashes stay, and the chain says who did it.</summary>
    public Task EraseAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            select erase_audit_text(chain_id, number) from audit_entries where chain_id = {entry.ChainId}
            and subject = {entry.Subject} and row_key = {entry.RowKey} and (field = {entry.Field} or field = '')
            """,
            cancellationToken
        );

    private static Expression<Func<AuditEntry, bool>> SameThing(AuditEntry entry) =>
        e => e.Subject == entry.Subject && e.RowKey == entry.RowKey && (e.Field == entry.Field || e.Field == "");

    private IQueryable<AuditEntry> Entries(Guid chain) => db.AuditEntries.AsNoTracking().Where(e => e.ChainId == chain);

    private IQueryable<HistoryEvent> WithTexts(IQueryable<AuditEntry> entries) =>
        from entry in entries
        from text in db.AuditTexts.Where(t => t.ChainId == entry.ChainId && t.Number == entry.Number).DefaultIfEmpty()
        select new HistoryEvent(entry, text);

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        ReviewFile? file,
        IReadOnlyCollection<HistoryEvent> events,
        CancellationToken cancellationToken
    )
    {
        var ids = HistoryIds.In(events);
        var names = await db
            .Users.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Name })
            .Concat(db.ProviderGroups.Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Name }))
            .Concat(db.Units.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name }))
            .ToDictionaryAsync(n => n.Id.ToString(), n => n.Name, cancellationToken);
        var tenants = ids.Select(id => new TenantId(id)).ToArray();
        foreach (var provider in await db.CareProviders.AsNoTracking().Where(p => tenants.Contains(p.Id)).ToListAsync(cancellationToken))
            names[provider.Id.Value.ToString()] = provider.Name;
        foreach (var inspector in file?.Review.Inspectors ?? [])
            names[inspector.Id.ToString()] = inspector.Name;
        foreach (var left in file?.Review.Replacements ?? [])
            names[left.InspectorId.ToString()] = left.Name;
        foreach (var finding in file?.Review.Findings ?? [])
            names[finding.Id.ToString()] = HistoryValues.FindingKind(finding.Kind.ToString());
        return names;
    }
}

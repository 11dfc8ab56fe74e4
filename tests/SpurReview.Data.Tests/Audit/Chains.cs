using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Audit;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Audit;

/// <summary>The history as it lies there, and ways to write in it and to tamper with it.</summary>
internal static class Chains
{
    public static readonly Identity Asta = new(Reach.All, new Guid("019a0000-0000-7000-8000-00000000a57a"), "Asta Lindgren");

    /// <summary>Raw SQL as the application's role, committed.</summary>
    public static Task WriteAsync(this Database database, string sql) => database.WriteAsync(Asta, sql);

    public static Task WriteAsync(this Database database, Identity identity, string sql) =>
        database.DoAsync(identity, db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>What a superuser can do who switches all triggers off first.</summary>
    public static async Task TamperAsync(this Database database, string sql)
    {
        await using var connection = await database.Superuser.OpenConnectionAsync();
        await connection.ExecuteAsync($"set session_replication_role = replica; {sql}");
    }

    public static async Task<IReadOnlyList<AuditEntry>> HistoryAsync(this Database database, Guid chain)
    {
        await using var db = await database.AsAsync(Identity.Operator);
        return await db.AuditEntries.Where(e => e.ChainId == chain).OrderBy(e => e.Number).ToListAsync();
    }

    /// <summary>"Update assessments E5 verdict: NotAssessed → Met", for each entry after the number.</summary>
    public static Task<IReadOnlyList<string>> LinesAsync(this Database database, Guid chain, long after = 0) =>
        database.Superuser.ReadAsync<string>(
            $"""
            select concat_ws(' ', operation, subject, nullif(row_key, ''), nullif(field, '')) || ': '
                || coalesce(old_text, '–') || ' → ' || coalesce(new_text, '–')
            from audit_entries left join audit_texts using (chain_id, number)
            where chain_id = '{chain}' and number > {after} order by number
            """
        );

    public static async Task<long> LengthAsync(this Database database, Guid chain) =>
        (await database.Superuser.ReadAsync<long>($"select length from audit_chains where id = '{chain}'")).SingleOrDefault();

    public static async Task<AuditVerdict> VerifyAsync(this Database database, params AuditAnchor[] anchors)
    {
        await using var db = await database.AsAsync(Identity.Operator);
        return await db.VerifyAuditAsync(anchors, CancellationToken.None);
    }
}

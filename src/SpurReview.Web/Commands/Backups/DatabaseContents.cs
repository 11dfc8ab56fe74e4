using Npgsql;
using SpurReview.Data.Audit;

namespace SpurReview.Web.Commands.Backups;

/// <summary>What lies in a database, past every policy: counted in a copy's moment, and again where it is restored.</summary>
internal static class DatabaseContents
{
    public static async Task<IReadOnlyDictionary<string, long>> TablesAsync(NpgsqlConnection reader)
    {
        var names = await ListAsync(
            reader,
            "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname",
            row => row.GetString(0)
        );
        var tables = new Dictionary<string, long>();
        foreach (var name in names)
            tables[name] = (await ListAsync(reader, $"select count(*) from public.\"{name}\"", row => row.GetInt64(0)))[0];
        return tables;
    }

    public static Task<IReadOnlyList<AuditAnchor>> ChainsAsync(NpgsqlConnection reader) =>
        ListAsync(
            reader,
            "select id, length, encode(head, 'hex') from audit_chains order by id",
            row => new AuditAnchor(row.GetGuid(0), row.GetInt64(1), row.GetString(2))
        );

    /// <summary>The last migration that has run; null where there is no installation.</summary>
    public static async Task<string?> MigrationAsync(NpgsqlConnection reader)
    {
        var has = await ListAsync(reader, "select to_regclass('public.schema_migrations') is not null", row => row.GetBoolean(0));
        return has[0] ? (await ListAsync(reader, "select max(\"MigrationId\") from schema_migrations", row => row.GetString(0)))[0] : null;
    }

    /// <summary>Who asks sees all: without this a copy would lack rows, and nobody would notice.</summary>
    public static async Task<bool> SeesAllAsync(NpgsqlConnection reader) =>
        (await ListAsync(reader, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user", row => row.GetBoolean(0)))[
            0
        ];

    public static async Task<IReadOnlyList<T>> ListAsync<T>(NpgsqlConnection reader, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, reader) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync())
            list.Add(read(rows));
        return list;
    }
}

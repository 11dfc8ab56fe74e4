using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using SpurReview.Web.Commands.Backups;

namespace SpurReview.Web.Commands.Privacy;

/// <summary>
/// Registerutdrag (artikel 15): every row that belongs to an account, table by table, as the database itself says which do; mails to the
/// address; and what the history says that the person did. Without what opens anything, and without what others wrote.
/// </summary>
internal static class PersonExtract
{
    /// <summary>What proves who somebody is, or whose the browser was.</summary>
    private static readonly string[] _withheld = ["hash", "stamp", "protected_key", "credential", "link", "tenant_id"];

    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Null where nobody has the address.</summary>
    public static async Task<byte[]?> OfAsync(NpgsqlConnection reader, string address)
    {
        var accounts = await RowsAsync(reader, "select to_jsonb(t)::text from accounts t where normalized_email = upper($1)", address);
        if (accounts is not [JsonObject account])
            return null;

        var id = Guid.Parse((string)account["id"]!);
        var extract = new JsonObject { ["accounts"] = accounts };
        foreach (var (table, column) in await OwnedAsync(reader))
            Add(extract, table, await RowsAsync(reader, $"select to_jsonb(t)::text from public.\"{table}\" t where \"{column}\" = $1", id));
        Add(extract, "outgoing_mails", await RowsAsync(reader, Mails, address));
        Add(extract, "audit_entries", await RowsAsync(reader, Deeds, id));
        return JsonSerializer.SerializeToUtf8Bytes(extract, _json);
    }

    private const string Mails =
        "select jsonb_build_object('subject', subject, 'text', text_body, 'created_at', created_at, 'sent_at', sent_at)::text from outgoing_mails where lower(to_address) = lower($1) order by created_at";

    private const string Deeds =
        "select jsonb_build_object('at', at, 'chain', chain_id, 'what', operation, 'table', subject, 'field', field)::text from audit_entries where account_id = $1 order by at, number";

    /// <summary>Tables whose rows name an account, and by which column: also those that come with a later version.</summary>
    private static Task<IReadOnlyList<(string Table, string Column)>> OwnedAsync(NpgsqlConnection reader) =>
        DatabaseContents.ListAsync(
            reader,
            """
            select c.conrelid::regclass::text, a.attname::text from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'public.accounts'::regclass and cardinality(c.conkey) = 1 order by 1, 2
            """,
            row => (row.GetString(0), row.GetString(1))
        );

    private static void Add(JsonObject extract, string table, JsonArray rows)
    {
        if (rows.Count == 0)
            return;
        if (extract[table] is not JsonArray there)
            extract[table] = there = [];
        foreach (var row in rows.ToList())
        {
            rows.Remove(row);
            there.Add(row);
        }
    }

    private static async Task<JsonArray> RowsAsync(NpgsqlConnection reader, string sql, object value)
    {
        await using var command = new NpgsqlCommand(sql, reader);
        command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new JsonArray();
        while (await rows.ReadAsync())
        {
            var row = JsonNode.Parse(rows.GetString(0))!.AsObject();
            foreach (var column in row.Select(c => c.Key).Where(c => _withheld.Any(c.Contains)).ToList())
                row.Remove(column);
            found.Add(row);
        }
        return found;
    }
}

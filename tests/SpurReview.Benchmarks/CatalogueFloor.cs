using System.Text.Json;
using Npgsql;
using SpurReview.Data.Queries;

namespace SpurReview.Benchmarks;

/// <summary>The floor of searching: the statements that the page needs, sent bare, and their answers as they come.</summary>
internal static class CatalogueFloor
{
    private const string Providers = """select distinct provider collate "sv-x-icu" from reports order by 1""";
    private const string Rows = """
        select r.*, report_excerpt(r.number, $1) from found_reports($1) f join reports r on r.number = f.report
        order by r.unit ilike $1 desc, r.unit ilike $1 || '%' desc, r.unit ilike '%' || $1 || '%' desc, f.rank desc, r.published_on desc limit 50
        """;

    public static async Task<string> SearchAsync(NpgsqlDataSource database, string search)
    {
        var facets = SearchQueries.Facets(new ReportFilter(search, null, null, null, null, null, null));
        var names = Enumerable.Range(1, facets.ArgumentCount).Select(i => $"${i}").ToArray<object>();

        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var answers = new List<object[]>();
        await ReadAsync(connection, answers, "select set_config('spur.reach', 'public', true)");
        await ReadAsync(connection, answers, Providers);
        await ReadAsync(connection, answers, string.Format(null, facets.Format, names), [.. facets.GetArguments()]);
        await ReadAsync(connection, answers, Rows, search);
        await transaction.CommitAsync();
        return JsonSerializer.Serialize(answers);
    }

    private static async Task ReadAsync(NpgsqlConnection connection, List<object[]> answers, string sql, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = TypeOf(sql, value) });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            answers.Add(row);
        }
    }

    private static NpgsqlTypes.NpgsqlDbType TypeOf(string sql, object? value) =>
        value is null && sql.Contains("::int", StringComparison.Ordinal) ? NpgsqlTypes.NpgsqlDbType.Unknown : NpgsqlTypes.NpgsqlDbType.Text;
}

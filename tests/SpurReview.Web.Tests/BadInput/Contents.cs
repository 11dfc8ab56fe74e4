using SpurReview.Testing;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>
/// All that a database holds, as one text, to see that nothing has changed; but for what is counted of visitors, who are counted when they
/// are refused too.
/// </summary>
internal static class Contents
{
    public static async Task<string> ContentsAsync(this Database database)
    {
        var sums = new List<string>();
        foreach (var table in await TablesAsync(database))
        {
            await using var command = database.Superuser.CreateCommand(
                $"select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from {table} t"
            );
            sums.Add($"{table} {await command.ExecuteScalarAsync()}");
        }
        return string.Join('\n', sums);
    }

    private static async Task<List<string>> TablesAsync(Database database)
    {
        await using var command = database.Superuser.CreateCommand(
            """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                and relname not in ('sign_in_attempts', 'account_sessions') order by relname
            """
        );
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}

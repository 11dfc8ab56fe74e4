using SpurReview.Testing;
using SpurReview.Web.Features.History;

namespace SpurReview.Web.Tests.History;

/// <summary>The words of the timeline beside the real schema.</summary>
public class HistoryWordsTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Every_column_that_is_traced_has_a_name_in_Swedish()
    {
        var traced = await ReadAsync(
            """
            select distinct relname || '.' || attname from pg_trigger t
            join pg_class c on c.oid = t.tgrelid join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
            where tgfoid = 'write_audit'::regproc
              and attname <> all ((string_to_array(encode(tgargs, 'escape'), '\000'))[3]::text[])
            """
        );

        traced.Where(c => HistoryWords.Field(c.Split('.')[0], c.Split('.')[1]) is null).Should().BeEmpty();
    }

    [Fact]
    public async Task So_has_every_table() =>
        HistoryWords
            .Rows.Keys.Concat(PlanWords.Rows.Keys)
            .Concat(PublishingWords.Rows.Keys)
            .Should()
            .BeEquivalentTo(
                await ReadAsync("select distinct tgrelid::regclass::text from pg_trigger where tgfoid = 'write_audit'::regproc")
            );

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}

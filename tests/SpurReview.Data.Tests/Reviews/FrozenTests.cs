using Npgsql;
using static SpurReview.Domain.Reviews.ReviewState;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>What is published stays as it was, column by column: for the application, for the owner, and for the superuser past every policy.</summary>
[Collection(nameof(EveryState))]
public class FrozenTests(EveryState every)
{
    /// <summary>Set by the database whenever a row is touched, whatever is written there.</summary>
    private static readonly string[] _stamps = ["changed_at", "changed_by"];

    /// <summary>Every table whose rows belong to a published review, and the checklists with the table of steps.</summary>
    private static readonly Dictionary<string, string> _tables = new()
    {
        ["reviews"] = "id = '{0}'",
        ["area_reviews"] = "review_id = '{0}'",
        ["assessments"] = "review_id = '{0}'",
        ["findings"] = "review_id = '{0}'",
        ["review_inspectors"] = "review_id = '{0}'",
        ["review_steps"] = "review_id = '{0}'",
        ["review_facts"] = "review_id = '{0}'",
        ["action_plans"] = "review_id = '{0}'",
        ["action_items"] = "review_id = '{0}'",
        ["plan_narratives"] = "review_id = '{0}'",
        ["reports"] = "review_id = '{0}'",
        ["report_versions"] = "review_id = '{0}'",
        ["report_unit_copies"] = "review_id = '{0}'",
        ["publishing_notes"] = "review_id = '{0}'",
        ["report_withdrawals"] = "review_id = '{0}'",
        ["report_files"] = "review_id = '{0}'",
        ["templates"] = "true",
        ["template_areas"] = "true",
        ["template_groups"] = "true",
        ["template_criteria"] = "true",
        ["template_grades"] = "true",
        ["review_transitions"] = "true",
    };

    public static TheoryData<string, string> EveryTableForEveryRole()
    {
        var rows = new TheoryData<string, string>();
        foreach (var table in _tables.Keys)
        foreach (var role in new[] { "application", "owner", "superuser" })
            rows.Add(table, role);
        return rows;
    }

    private string Where(string table) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, _tables[table], every[Published]);

    [Theory]
    [MemberData(nameof(EveryTableForEveryRole))]
    public async Task No_column_of_it_can_be_changed(string table, string role)
    {
        var changeable = new List<string>();
        foreach (var (column, other) in await OtherValuesAsync(table))
        {
            if (!await IsRefusedAsync(role, $"update {table} set {column} = {other} where {Where(table)}"))
                changeable.Add(column);
        }

        changeable.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryTableForEveryRole))]
    public async Task No_row_of_it_can_be_deleted(string table, string role) =>
        (await IsRefusedAsync(role, $"delete from {table} where {Where(table)}")).Should().BeTrue();

    [Theory]
    [MemberData(nameof(EveryTableForEveryRole))]
    public async Task It_cannot_be_emptied(string table, string role) =>
        (await IsRefusedAsync(role, $"truncate {table} cascade")).Should().BeTrue();

    [Theory]
    [InlineData(
        "insert into findings (id, review_id, kind, position, text, text_version, area_version, addressee, addressee_version) values (gen_random_uuid(), '{0}', 'Weakness', 1, 'Ny.', 0, 0, 'Unit', 0)"
    )]
    [InlineData("insert into review_inspectors (id, review_id, position, name) values (gen_random_uuid(), '{0}', 3, 'Ny')")]
    [InlineData("insert into review_facts (review_id, fact, number_value) values ('{0}', 'Residents', 7)")]
    [InlineData("insert into plan_narratives (review_id, area, text) values ('{0}', 'B', 'Ny.')")]
    [InlineData(
        "insert into review_steps (review_id, number, from_state, to_state, decided_on) values ('{0}', 99, 'Final', 'Published', '2026-04-10')"
    )]
    public async Task Nothing_is_added_to_a_published_review(string insert) =>
        (await IsRefusedAsync("superuser", string.Format(System.Globalization.CultureInfo.InvariantCulture, insert, every[Published])))
            .Should()
            .BeTrue();

    [Theory]
    [InlineData("insert into template_areas select id, 'I', 'Nytt', 'Process' from templates")]
    [InlineData("insert into template_groups select template_id, letter, 9, 'Regulation', null from template_areas")]
    [InlineData("insert into template_grades select template_id, letter, 'C', 'Ny.' from template_areas where letter = 'A'")]
    [InlineData(
        "insert into template_criteria select template_id, letter, letter || 99, 99, position, kind, false, 'Nytt.' from template_groups"
    )]
    public Task Nothing_is_added_to_a_published_checklist(string insert) =>
        every.Database.Owner.TryAsync(insert).ShouldBeRefusedAsync(Sql.NeverChanges);

    [Fact]
    public Task A_review_that_is_not_published_has_no_report() =>
        every
            .Database.App.TryAsync(
                $"""
                insert into reports (review_id, slug, unit, city, provider, region, specialty, regulation, visit_from, visit_to, published_on, is_imported, grades)
                select '{every[
                    Final
                ]}', slug, unit, city, provider, region, specialty, regulation, visit_from, visit_to, published_on, false, grades from reports
                """
            )
            .ShouldBeRefusedAsync(Sql.NoSuchStep);

    [Theory]
    [InlineData(
        "report_versions (review_id, version, snapshot, sha256, dated_on, reason) select review_id, 2, '{{}}', sha256, dated_on, 'Rättad.' from report_versions"
    )]
    [InlineData(
        "report_files (review_id, version, kind, engine, bytes, sha256) select review_id, version, 'Pdf', engine, '\\x04', sha256 from report_files"
    )]
    public Task What_is_frozen_is_what_its_hash_says(string insert) =>
        every
            .Database.App.TryAsync($"insert into {insert} limit 1".Replace("{{}}", "{}", StringComparison.Ordinal))
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    /// <summary>Refused outright, or because a policy shows no row to change; the superuser sees them all.</summary>
    private async Task<bool> IsRefusedAsync(string role, string sql)
    {
        var source = role switch
        {
            "application" => every.Database.App,
            "owner" => every.Database.Owner,
            _ => every.Database.Superuser,
        };
        try
        {
            return await source.TryAsync(sql) == 0 && role != "superuser";
        }
        catch (PostgresException refusal)
        {
            return refusal.SqlState is Sql.NeverChanges or Sql.NotNow or Sql.GuardSaysNo or PostgresErrorCodes.InsufficientPrivilege;
        }
    }

    /// <summary>Each column of the table, and a value that it does not have.</summary>
    private async Task<IEnumerable<(string Column, string Other)>> OtherValuesAsync(string table)
    {
        var columns = await every.Database.Superuser.ReadAsync<string>(
            $"""
            select attname || ' ' || t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = '{table}'::regclass and a.attnum > 0 and a.attidentity = '' order by a.attnum
            """
        );
        return columns.Select(c => c.Split(' ')).Where(c => !_stamps.Contains(c[0])).Select(c => (c[0], Other(c[0], c[1])));
    }

    private static string Other(string column, string type) =>
        type switch
        {
            "text" or "varchar" or "bpchar" => "'X'",
            "uuid" => "gen_random_uuid()",
            "int4" or "numeric" => $"coalesce({column}, 0) + 1",
            "date" => $"coalesce({column}, date '2020-01-01') + 1",
            "timestamptz" => $"coalesce({column}, now()) + interval '1 day'",
            "bool" => $"not coalesce({column}, false)",
            "jsonb" => "'[\"X\"]'",
            "_text" => "array['X']",
            "_date" => "array[date '2020-01-01']",
            "bytea" => "'\\x04'",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Say how a value of this type becomes another."),
        };
}

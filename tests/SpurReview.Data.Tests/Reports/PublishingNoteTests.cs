using Npgsql;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Writing;

namespace SpurReview.Data.Tests.Reports;

/// <summary>What is decided of a text before a report is published, and the one thing that no report may say.</summary>
[Collection(nameof(EveryState))]
public class PublishingNoteTests(EveryState every)
{
    private static readonly string[] _dashed =
    [
        "1981-12-18-9876",
        "1981\u201012\u221218\u20109876.",
        "1981-12-18-9876-06",
        "1981-12-18-9875",
    ];

    [Fact]
    public Task Nothing_is_noted_of_a_report_that_was_published_before() =>
        every
            .Database.App.TryAsync(
                $"insert into publishing_notes (review_id, place, key) values ('{every[ReviewState.Published]}', 'Comment', 'H2'); set constraints all immediate"
            )
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Theory]
    [InlineData("public")]
    [InlineData("assigned")]
    [InlineData("head")]
    public Task It_is_noted_by_those_who_publish(string reach) =>
        every
            .Database.App.TryAsync(
                $"insert into publishing_notes (review_id, place, key) values ('{every[ReviewState.Published]}', 'Comment', 'H2')",
                reach,
                every.Bjorn.Id
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public Task A_version_with_a_personnummer_is_refused_whoever_writes_it() =>
        every
            .Database.App.TryAsync(
                """
                insert into report_versions (review_id, version, snapshot, sha256, dated_on, reason)
                select review_id, 2, said, encode(sha256(convert_to(said, 'UTF8')), 'hex'), dated_on, 'Skäl.'
                from (select *, jsonb_set(snapshot::jsonb, '{specialty}', '"Kvinnan 811218-9876"')::text as said from report_versions where version = 1) as v
                """
            )
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Fact]
    public Task A_withdrawal_with_a_personnummer_in_its_reason_is_refused() =>
        every
            .Database.App.TryAsync(
                $"insert into report_withdrawals (review_id, version, withdrawn_on, reason) values ('{every[ReviewState.Published]}', 1, '2026-03-02', 'Namngav 811218\u20119876.')"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public async Task The_database_finds_the_same_numbers_as_the_program()
    {
        var texts = Enumerable.Range(1, 2_000).Select(Text).Append("811218-9876").Append("Född 19811218 - 9876.").Concat(_dashed).ToArray();
        await using var command = every.Database.Superuser.CreateCommand(
            "select array_agg(has_identity_number(t) order by n) from unnest($1) with ordinality as x(t, n)"
        );
        command.Parameters.AddWithValue(texts);

        var found = (bool[])(await command.ExecuteScalarAsync())!;

        found.Should().Equal(texts.Select(text => IdentityNumbers.In(text).Any()));
        found.Should().Contain(true).And.Contain(false);
    }

    /// <summary>Dates, digits, and what people put between them; the same for the same seed.</summary>
    private static string Text(int seed)
    {
        var random = new Random(seed);
        string Of(params string[] choices) => choices[random.Next(choices.Length)];
        return Of("", "Nr ", "4", "x")
            + Of("", "18", "19", "20", "21")
            + $"{random.Next(100):00}{random.Next(14):00}{random.Next(94):00}"
            + Of("", "-", "+", " ", "–", " - ", "\u00a0", "--", "\u2011", "\u2212", "\u00ad", "\u200b-\u2009", "   ")
            + $"{random.Next(10_000):0000}"
            + Of("", ".", "7", " och");
    }
}

using Npgsql;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Tests.Reports;

/// <summary>Versions, withdrawals and files of a published report: who may add what, and in which order.</summary>
[Collection(nameof(EveryState))]
public class VersionTests(EveryState every)
{
    [Fact]
    public async Task A_correction_is_the_next_version_with_a_reason() => (await AddAsync(2, "'Namnet var fel.'")).Should().Be(1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public Task A_version_neither_repeats_nor_skips_a_number(int version) =>
        AddAsync(version, "'Skäl.'").ShouldBeRefusedAsync(Sql.NoSuchStep);

    [Theory]
    [InlineData("null")]
    [InlineData("''")]
    [InlineData("'  '")]
    public Task A_correction_without_a_reason_is_refused(string reason) =>
        AddAsync(2, reason).ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public Task A_withdrawal_without_a_reason_is_refused() =>
        every
            .Database.App.TryAsync(
                "insert into report_withdrawals (review_id, version, withdrawn_on, reason) select review_id, version, now(), ' ' from report_versions"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Theory]
    [InlineData("public")]
    [InlineData("assigned")]
    public async Task Only_those_who_reach_all_publish_correct_withdraw_or_store(string reach)
    {
        string[] inserts =
        [
            "report_versions (review_id, version, snapshot, sha256, dated_on, reason) select review_id, 2, snapshot, sha256, dated_on, 'Skäl.' from report_versions",
            "report_unit_copies (review_id, version, snapshot, sha256) select review_id, 1, snapshot, sha256 from report_versions",
            "report_withdrawals (review_id, version, withdrawn_on, reason) select review_id, version, now(), 'Skäl.' from report_versions",
            "report_files (review_id, version, kind, engine, bytes, sha256) select review_id, version, 'UnitPdf', 'Jag', bytes, sha256 from report_files",
        ];

        foreach (var insert in inserts)
            await every
                .Database.App.TryAsync($"insert into {insert}", reach, every.Bjorn.Id)
                .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("public", "Pdf", true)]
    [InlineData("public", "UnitPdf", false)]
    [InlineData("assigned", "UnitPdf", true)]
    public async Task A_file_is_asked_for_by_who_may_read_it(string reach, string kind, bool may)
    {
        var asking = every.Database.App.TryAsync(
            $"insert into render_jobs (review_id, version, kind) values ('{every[ReviewState.Published]}', 1, '{kind}') on conflict do nothing",
            reach,
            every.Bjorn.Id
        );

        if (may)
            await FluentActions.Awaiting(() => asking).Should().NotThrowAsync("the row may be there already, so none added is no refusal");
        else
            await asking.ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public Task A_file_of_a_version_that_does_not_exist_is_not_asked_for() =>
        every
            .Database.App.TryAsync(
                $"insert into render_jobs (review_id, version, kind) values ('{every[ReviewState.Published]}', 9, 'Pdf')",
                "public"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    private Task<int> AddAsync(int version, string reason) =>
        every.Database.App.TryAsync(
            $"""
            insert into report_versions (review_id, version, snapshot, sha256, dated_on, reason)
            select review_id, {version}, snapshot, sha256, dated_on, {reason} from report_versions
            """
        );
}

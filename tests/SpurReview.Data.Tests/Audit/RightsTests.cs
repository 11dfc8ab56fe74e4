using SpurReview.Data.Audit;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Tests.Audit;

[Collection(nameof(EveryState))]
public class RightsTests(EveryState every)
{
    private const string NoRight = "42501";

    [Theory]
    [InlineData("insert into audit_entries select * from audit_entries limit 1")]
    [InlineData("update audit_entries set actor = 'Någon annan'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries cascade")]
    [InlineData("insert into audit_texts select * from audit_texts limit 1")]
    [InlineData("update audit_texts set new_text = 'Något annat'")]
    [InlineData("delete from audit_texts")]
    [InlineData("update audit_chains set length = 0")]
    [InlineData("delete from audit_chains")]
    [InlineData("insert into audit_chains values (gen_random_uuid(), 0, '')")]
    [InlineData("select append_to_audit('00000000-0000-0000-0000-000000000000', 'Update', 'accounts', '', '', false, null, null)")]
    [InlineData("select begin_audit_chain(gen_random_uuid())")]
    [InlineData("alter table reviews disable trigger audit")]
    [InlineData("set session_replication_role = replica")]
    public Task The_application_writes_nothing_in_the_history_itself(string sql) =>
        every.Database.App.TryAsync(sql).ShouldBeRefusedAsync(NoRight);

    [Theory]
    [InlineData("update audit_entries set actor = 'Någon annan'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries cascade")]
    [InlineData("update audit_texts set new_text = 'Något annat'")]
    [InlineData("delete from audit_texts")]
    [InlineData("update audit_chains set length = length - 1")]
    [InlineData("delete from audit_chains")]
    public Task Nor_does_the_owner_by_mistake(string sql) => every.Database.Owner.TryAsync(sql).ShouldBeRefusedAsync(Sql.NeverChanges);

    [Theory]
    [InlineData("audit_chains", "id")]
    [InlineData("audit_entries", "chain_id")]
    [InlineData("audit_texts", "chain_id")]
    public async Task Coordinators_read_the_history_of_reviews_and_administrators_the_installations(string table, string chain)
    {
        (await ReadAsync("all", Guid.NewGuid()))
            .Should()
            .HaveCount(Enum.GetValues<ReviewState>().Length)
            .And.NotContain(AuditChain.Installation);
        (await ReadAsync("administrator", Guid.NewGuid())).Should().Equal(AuditChain.Installation);
        (await ReadAsync("all", account: null)).Should().HaveCount(Enum.GetValues<ReviewState>().Length + 1);

        async Task<IReadOnlyList<Guid>> ReadAsync(string reach, Guid? account) =>
            await every.Database.App.ReadAsync<Guid>($"select distinct {chain} from {table}", reach, account);
    }

    [Theory]
    [InlineData("audit_chains")]
    [InlineData("audit_entries")]
    [InlineData("audit_texts")]
    public async Task And_nobody_else_reads_any_of_it(string table)
    {
        foreach (var reach in new[] { null, "public", "assigned", "specialty", "head", "deputy", "studies", "provider", "everything" })
            (await every.Database.App.ReadAsync<long>($"select count(*) from {table}", reach, every.Bjorn.Id)).Should().Equal(0);
    }

    [Fact]
    public async Task Who_may_not_read_may_not_erase()
    {
        var review = every[ReviewState.Published];
        var attempts = new (string Reach, Guid? Account, Guid Chain)[]
        {
            ("assigned", every.Bjorn.Id, review),
            ("administrator", Guid.NewGuid(), review),
            ("all", Guid.NewGuid(), AuditChain.Installation),
            ("all", Guid.NewGuid(), Guid.NewGuid()),
        };

        foreach (var (reach, account, chain) in attempts)
            await every.Database.App.TryAsync($"select erase_audit_text('{chain}', 1)", reach, account).ShouldBeRefusedAsync(NoRight);
    }

    [Theory]
    [InlineData("subject = 'reviews' and field = 'state'")]
    [InlineData("subject = 'area_reviews' and field = 'grade'")]
    [InlineData("subject = 'review_inspectors' and field = ''")]
    public Task What_nobody_wrote_is_not_erased(string entries) => EraseAsync(entries, Guid.NewGuid()).ShouldBeRefusedAsync(NoRight);

    [Fact]
    public Task Nor_does_anybody_erase_what_she_wrote_herself() =>
        every
            .Database.App.TryAsync(
                $"""
                update assessments set comment = 'Något annat' where review_id = '{every[ReviewState.SiteVisit]}' and code = 'E5';
                set constraints all immediate;
                select erase_audit_text(chain_id, number) from audit_entries where account_id = spur_account() and field = 'comment'
                """,
                "all",
                every.Asta.Id
            )
            .ShouldBeRefusedAsync(NoRight);

    [Fact]
    public Task A_colleague_erases_it() =>
        FluentActions.Awaiting(() => EraseAsync("subject = 'findings'", Guid.NewGuid())).Should().NotThrowAsync();

    /// <summary>The unit's and the inspectors' words about the plan and the remarks too, and nothing that is decided.</summary>
    [Theory]
    [InlineData("remarks", "answer", true)]
    [InlineData("remarks", "outcome", false)]
    [InlineData("plan_extensions", "", true)]
    [InlineData("plan_extensions", "days", false)]
    [InlineData("area_reviews", "regrade_reason", true)]
    [InlineData("area_reviews", "regrade", false)]
    public async Task Words_are_erased_and_decisions_stay(string subject, string field, bool isWords) =>
        (await every.Database.App.ReadAsync<bool>($"select holds_words('{subject}', '{field}')", "all", Guid.NewGuid()))
            .Should()
            .Equal(isWords);

    private Task<int> EraseAsync(string entries, Guid account) =>
        every.Database.App.TryAsync(
            $"select erase_audit_text(chain_id, number) from audit_entries where chain_id = '{every[ReviewState.Published]}' and {entries}",
            "all",
            account
        );
}

using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Tests.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.FactChecks;

/// <summary>Remarks are the unit's own until they are sent, and the inspectors' to answer then. A draft that was sent never changes.</summary>
public class FactCheckPolicyTests(Database database) : IClassFixture<Database>
{
    private const string Answer = "update remarks set outcome = 'Changed', answer = 'Rättat.'";
    private const string Send = "update fact_checks set sent_at = now(), sent_on = '2026-03-13'";

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 1)]
    [InlineData("provider", 1)]
    [InlineData("assigned", 0)]
    [InlineData("specialty", 0)]
    [InlineData("public", 0)]
    [InlineData("none", 0)]
    public async Task What_is_not_sent_is_seen_by_the_unit_alone(string reach, int remarks)
    {
        var (review, account) = await ReviewAsync(reach);

        (await ReadAsync("remarks", review, reach, account)).Should().HaveCount(remarks);
    }

    [Fact]
    public async Task Nor_does_the_office_see_it()
    {
        var (review, account) = await ReviewAsync("head");

        (await ReadAsync("remarks", review, "all", account)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("head", 1)]
    [InlineData("assigned", 1)]
    [InlineData("specialty", 1)]
    public async Task What_is_sent_is_seen_by_those_who_reach_the_review(string reach, int remarks)
    {
        var (review, account) = await ReviewAsync(reach, isSent: true);

        (await ReadAsync("remarks", review, reach, account)).Should().HaveCount(remarks);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("assigned")]
    [InlineData("public")]
    public async Task A_stranger_reads_no_remark(string reach)
    {
        var (review, _) = await ReviewAsync("head", isSent: true);

        (await ReadAsync("remarks", review, reach, await AccountAsync())).Should().BeEmpty();
    }

    [Theory]
    [InlineData("head")]
    [InlineData("assigned")]
    [InlineData("all")]
    [InlineData("public")]
    public async Task A_stranger_reads_no_draft(string reach)
    {
        var (review, _) = await ReviewAsync("head");
        var stranger = await AccountAsync();

        (await ReadAsync("draft_versions", review, reach, stranger)).Should().HaveCount(reach is "all" ? 1 : 0);
        (await ReadAsync("fact_checks", review, reach, stranger)).Should().HaveCount(reach is "all" ? 1 : 0);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("provider")]
    [InlineData("all")]
    public async Task Nobody_but_the_unit_remarks(string reach)
    {
        var (review, account) = await ReviewAsync(reach);

        await database.App.TryAsync(Remark(review, number: 2), reach, account).ShouldBeRefusedAsync("42501");
        (await database.App.TryAsync($"delete from remarks where review_id = '{review}'", reach, account)).Should().Be(0);
    }

    [Theory]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("all")]
    public async Task Nobody_but_the_head_and_the_deputy_sends(string reach)
    {
        var (_, account) = await ReviewAsync(reach);

        (await database.App.TryAsync(Send, reach, account)).Should().Be(0);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    public async Task They_do_once(string reach)
    {
        var (review, account) = await ReviewAsync(reach);
        (await database.App.TryAsync(Send, reach, account)).Should().Be(1);
        await SendAsync(review);

        await database.App.TryAsync(Send, reach, account).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("update remarks set proposal = 'Annat.'")]
    [InlineData("delete from remarks")]
    public async Task What_is_sent_stays_as_it_is(string change)
    {
        var (_, account) = await ReviewAsync("head", isSent: true);

        await database.App.TryAsync(change, "head", account).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task Nothing_is_added_to_it_either()
    {
        var (review, account) = await ReviewAsync("head", isSent: true);

        await database.App.TryAsync(Remark(review, number: 2), "head", account).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task An_inspector_answers_what_is_sent()
    {
        var (_, account) = await ReviewAsync("assigned", isSent: true);

        (await database.App.TryAsync(Answer, "assigned", account)).Should().Be(1);
    }

    [Theory]
    [InlineData("head", true)]
    [InlineData("head", false)]
    [InlineData("studies", true)]
    public async Task The_unit_does_not_answer_itself(string reach, bool isSent)
    {
        var (_, account) = await ReviewAsync(reach, isSent);

        await database.App.TryAsync(Answer, reach, account).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Theory]
    [InlineData("kind = 'FactualError', evidence = null")]
    [InlineData("proposal = ' '")]
    [InlineData("kind = 'Other'")]
    public async Task A_remark_is_whole(string change)
    {
        var (_, account) = await ReviewAsync("head");

        await database.App.TryAsync($"update remarks set {change}", "head", account).ShouldBeRefusedAsync("23514");
    }

    [Fact]
    public async Task The_review_does_not_go_on_while_a_remark_has_no_answer()
    {
        var (review, _) = await ReviewAsync("head", isSent: true);

        await database.App.TryAsync(Step(review)).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        (await database.App.TryAsync($"{Answer} where review_id = '{review}'; {Step(review)}")).Should().BePositive();
    }

    [Fact]
    public async Task Nothing_is_remarked_when_the_review_has_gone_on()
    {
        var (review, account) = await ReviewAsync("head", isSent: true);
        await database.Superuser.CommitAsync($"{Answer} where review_id = '{review}'");
        await database.ChangeAsync(review, r => r.Step(ReviewState.Graded));

        await database
            .App.TryAsync("update remarks set proposal = 'Annat.'", "head", account)
            .ShouldBeRefusedAsync(Sql.NotNow, Sql.NeverChanges);
    }

    [Theory]
    [InlineData("update draft_versions set snapshot = '{}'", "42501")]
    [InlineData("delete from draft_versions", "42501")]
    public async Task A_draft_that_was_sent_never_changes(string change, string state)
    {
        await ReviewAsync("head");

        await database.App.TryAsync(change).ShouldBeRefusedAsync(state);
        await database.Owner.TryAsync(change).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_versions_of_a_draft_run_in_order_and_only_the_office_adds_one()
    {
        var (review, account) = await ReviewAsync("head");

        await database.App.TryAsync(Draft(review, version: 3)).ShouldBeRefusedAsync(Sql.NoSuchStep);
        await database.App.TryAsync(Draft(review, version: 2), "head", account).ShouldBeRefusedAsync("42501");
        (await database.App.TryAsync(Draft(review, version: 2))).Should().Be(1);
    }

    [Fact]
    public async Task Who_adds_a_remark_while_they_are_being_sent_waits_and_is_refused()
    {
        var (review, head) = await ReviewAsync("head");
        await using var sending = await database.App.OpenConnectionAsync();
        await using var sent = await sending.BeginTransactionAsync();
        await sending.ActAsAsync("head", head);
        await sending.ExecuteAsync($"{Send} where review_id = '{review}'");

        var adding = database.App.TryAsync(Remark(review, number: 2), "head", head);
        (await database.Superuser.IsWaitedForAsync()).Should().BeTrue();
        await sent.CommitAsync();

        await adding.ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e5")]
    [InlineData("E5 ")]
    [InlineData("Annat.1")]
    public async Task A_remark_is_about_a_place(string place)
    {
        var (review, head) = await ReviewAsync("head");

        await database
            .App.TryAsync(Remark(review, number: 2).Replace("E5", place, StringComparison.Ordinal), "head", head)
            .ShouldBeRefusedAsync("23514");
    }

    [Fact]
    public async Task A_fact_check_begins_with_the_step_that_sends_the_draft()
    {
        var review = (await database.ReviewAtAsync(ReviewState.Drafting)).Id;

        await database
            .App.TryAsync($"insert into fact_checks (review_id, begun_on) values ('{review}', '2026-03-13')")
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    private async Task<(Guid Review, Guid Account)> ReviewAsync(string reach, bool isSent = false)
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;
        await database.Superuser.CommitAsync(Remark(review, number: 1));
        if (isSent)
            await SendAsync(review);

        return (review, await database.LetInAsync(review, reach));
    }

    private Task SendAsync(Guid review) => database.Superuser.CommitAsync($"{Send} where review_id = '{review}'");

    private Task<IReadOnlyList<Guid>> ReadAsync(string table, Guid review, string reach, Guid account) =>
        database.App.ReadAsync<Guid>($"select review_id from {table} where review_id = '{review}'", reach, account);

    private static string Remark(Guid review, int number) =>
        $"""
            insert into remarks (id, review_id, number, place, quote, kind, proposal)
            values (gen_random_uuid(), '{review}', {number}, 'E5', 'Det som stod.', 'Wording', 'Det som ska stå.')
            """;

    private static string Draft(Guid review, int version) =>
        $"insert into draft_versions (review_id, version, snapshot, sha256) values ('{review}', {version}, 'x', encode(sha256('x'), 'hex'))";

    private static string Step(Guid review) =>
        $"""
            update reviews set state = 'Graded' where id = '{review}';
            insert into review_steps (review_id, number, from_state, to_state, decided_on)
            select review_id, max(number) + 1, 'FactCheck', 'Graded', max(decided_on) from review_steps where review_id = '{review}' group by review_id
            """;

    private async Task<Guid> AccountAsync()
    {
        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }
}

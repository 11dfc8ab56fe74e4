using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Attachments;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.ActionPlans;

/// <summary>Files of an action are its unit's own until the plan is sent, and then the reviewers' to read. Nobody else's, ever.</summary>
public partial class PlanAttachmentTests(Database database) : IClassFixture<Database>
{
    private const string Forbidden = "42501";
    private const string Unsound = "23514";

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 1)]
    [InlineData("provider", 1)]
    [InlineData("assigned", 0)]
    [InlineData("specialty", 0)]
    [InlineData("all", 0)]
    [InlineData("administrator", 0)]
    [InlineData("public", 0)]
    [InlineData("none", 0)]
    public async Task What_is_not_sent_is_seen_by_the_unit_alone(string reach, int files)
    {
        var (review, account) = await ReviewAsync(reach);

        (await NamesAsync(review, reach, account)).Should().HaveCount(files);
    }

    [Theory]
    [InlineData("head", 1)]
    [InlineData("provider", 1)]
    [InlineData("assigned", 1)]
    [InlineData("specialty", 1)]
    [InlineData("all", 1)]
    [InlineData("administrator", 0)]
    [InlineData("public", 0)]
    [InlineData("none", 0)]
    public async Task What_is_sent_is_seen_by_those_who_review_too_and_never_by_the_public(string reach, int files)
    {
        var (review, account) = await ReviewAsync(reach);
        await SendAsync(review);

        (await NamesAsync(review, reach, account)).Should().HaveCount(files);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("specialty")]
    public async Task A_stranger_sees_nothing(string reach)
    {
        var (review, _) = await ReviewAsync("head");
        await SendAsync(review);

        (await NamesAsync(review, reach, await AccountAsync())).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_added_when_the_plan_has_come_back_is_the_units_own_until_it_is_sent_again()
    {
        var (review, inspector) = await ReviewAsync("assigned");
        await SendAsync(review);
        await ReturnAsync(review);
        await database.Superuser.CommitAsync(File(review, name: "ny.pdf"));

        (await NamesAsync(review, "assigned", inspector)).Should().Equal("rutin.pdf");
        await database.Superuser.CommitAsync(Turn(review, number: 2));
        (await NamesAsync(review, "assigned", inspector)).Should().BeEquivalentTo("rutin.pdf", "ny.pdf");
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    public async Task The_unit_attaches_and_takes_away(string reach)
    {
        var (review, account) = await ReviewAsync(reach);

        (await database.App.TryAsync(File(review), reach, account)).Should().Be(1);
        (await database.App.TryAsync(Removal(review), reach, account)).Should().Be(1);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("provider")]
    [InlineData("all")]
    [InlineData("administrator")]
    [InlineData("public")]
    public async Task Nobody_else_does(string reach)
    {
        var (review, account) = await ReviewAsync(reach);

        await database.App.TryAsync(File(review), reach, account).ShouldBeRefusedAsync(Forbidden);
        (await database.App.TryAsync(Removal(review), reach, account)).Should().Be(0);
    }

    [Theory]
    [InlineData("handed_over_on = '2026-03-20'", true)]
    [InlineData("handed_over_on = '2026-03-20', answered_on = '2026-03-21'", false)]
    public async Task The_provider_does_where_the_action_is_handed_over(string state, bool may)
    {
        var (review, account) = await ReviewAsync("provider");
        await database.Superuser.CommitAsync($"update planned_actions set {state} where review_id = '{review}'");

        if (may)
            (await database.App.TryAsync(File(review), "provider", account)).Should().Be(1);
        else
            await database.App.TryAsync(File(review), "provider", account).ShouldBeRefusedAsync(Forbidden);
        (await database.App.TryAsync(Removal(review), "provider", account)).Should().Be(may ? 1 : 0);
    }

    [Fact]
    public async Task Nothing_changes_while_the_plan_is_with_the_inspectors()
    {
        var (review, head) = await ReviewAsync("head");
        await SendAsync(review);

        await database.App.TryAsync(File(review), "head", head).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync(Removal(review), "head", head).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task What_the_inspectors_have_accepted_stays()
    {
        var (review, head) = await ReviewAsync("head");
        await SendAsync(review);
        await ReturnAsync(review);
        await database.Superuser.CommitAsync($"update action_items set decision = 'Accepted' where review_id = '{review}'");

        await database.App.TryAsync(File(review), "head", head).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync(Removal(review), "head", head).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task Nothing_changes_when_the_review_has_gone_on()
    {
        var (review, head) = await ReviewAsync("head");
        await database.Superuser.CommitAsync(
            $"set local session_replication_role = replica; update reviews set state = 'Final' where id = '{review}'"
        );

        await database.App.TryAsync(File(review), "head", head).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task An_action_has_ten_at_most()
    {
        var (review, head) = await ReviewAsync("head");
        for (var already = 1; already < 10; already++)
            await database.Superuser.CommitAsync(File(review));

        await database.App.TryAsync(File(review), "head", head).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task All_of_a_review_take_as_much_as_the_domain_says_together()
    {
        var (review, head) = await ReviewAsync("head");
        var filling = File(review).Replace(", 3,", $", {CheckedFile.MaxBytesOfAReview - 2},", StringComparison.Ordinal);
        var fitting = File(review).Replace(", 3,", $", {CheckedFile.MaxBytesOfAReview - 3},", StringComparison.Ordinal);

        await database.App.TryAsync(filling, "head", head).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database.App.TryAsync(fitting, "head", head).ShouldBeRefusedAsync("23514");
    }

    [Theory]
    [InlineData("'Pdf'", "'Html'")]
    [InlineData(", 3,", ", 2,")]
    [InlineData(@"sha256('\x010203')", @"sha256('\x010204')")]
    [InlineData("rutin.pdf", " ")]
    [InlineData("rutin.pdf", "../rutin.pdf")]
    [InlineData("rutin.pdf", @"..\rutin.pdf")]
    [InlineData("rutin.pdf", "ru\ntin.pdf")]
    [InlineData("rutin.pdf", "rutin\u202Efdp.exe")]
    [InlineData("rutin.pdf", "ru\u200Btin.pdf")]
    public async Task A_file_is_what_its_row_says_under_a_plain_name(string sound, string unsound)
    {
        var (review, head) = await ReviewAsync("head");
        var file = File(review).Replace(sound, unsound, StringComparison.Ordinal);

        await database.App.TryAsync(file, "head", head).ShouldBeRefusedAsync(Unsound);
    }

    [Fact]
    public async Task A_file_is_not_empty_and_not_larger_than_is_said()
    {
        var (review, head) = await ReviewAsync("head");

        foreach (var size in new[] { 0, 26_214_401 })
        {
            var file = File(review)
                .Replace(@"'\x010203'", $"convert_to(repeat('a', {size}), 'UTF8')", StringComparison.Ordinal)
                .Replace(", 3,", $", {size},", StringComparison.Ordinal);
            await database.App.TryAsync(file, "head", head).ShouldBeRefusedAsync(Unsound);
        }
    }

    [Fact]
    public async Task Who_attached_it_and_when_is_the_databases_to_say_and_never_changes()
    {
        var (review, head) = await ReviewAsync("head");
        var forged = File(review)
            .Replace("(id, ", "(uploaded_by, id, ", StringComparison.Ordinal)
            .Replace("values (", "values ('Någon annan', ", StringComparison.Ordinal);

        await database.App.TryAsync(forged, "head", head).ShouldBeRefusedAsync(Forbidden);
        await database.App.TryAsync("update plan_attachments set name = 'a.pdf'", "head", head).ShouldBeRefusedAsync(Forbidden);
        await database.Superuser.TryAsync("update plan_attachments set name = 'a.pdf'").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task Files_come_with_their_action_and_go_with_it()
    {
        var (review, head) = await ReviewAsync("head");

        await database.App.TryAsync(File(review, position: 2), "head", head).ShouldBeRefusedAsync("23503");
        await database.Superuser.CommitAsync($"delete from planned_actions where review_id = '{review}'");
        (await NamesAsync(review, "head", head)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_history_tells_that_a_file_came_and_nothing_of_what_it_is()
    {
        var (review, _) = await ReviewAsync("head");

        var told = await database.Superuser.ReadAsync<string>(
            $"select coalesce(t.new_text, '') from audit_entries e join audit_texts t using (chain_id, number) where e.chain_id = '{review}' and e.subject = 'plan_attachments'"
        );

        told.Should().ContainSingle().Which.Should().Contain("position").And.NotContainAny("rutin", "Pdf", "010203", "content", "sha256");
    }

    /// <summary>Under a plan, with one action begun and one file attached to it.</summary>
    private async Task<(Guid Review, Guid Account)> ReviewAsync(string reach)
    {
        var review = (await database.ReviewAtAsync(ReviewState.ActionPlan, whileOpen: r => r.WithD("A"))).Id;
        await database.Superuser.CommitAsync(
            $$"""
            insert into planned_actions (id, review_id, position, answers, responsible, follow_up_on, followed_up_by_same, follow_up_responsible)
            values (gen_random_uuid(), '{{review}}', 1, '{A1}', '[]', '{}', false, '[]')
            """
        );
        await database.Superuser.CommitAsync(File(review));

        var account = await AccountAsync();
        await database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );
        return (review, account);
    }

    private Task SendAsync(Guid review) =>
        database.Superuser.CommitAsync(
            $$"""
            insert into action_plans (review_id, submitted_on) values ('{{review}}', '2026-03-20');
            insert into action_items (review_id, position, answers, action, due_on, responsible, follow_up_on, follow_up_responsible)
            values ('{{review}}', 1, '{A1}', 'Vi inför en rutin.', '2026-09-01', '[]', '{}', '[]');
            {{Turn(review, number: 1)}}
            """
        );

    private static string Turn(Guid review, int number) =>
        $"insert into plan_turns (review_id, number, sent_at, sent_on) values ('{review}', {number}, now(), '2026-03-20')";

    private Task ReturnAsync(Guid review) =>
        database.Superuser.CommitAsync($"update plan_turns set returned_on = '2026-03-21' where review_id = '{review}'");

    private Task<IReadOnlyList<string>> NamesAsync(Guid review, string reach, Guid account) =>
        database.App.ReadAsync<string>($"select name from plan_attachments where review_id = '{review}'", reach, account);

    private static string File(Guid review, int position = 1, string name = "rutin.pdf") =>
        $"""
            insert into plan_attachments (id, review_id, position, name, kind, size, sha256, content)
            values (gen_random_uuid(), '{review}', {position}, '{name}', 'Pdf', 3, encode(sha256('\x010203'), 'hex'), '\x010203')
            """;

    private static string Removal(Guid review) => $"delete from plan_attachments where review_id = '{review}'";

    private async Task<Guid> AccountAsync()
    {
        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }
}

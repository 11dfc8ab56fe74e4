using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Outbox;

/// <summary>Who writes mails, who reads them, and what nobody changes.</summary>
public class OutboxPolicyTests(Database database) : IClassFixture<Database>
{
    private static readonly Guid _somebody = Guid.NewGuid();

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("all")]
    public async Task Whoever_has_signed_in_writes_mails(string reach) =>
        (await database.App.TryAsync(Insert(), reach, _somebody)).Should().Be(1);

    [Theory]
    [InlineData("public")]
    [InlineData("none")]
    public Task Nobody_else_does(string reach) =>
        database.App.TryAsync(Insert(), reach).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task But_for_who_is_just_now_invited() =>
        (await database.App.TryAsync($"select set_config('spur.invitation', 'abc', true); {Insert()}", "public")).Should().Be(1);

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("all")]
    [InlineData("public")]
    [InlineData("none")]
    public async Task Nobody_but_the_administrator_reads_them(string reach)
    {
        var id = (await SaveAsync()).Id;

        (await ReadAsync(id, reach, _somebody)).Should().BeEmpty();
        (await ReadAsync(id, "administrator", _somebody)).Should().HaveCount(1);
    }

    [Fact]
    public async Task The_installation_itself_reads_them_to_send_them() =>
        (await ReadAsync((await SaveAsync()).Id, "all", account: null)).Should().HaveCount(1);

    [Fact]
    public async Task What_is_rolled_back_leaves_no_mail()
    {
        var mail = OutgoingMailTests.Mail();
        await using (var db = await database.AsAsync(Identity.Operator))
        {
            db.Add(mail);
            await db.SaveChangesAsync();
        }

        (await ReadAsync(mail.Id, "all", account: null)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("to_address = 'annan@exempel.se'")]
    [InlineData("subject = 'Annat'")]
    [InlineData("text_body = 'Annat'")]
    [InlineData("message_id = '<annan@exempel.se>'")]
    public async Task What_is_written_stays(string change)
    {
        var id = (await SaveAsync()).Id;
        var update = $"update outgoing_mails set {change} where id = '{id}'";

        await database.App.TryAsync(update).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
        await database.Owner.TryAsync(update).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task A_link_is_neither_kept_when_the_mail_is_sent_nor_taken_before()
    {
        var id = (await SaveAsync()).Id;

        await database
            .App.TryAsync($"update outgoing_mails set sent_at = now(), attempts = 1 where id = '{id}'")
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);
        await database.App.TryAsync($"update outgoing_mails set link = null where id = '{id}'").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task A_sent_mail_never_changes_and_no_mail_is_deleted()
    {
        var mail = await SaveAsync();
        await database.App.CommitAsync($"update outgoing_mails set sent_at = now(), attempts = 1, link = null where id = '{mail.Id}'");

        await database
            .App.TryAsync($"update outgoing_mails set sent_at = null where id = '{mail.Id}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.App.TryAsync("delete from outgoing_mails").ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
        await database.Owner.TryAsync("delete from outgoing_mails").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_administrator_has_a_mail_tried_again_and_does_not_say_that_it_is_sent()
    {
        var id = (await SaveAsync()).Id;

        (await database.App.TryAsync($"update outgoing_mails set next_try_at = now() where id = '{id}'", "administrator", _somebody))
            .Should()
            .Be(1);
        await database
            .App.TryAsync(
                $"update outgoing_mails set sent_at = now(), attempts = 1, link = null where id = '{id}'",
                "administrator",
                _somebody
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("secret_hash = repeat('b', 64)")]
    [InlineData("withdrawn_at = now()")]
    [InlineData("used_at = now()")]
    public async Task A_mail_whose_link_becomes_void_before_it_is_sent_is_stopped_for_good(string change)
    {
        var (invitation, mail) = await SaveInvitedAsync();

        await database.App.CommitAsync($"update invitations set {change} where id = '{invitation.Id}'");

        (await database.App.ReadAsync<bool>($"select withdrawn_at is not null and link is null from outgoing_mails where id = '{mail.Id}'"))
            .Should()
            .Equal(true);
        await database
            .App.TryAsync($"update outgoing_mails set next_try_at = now() where id = '{mail.Id}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task A_mail_that_is_being_sent_that_moment_is_let_go_and_nobody_waits()
    {
        var (invitation, mail) = await SaveInvitedAsync();
        await using var worker = await database.AsAsync(Identity.Operator);
        await worker.Database.ExecuteSqlAsync($"select from outgoing_mails where id = {mail.Id} for update");

        await database.App.CommitAsync(
            $"set local lock_timeout = '5s'; update invitations set withdrawn_at = now() where id = '{invitation.Id}'"
        );

        (await database.App.ReadAsync<bool>($"select withdrawn_at is null from outgoing_mails where id = '{mail.Id}'"))
            .Should()
            .Equal(true);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("provider")]
    [InlineData("public")]
    public async Task Only_the_administrator_sends_a_way_back(string reach)
    {
        var account = A.Account();
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(account)));
        var sql =
            "select set_config('spur.invitation', repeat('c', 64), true); insert into invitations (id, secret_hash, roles, expires_at, email, account_id) "
            + $"values (gen_random_uuid(), repeat('c', 64), '{{}}', now(), '{account.Email}', '{account.Id}')";

        (await database.App.TryAsync(sql, "administrator", _somebody)).Should().Be(1);
        await database.App.TryAsync(sql, reach, _somebody).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    private async Task<(Invitation Invitation, OutgoingMail Mail)> SaveInvitedAsync()
    {
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector], TimeProvider.System.GetUtcNow(), "nils@exempel.se");
        var mail = new OutgoingMail(
            MailPurpose.Invitation,
            "nils@exempel.se",
            new MailBody("Hej", "Hej", "Hej"),
            $"https://spur.exempel.se/inbjudan/{secret}",
            "spur.exempel.se",
            TimeProvider.System.GetUtcNow()
        )
        {
            InvitationHash = invitation.SecretHash,
        };
        await database.DoAsync(
            Identity.Operator,
            db =>
            {
                db.AddRange(invitation, mail);
                return Task.CompletedTask;
            }
        );
        return (invitation, mail);
    }

    [Theory]
    [InlineData("to_address", "E'a@b.se\\nBcc: c@d.se'")]
    [InlineData("subject", "E'Hej\\nBcc: c@d.se'")]
    [InlineData("message_id", "'<a@b>\n'")]
    public Task The_database_refuses_a_header_with_a_line_break_too(string column, string value) =>
        database.App.TryAsync(Insert((column, value))).ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public async Task Whoever_reaches_a_review_is_told_who_else_does_and_nobody_else_is()
    {
        var (inspector, head) = (A.Account(roles: AccountRole.Inspector), A.Account());
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var review = A.Review(database.Catalogue.FindTemplate("hslf-fs-2021-8")!, unit);
        await database.SaveAsync(review, inspector, head, provider, unit);
        await database.ChangeAsync(review.Id, r => r.WithPlans(inspector.Id));
        await database.DoAsync(
            Identity.Operator,
            db => Task.FromResult(db.Add(Position.AtUnit(head.Id, AccountRole.HeadOfUnit, unit, A.Today)))
        );
        var people = $"select account_id from people_of_review('{review.Id}')";

        (await database.App.ReadAsync<Guid>(people, "assigned", inspector.Id)).Should().BeEquivalentTo([inspector.Id, head.Id]);
        (await database.App.ReadAsync<Guid>(people, "assigned", _somebody)).Should().BeEmpty();
        (await database.App.ReadAsync<Guid>(people, "public")).Should().BeEmpty();
    }

    private async Task<OutgoingMail> SaveAsync()
    {
        var mail = OutgoingMailTests.Mail();
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(mail)));
        return mail;
    }

    private Task<IReadOnlyList<string>> ReadAsync(Guid id, string reach, Guid? account) =>
        database.App.ReadAsync<string>($"select subject from outgoing_mails where id = '{id}'", reach, account);

    private static string Insert((string Column, string Value)? other = null)
    {
        Dictionary<string, string> values = new()
        {
            ["id"] = "gen_random_uuid()",
            ["to_address"] = "'nils@exempel.se'",
            ["subject"] = "'Ämne'",
            ["text_body"] = "'Text'",
            ["html_body"] = "'<p>Text</p>'",
            ["purpose"] = "'Appointed'",
            ["message_id"] = $"'<{Guid.NewGuid():N}@exempel.se>'",
            ["created_at"] = "now()",
            ["next_try_at"] = "now()",
        };
        if (other is var (column, value))
            values[column] = value;
        return $"insert into outgoing_mails ({string.Join(", ", values.Keys)}) values ({string.Join(", ", values.Values)})";
    }
}

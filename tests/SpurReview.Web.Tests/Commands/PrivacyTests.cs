using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Commands;
using SpurReview.Web.Commands.Privacy;
using SpurReview.Web.Hosting;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.Commands;

/// <summary>What goes by the rules, and what a person gets who asks what is known of her.</summary>
public class PrivacyTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    private static readonly DateOnly _today = SwedishDay.Today(TimeProvider.System);

    public async Task InitializeAsync()
    {
        await Mails.ClearAsync(app);
        await ExecuteAsync("delete from sign_in_attempts");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_dry_run_counts_what_would_go_and_nothing_does()
    {
        await OldMailAsync(days: 400);
        await OldTryAsync(days: 3);

        var lines = await RetainAsync(goes: false);

        lines[0].Should().Contain("prov: inget tas bort");
        lines.Should().Contain(l => l.StartsWith("Mejl") && l.Contains("sparas 365 dagar, 1 skulle tas bort"));
        lines.Should().Contain(l => l.StartsWith("Misslyckade inloggningsförsök") && l.Contains("1 skulle tas bort"));
        (await CountAsync("outgoing_mails")).Should().Be(1);
        (await CountAsync("sign_in_attempts")).Should().Be(1);
    }

    [Fact]
    public async Task What_is_too_old_goes_and_what_is_not_stays()
    {
        await OldMailAsync(days: 400);
        await OldMailAsync(days: 300);
        await Mails.PutAsync(app, Mails.AnInvitation);
        await OldTryAsync(days: 3);

        var lines = await RetainAsync(goes: true);

        lines.Should().Contain(l => l.StartsWith("Mejl") && l.Contains("1 borttagna"));
        (await CountAsync("outgoing_mails")).Should().Be(2);
        (await CountAsync("sign_in_attempts")).Should().Be(0);
    }

    [Fact]
    public async Task Reviews_reports_and_the_history_are_kept_and_it_says_why() =>
        (await RetainAsync(goes: false)).Where(l => l.Contains(": bevaras (")).Should().HaveCount(4);

    [Fact]
    public async Task Nobody_who_has_signed_in_can_have_anything_forgotten()
    {
        var person = await app.SignInAsync(AccountRole.Administrator);

        var forget = () =>
            app.Database.DoAsync(
                new Identity(Reach.All, person.AccountId, "Någon"),
                db => db.Database.SqlQuery<long>($"""select forget_old('SentMails', current_date) as "Value" """).SingleAsync()
            );

        await forget.Should().ThrowAsync<Npgsql.PostgresException>().WithMessage("*only the installation itself forgets*");
    }

    [Fact]
    public async Task Not_even_the_owner_removes_a_mail_of_this_year()
    {
        await OldMailAsync(days: 300);

        var remove = () => ExecuteAsync("delete from outgoing_mails");

        await remove.Should().ThrowAsync<Npgsql.PostgresException>();
    }

    [Fact]
    public async Task An_extract_holds_what_belongs_to_the_person_and_nothing_that_opens_anything()
    {
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.Gathering);
        var account = two.First.AccountId!.Value;
        await Mails.PutAsync(app, Mails.AnInvitation, to: $"{account:N}@exempel.se");

        var extract = await ExtractAsync($"{account:N}@EXEMPEL.se");

        var json = JsonNode.Parse(extract!)!.AsObject();
        ((string)json["accounts"]![0]!["id"]!).Should().Be($"{account}");
        json["review_inspectors"]!.AsArray().Should().ContainSingle();
        json["account_sessions"]!.AsArray().Should().ContainSingle();
        ((string)json["outgoing_mails"]![0]!["subject"]!).Should().StartWith("Du är inbjuden");
        Encoding
            .UTF8.GetString(extract!)
            .Should()
            .NotContainAny("hemlig0123456789", "password_hash", "security_stamp", $"{two.Second.AccountId}");
    }

    [Fact]
    public async Task Of_an_address_that_nobody_has_there_is_nothing() => (await ExtractAsync("ingen@exempel.se")).Should().BeNull();

    [Fact]
    public async Task Of_somebody_who_is_erased_nothing_is_left_but_what_she_did()
    {
        var (account, address) = await GoneInspectorAsync();
        var before = await WordsOfAsync(address);

        await EraseAsync(address);

        before.Should().BeGreaterThan(0, "the history tells of a new account");
        (await WordsOfAsync(address)).Should().Be(0);
        (await ExtractAsync(address)).Should().BeNull();
        var row = await app.Database.DoAsync(Identity.Operator, db => db.Users.SingleAsync(a => a.Id == account));
        (row.Name, row.City, row.PasswordHash, row.Roles.Count).Should().Be(("Raderad person", null, null, 0));
        (await app.Database.DoAsync(Identity.Operator, db => db.AccountSessions.CountAsync(s => s.AccountId == account))).Should().Be(0);
        (await app.Database.DoAsync(Identity.Operator, db => db.CalendarFeeds.CountAsync(f => f.AccountId == account))).Should().Be(0);
        await using var db = await app.Database.AsAsync(Identity.Operator);
        (await HistoryCheck.RunAsync(db, file: null)).IsWell.Should().BeTrue("the chains hold all the same");
    }

    [Fact]
    public async Task Who_inspects_a_review_that_goes_on_is_not_erased()
    {
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.Gathering);

        var erase = () => EraseAsync($"{two.First.AccountId:N}@exempel.se");

        await erase.Should().ThrowAsync<CommandFailedException>().WithMessage("*är inspektör i en granskning som pågår*");
    }

    [Fact]
    public async Task The_report_names_its_inspector_still()
    {
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.Gathering);
        var name = (await two.SavedAsync()).Inspectors[0].Name;
        await ExecuteAsync(
            $"set session_replication_role = replica; update reviews set state = 'Cancelled' where id = '{two.Id}'; set session_replication_role = default"
        );

        await EraseAsync($"{two.First.AccountId:N}@exempel.se");

        (await two.SavedAsync()).Inspectors.Select(i => i.Name).Should().Contain(name);
    }

    private async Task<(Guid Account, string Address)> GoneInspectorAsync()
    {
        var person = await app.SignInAsync(AccountRole.Inspector);
        await person.PostFormAsync(Links.MakeCalendarFeed(), [], Links.MyAccount());
        var account = person.AccountId!.Value;
        return (account, $"{account:N}@exempel.se");
    }

    private async Task EraseAsync(string address)
    {
        await using var db = await app.Database.AsAsync(Identity.Operator);
        await PersonErasure.EraseAsync(db, address);
        await db.CommitAsync();
    }

    /// <summary>Texts of the history in which the address stands.</summary>
    private async Task<long> WordsOfAsync(string address)
    {
        await using var count = app.Database.Superuser.CreateCommand(
            $"select count(*) from audit_texts where coalesce(old_text, '') || coalesce(new_text, '') ilike '%{address}%'"
        );
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task<byte[]?> ExtractAsync(string address)
    {
        await using var reader = await app.Database.Superuser.OpenConnectionAsync();
        return await PersonExtract.OfAsync(reader, address);
    }

    private async Task<IReadOnlyList<string>> RetainAsync(bool goes)
    {
        await using var db = await app.Database.AsAsync(Identity.Operator);
        return await RetentionCommand.LinesAsync(db, _today, goes);
    }

    private async Task OldMailAsync(int days)
    {
        var id = await Mails.PutAsync(app, Mails.AnInvitation);
        await ExecuteAsync(
            $"""
            set session_replication_role = replica;
            update outgoing_mails set sent_at = now() - interval '{days} days', link = null, attempts = 1 where id = '{id}';
            set session_replication_role = default
            """
        );
    }

    private Task OldTryAsync(int days) =>
        ExecuteAsync($"insert into sign_in_attempts values ('{new string('a', 64)}', 1, now() - interval '{days} days')");

    private async Task<long> CountAsync(string table)
    {
        await using var count = app.Database.Superuser.CreateCommand($"select count(*) from {table}");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = app.Database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

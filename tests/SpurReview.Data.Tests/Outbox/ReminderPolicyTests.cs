using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Outbox;

/// <summary>The office and the installation remind and read of what was reminded; nobody else does, and what was reminded stays.</summary>
public class ReminderPolicyTests(Database database) : IClassFixture<Database>
{
    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("public")]
    [InlineData("none")]
    public async Task Nobody_but_the_office_reads_who_was_reminded(string reach)
    {
        var reminder = await RemindedAsync();

        (await database.App.ReadAsync<Guid>($"select id from reminders where id = '{reminder.Id}'", reach, reminder.AccountId))
            .Should()
            .BeEmpty();
        (await database.App.ReadAsync<Guid>($"select id from reminders where id = '{reminder.Id}'")).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_reminded_neither_changes_nor_goes()
    {
        var reminder = await RemindedAsync();

        await database
            .Superuser.TryAsync($"update reminders set moment = moment + 1 where id = '{reminder.Id}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.Superuser.TryAsync($"delete from reminders where id = '{reminder.Id}'").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task Only_the_installation_stops_a_reminder_and_only_a_reminder()
    {
        var reminder = await RemindedAsync();
        var other = OutgoingMailTests.Mail();
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(other)));

        await database.App.ReadAsync<bool>($"select stop_reminder('{reminder.MailId}') is null", "all", reminder.AccountId);
        (await StoppedAsync(reminder.MailId)).Should().BeFalse();

        await database.App.CommitAsync($"select stop_reminder('{reminder.MailId}'), stop_reminder('{other.Id}')");
        (await StoppedAsync(reminder.MailId), await StoppedAsync(other.Id)).Should().Be((true, false));
    }

    private async Task<bool> StoppedAsync(Guid mail) =>
        (await database.App.ReadAsync<bool>($"select withdrawn_at is not null from outgoing_mails where id = '{mail}'")).Single();

    private async Task<Reminder> RemindedAsync()
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;
        var account = A.Account();
        var mail = new OutgoingMail(
            MailPurpose.Reminder,
            "nils@exempel.se",
            new MailBody("Påminnelse", "Hej! {länk}", "<p>Hej! {länk}</p>"),
            "https://spur.exempel.se/",
            "spur.exempel.se",
            TimeProvider.System.GetUtcNow()
        );
        var reminder = new Reminder(review, TaskKind.CheckFacts, account.Id, "head", A.Today, mail.Id);
        await database.DoAsync(
            Identity.Operator,
            async db =>
            {
                db.AddRange(account, mail);
                await db.SaveChangesAsync();
                db.Add(reminder);
            }
        );
        return reminder;
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Accounts;

/// <summary>What the database itself keeps of sessions, codes and tries.</summary>
public class SessionTableTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task An_ended_session_never_comes_back_and_does_nothing_more()
    {
        var (account, session) = await SignedInAsync();
        var identity = new Identity(Reach.Assigned, account, "Asta") { Session = session };
        await (await database.AsAsync(identity)).DisposeAsync();
        await database.DoAsync(
            Identity.Operator,
            db => db.Database.ExecuteSqlAsync($"update account_sessions set ended_at = now() where id = {session}")
        );

        var act = () => database.AsAsync(identity);
        var revive = () =>
            database.DoAsync(
                Identity.Operator,
                db => db.Database.ExecuteSqlAsync($"update account_sessions set ended_at = null where id = {session}")
            );

        await act.Should().ThrowAsync<SessionEndedException>();
        await revive.Should().ThrowAsync<PostgresException>();
    }

    [Fact]
    public async Task A_session_is_nobody_elses()
    {
        var (_, session) = await SignedInAsync();
        var (other, _) = await SignedInAsync();

        var act = () => database.AsAsync(new Identity(Reach.Assigned, other, "Björn") { Session = session });

        await act.Should().ThrowAsync<SessionEndedException>();
    }

    [Fact]
    public async Task Many_tries_at_once_are_as_many()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(60);

        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync("a@exempel.se", now)));

        tries.Count(may => may).Should().Be(SignInAttempts.Most);
        (await TryAsync(" A@Exempel.se ", now)).Should().BeFalse("it is the same address");
        (await TryAsync("a@exempel.se", now + SignInAttempts.Wait)).Should().BeTrue();
    }

    [Fact]
    public async Task Tries_while_waiting_do_not_make_the_wait_longer()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(61);
        for (var i = 0; i < SignInAttempts.Most; i++)
            await TryAsync("b@exempel.se", now);

        await TryAsync("b@exempel.se", now + SignInAttempts.Wait / 2);

        (await TryAsync("b@exempel.se", now + SignInAttempts.Wait)).Should().BeTrue();
    }

    private Task<bool> TryAsync(string address, DateTimeOffset now) =>
        database.DoAsync(Identity.Public, db => db.MayTryAsync(address, now, CancellationToken.None));

    private Task<(Guid Account, Guid Session)> SignedInAsync() =>
        database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var account = new Account { Name = "Asta", SecurityStamp = "x" };
                account.UserName = account.NormalizedUserName = account.Email = account.NormalizedEmail = $"{account.Id:N}@EXEMPEL.SE";
                var session = new AccountSession(account.Id, "Firefox på Linux", DateTimeOffset.UnixEpoch);
                db.AddRange(account, session);
                await db.SaveChangesAsync();
                return (account.Id, session.Id);
            }
        );
}

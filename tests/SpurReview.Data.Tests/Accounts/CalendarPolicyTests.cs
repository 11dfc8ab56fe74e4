using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Accounts;

/// <summary>What a person's calendars have been told is hers, and only counts upwards.</summary>
public class CalendarPolicyTests(Database database) : IClassFixture<Database>
{
    private static readonly DateTimeOffset _now = new(2026, 3, 13, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("all")]
    [InlineData("administrator")]
    [InlineData("assigned")]
    [InlineData("public")]
    public async Task Nobody_else_reads_it_whatever_she_reaches(string reach)
    {
        var owner = await ToldAsync();
        var count = $"select count(*) from calendar_entries where account_id = '{owner}'";

        (await database.App.ReadAsync<long>(count, reach, Guid.NewGuid())).Should().Equal(0);
        (await database.App.ReadAsync<long>(count, "public", owner)).Should().Equal(1);
    }

    [Fact]
    public async Task A_change_that_counts_no_further_is_refused()
    {
        var owner = await ToldAsync();

        await database
            .Superuser.TryAsync($"update calendar_entries set from_day = from_day - 1 where account_id = '{owner}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    private async Task<Guid> ToldAsync()
    {
        var account = new Account { Name = "Asta Lindgren", SecurityStamp = "x" };
        account.Email = account.UserName = $"{account.Id:N}@exempel.se";
        account.NormalizedEmail = account.NormalizedUserName = account.Email.ToUpperInvariant();
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        var day = new DateOnly(2026, 4, 14);
        var entry = new CalendarEntry(account.Id, "a-besok@spurreview", day, day, new string('0', 64), _now);
        await database.DoAsync(
            new Identity(Reach.Public, account.Id, "Asta Lindgren"),
            db => Task.FromResult(db.CalendarEntries.Add(entry))
        );
        return account.Id;
    }
}

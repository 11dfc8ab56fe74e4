using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reports;

/// <summary>Planned by those who publish, of a report that is final, for a day that comes; and nobody changes what was decided.</summary>
public class PlannedPublishingTests(Database database) : IClassFixture<Database>
{
    private const string InAMonth = "(now() at time zone 'Europe/Stockholm')::date + 30";

    [Fact]
    public async Task The_office_plans_and_takes_back()
    {
        var review = await ReviewAsync();

        (await database.App.TryAsync(Plan(review))).Should().Be(1);
        (await database.App.TryAsync($"{Plan(review)}; delete from planned_publishings where review_id = '{review}'")).Should().Be(2);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("provider")]
    [InlineData("studies")]
    public async Task Nobody_else_plans_where_no_setting_says_so(string reach)
    {
        var review = await ReviewAsync();

        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        await database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account.Id}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );

        await database.App.TryAsync(Plan(review), reach, account.Id).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData(ReviewState.Graded)]
    [InlineData(ReviewState.Published)]
    public async Task Only_what_is_final_is_planned(ReviewState state) =>
        await database.App.TryAsync(Plan(await ReviewAsync(state))).ShouldBeRefusedAsync(Sql.NotNow);

    [Theory]
    [InlineData("(now() at time zone 'Europe/Stockholm')::date - 1")]
    [InlineData("(now() at time zone 'Europe/Stockholm')::date + 400")]
    public async Task The_day_comes_and_comes_within_a_year(string day) =>
        await database.App.TryAsync(Plan(await ReviewAsync(), day)).ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Theory]
    [InlineData("publish_on", InAMonth)]
    [InlineData("seen", "'annat'")]
    [InlineData("words", "'[]'")]
    [InlineData("planned_by", "'Någon annan'")]
    public async Task What_was_decided_does_not_change(string column, string value)
    {
        var review = await ReviewAsync();

        await database
            .App.TryAsync($"{Plan(review)}; update planned_publishings set {column} = {value}")
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_day_alone_makes_nothing_fail_for_a_person()
    {
        var review = await ReviewAsync();

        (await database.App.TryAsync($"{Plan(review)}; update planned_publishings set failed_on = publish_on", "all", Guid.NewGuid()))
            .Should()
            .Be(1, "the row is planned, and not changed");
    }

    [Fact]
    public async Task Who_takes_the_step_takes_the_plan_away_with_it()
    {
        var review = await ReviewAsync();
        await database.Superuser.CommitAsync(
            $"insert into planned_publishings (review_id, tenant_id, publish_on, seen, words) select id, tenant_id, {InAMonth}, 'sett', '[]' from reviews where id = '{review}'"
        );

        var step = () =>
            database.DoAsync(
                Identity.Operator,
                async db =>
                    (await WithoutThePlan(db).SingleAsync(r => r.Id == review)).Take(
                        ReviewState.Published,
                        new StepDecision(A.Today.AddDays(60)),
                        ReviewRole.Coordinator,
                        A.Today.AddDays(60)
                    )
            );

        (await step.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(Sql.GuardSaysNo);
    }

    private static IQueryable<Review> WithoutThePlan(SpurDbContext db) =>
        db
            .Reviews.WithPeople()
            .Include(r => r.Areas)
                .ThenInclude(a => a.Assessments)
            .Include(r => r.Steps.OrderBy(s => s.Number))
            .Include(r => r.FactCheck!.Remarks);

    private static string Plan(Guid review, string day = InAMonth) =>
        $"insert into planned_publishings (review_id, publish_on, seen, words) values ('{review}', {day}, 'sett', '[]')";

    private async Task<Guid> ReviewAsync(ReviewState state = ReviewState.Final) => (await database.ReviewAtAsync(state)).Id;
}

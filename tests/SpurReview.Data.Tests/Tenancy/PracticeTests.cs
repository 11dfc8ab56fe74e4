using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

public class PracticeTests(Database database) : IClassFixture<Database>
{
    [Theory]
    [InlineData("all")]
    [InlineData("assigned")]
    [InlineData("public")]
    public async Task Whatever_others_reach_they_do_not_see_it(string reach)
    {
        var (id, _) = await BeginAsync();

        (await database.App.ReadAsync<Guid>($"select id from reviews where id = '{id}'", reach, Guid.NewGuid())).Should().BeEmpty();
    }

    [Fact]
    public async Task The_one_who_practises_sees_it()
    {
        var (id, me) = await BeginAsync();

        (await database.App.ReadAsync<Guid>("select id from reviews", "assigned", me)).Should().Equal(id);
    }

    [Theory]
    [InlineData("area_reviews")]
    [InlineData("assessments")]
    [InlineData("review_steps")]
    public async Task Nobody_else_deletes_anything_of_it(string table)
    {
        var (id, me) = await BeginAsync();
        await EndVisitAsync(id, me);

        await database
            .App.TryAsync($"delete from {table} where review_id = '{id}'", "all", Guid.NewGuid())
            .ShouldBeRefusedAsync(Sql.NeverChanges);
        (await database.App.TryAsync($"delete from reviews where id = '{id}'", "all", Guid.NewGuid())).Should().Be(0);
    }

    [Fact]
    public async Task Throwing_ones_own_away_leaves_nothing_of_it_and_all_of_the_others()
    {
        var (id, me) = await BeginAsync();
        var (theirs, _) = await BeginAsync();

        await ThrowAwayAsync(me);

        foreach (var table in new[] { "area_reviews", "assessments", "review_inspectors", "review_access", "review_steps" })
            (await database.Superuser.ReadAsync<long>($"select count(*) from {table} where review_id = '{id}'")).Should().Equal(0);
        (await database.Superuser.ReadAsync<Guid>($"select id from reviews where id in ('{id}', '{theirs}')")).Should().Equal(theirs);
    }

    [Fact]
    public async Task Whoever_has_none_throws_nothing_away()
    {
        var review = await database.ReviewAtAsync(ReviewState.Gathering);

        await ThrowAwayAsync(Guid.NewGuid());

        (await database.Superuser.ReadAsync<Guid>($"select id from reviews where id = '{review.Id}'")).Should().Equal(review.Id);
    }

    [Theory]
    [InlineData("state = 'FactCheck'", Sql.NoSuchStep)]
    [InlineData("practised_by = null", Sql.NeverChanges)]
    [InlineData("origin = 'Ordered', practised_by = null", Sql.NeverChanges)]
    public async Task It_never_becomes_a_review(string change, string refusal)
    {
        var (id, me) = await BeginAsync();

        await database.App.TryAsync($"update reviews set {change} where id = '{id}'", "all", me).ShouldBeRefusedAsync(refusal);
    }

    private async Task ThrowAwayAsync(Guid account)
    {
        await using var connection = await database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("assigned", account);
        await connection.ExecuteAsync("select throw_practice_away()");
        await transaction.CommitAsync();
    }

    private Task EndVisitAsync(Guid id, Guid account) =>
        database.DoAsync(
            new Identity(Reach.All, account, "Nils Ny"),
            async db =>
                (await db.Reviews.Whole().SingleAsync(r => r.Id == id)).Take(
                    ReviewState.Drafting,
                    new StepDecision(A.Today),
                    ReviewRole.Inspector,
                    A.Today
                )
        );

    private async Task<(Guid Id, Guid Account)> BeginAsync()
    {
        var account = A.Account();
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));

        var (provider, template) = (A.Provider(), database.Catalogue.FindTemplate("hslf-fs-2021-8")!);
        var unit = A.Unit(provider);
        var person = new Practitioner(account.Id, "Nils Ny", City: null);
        var review = PracticeReview.Begin(unit, template, "Allmänmedicin", person, "Kim Påhittad", A.Today);
        await database.DoAsync(
            new Identity(Reach.All, account.Id, "Nils Ny"),
            db =>
            {
                db.AddRange(provider, unit, review);
                return Task.CompletedTask;
            }
        );
        return (review.Id, account.Id);
    }
}

using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Visits;

/// <summary>What inspectors write on their devices is theirs alone, and what was answered stays as it was.</summary>
public class VisitPolicyTests(Database database) : IClassFixture<Database>
{
    private static readonly string[] _tables = ["visit_operations", "visit_notes", "visit_fields", "visit_clocks", "visit_presence"];

    [Theory]
    [InlineData("none")]
    [InlineData("public")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("all")]
    public async Task Nobody_else_reads_it_whatever_they_reach(string reach)
    {
        var (_, asta) = await VisitAsync();

        foreach (var table in _tables)
            (await CountAsync(table, reach, asta)).Should().Be(0, table);
    }

    [Fact]
    public async Task The_installation_itself_does_not_either()
    {
        await VisitAsync();

        foreach (var table in _tables)
            (await CountAsync(table, "all", account: null)).Should().Be(0, table);
    }

    [Fact]
    public async Task The_reviews_inspectors_do_and_those_of_other_reviews_do_not()
    {
        var (review, asta) = await VisitAsync();
        await VisitAsync();

        foreach (var table in _tables)
            (await database.App.ReadAsync<Guid>($"select distinct review_id from {table}", "assigned", asta))
                .Should()
                .Equal([review], table);
    }

    [Fact]
    public async Task Nobody_writes_in_anothers_name_or_in_a_review_that_is_not_theirs()
    {
        var (review, asta) = await VisitAsync();
        var (_, stranger) = await VisitAsync();

        await database.App.TryAsync(Operation(review, stranger), "assigned", asta).ShouldBeRefusedAsync("42501");
        await database.App.TryAsync(Operation(review, stranger), "assigned", stranger).ShouldBeRefusedAsync("42501", "23502");
    }

    [Theory]
    [InlineData("update visit_operations set value = 'x'")]
    [InlineData("update visit_operations set outcome = 'Saved'")]
    [InlineData("delete from visit_operations")]
    [InlineData("update visit_clocks set seq = 0")]
    [InlineData("insert into visit_fields values (gen_random_uuid(), 'x', gen_random_uuid(), 1)")]
    [InlineData("delete from visit_fields")]
    [InlineData("delete from visit_presence")]
    public async Task The_application_has_no_right_to_change_what_was_answered(string sql)
    {
        var (_, asta) = await VisitAsync();

        await database.App.TryAsync(sql, "assigned", asta).ShouldBeRefusedAsync("42501");
    }

    [Fact]
    public async Task An_alternative_is_settled_once()
    {
        var (review, asta) = await VisitAsync();
        var settle = $"update visit_operations set settled_by = gen_random_uuid() where review_id = '{review}'";

        await database.App.TryAsync($"{settle}; {settle}", "assigned", asta).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task It_goes_with_a_practice_that_is_thrown_away_and_with_nothing_else()
    {
        var (review, asta) = await VisitAsync();
        var (practice, me) = await PracticeAsync();
        await WriteAsync(practice, me);

        await CommitAsync(me, $"select forget_visit('{review}')");
        await CommitAsync(me, "select throw_practice_away()");

        foreach (var table in _tables)
        {
            (await database.Superuser.ReadAsync<long>($"select count(*) from {table} where review_id = '{practice}'"))
                .Should()
                .Equal([0], table);
            (await CountAsync(table, "assigned", asta)).Should().BePositive(table);
        }
        (await database.Superuser.ReadAsync<long>($"select count(*) from reviews where id = '{practice}'")).Should().Equal(0);
    }

    private async Task<(Guid Review, Guid Asta)> VisitAsync()
    {
        var account = A.Account("Asta", AccountRole.Inspector);
        var (provider, template) = (A.Provider(), database.Catalogue.FindTemplate("hslf-fs-2021-8"));
        var unit = A.Unit(provider);
        var review = await database.SaveAsync(A.Review(template, unit), provider, unit, account);
        await database.ChangeAsync(review.Id, r => r.WithPlans(account.Id));
        foreach (var step in ReviewRoad.To(ReviewState.SiteVisit))
            await database.ChangeAsync(review.Id, r => r.Step(step));
        await WriteAsync(review.Id, account.Id);
        return (review.Id, account.Id);
    }

    private async Task<(Guid Practice, Guid Me)> PracticeAsync()
    {
        var (account, provider) = (A.Account(roles: AccountRole.Inspector), A.Provider());
        var unit = A.Unit(provider);
        var practice = PracticeReview.Begin(
            unit,
            database.Catalogue.FindTemplate("hslf-fs-2021-8")!,
            "Allmänmedicin",
            new Practitioner(account.Id, account.Name, City: null),
            "Kim Påhittad",
            A.Today
        );
        await database.DoAsync(
            Identity.Operator,
            async db =>
            {
                db.AddRange(account, provider, unit);
                await db.SaveChangesAsync();
            }
        );
        await database.DoAsync(
            new Identity(Reach.All, account.Id, account.Name),
            db =>
            {
                db.Add(practice);
                return Task.CompletedTask;
            }
        );
        return (practice.Id, account.Id);
    }

    private Task WriteAsync(Guid review, Guid account) =>
        CommitAsync(
            account,
            $"""
            {Operation(review, account)};
            insert into findings (id, review_id, kind, position, text, text_version, area_version, addressee, addressee_version)
                values (gen_random_uuid(), '{review}', 'Strength', 1, 'Bra.', 0, 0, 'Unit', 0);
            insert into visit_notes (review_id, id, account_id, written_by, written_at, text, is_removed, version)
                values ('{review}', gen_random_uuid(), '{account}', 'Asta', now(), 'En ST-läkare sa det.', false, 1);
            insert into visit_presence (review_id, account_id, device, by, seen_at) values ('{review}', '{account}', 'platta', 'Asta', now())
            """
        );

    private async Task CommitAsync(Guid inspector, string sql)
    {
        await using var connection = await database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("assigned", inspector);
        await connection.ExecuteAsync(sql);
        await transaction.CommitAsync();
    }

    private static string Operation(Guid review, Guid account) =>
        $"""
            insert into visit_operations (review_id, id, account_id, by, device, field, value, base_version, settles, even_signed, received_at, outcome, version, grounds)
            values ('{review}', gen_random_uuid(), '{account}', 'Asta', 'platta', 'comment.A1', 'Text', 0, array[]::uuid[], false, now(), 'Clash', 1, 0)
            """;

    private async Task<long> CountAsync(string table, string reach, Guid? account) =>
        (await database.App.ReadAsync<long>($"select count(*) from {table}", reach, account)).Single();
}

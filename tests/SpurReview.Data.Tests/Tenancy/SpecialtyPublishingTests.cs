using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>A SPUR-samordnare publishes where the reviewing body has said so, in her specialty and not at home, and writes nothing else.</summary>
public class SpecialtyPublishingTests(Database database) : IClassFixture<Database>, IAsyncLifetime
{
    private const string Hers = "Reumatologi";

    public Task InitializeAsync() => SayAsync(publishes: true);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task She_publishes_a_final_review_of_her_specialty()
    {
        var review = await FinalAsync(Hers);

        (await PublishAsync(review, await PersonAsync()))
            .Should()
            .Be(5, "the review, its step, the report, its version and the unit's copy");
    }

    [Fact]
    public async Task Not_where_the_reviewing_body_has_not_said_so()
    {
        var (review, person) = (await FinalAsync(Hers), await PersonAsync());
        await SayAsync(publishes: false);

        await PublishAsync(review, person).ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
        (await TakeStepAsync(review, person)).Should().Be(0, "the review itself does not change either");
    }

    [Fact]
    public async Task Not_of_another_specialty()
    {
        var (review, person) = (await FinalAsync("Allmänmedicin"), await PersonAsync());

        // A row of a review that she does not see cannot even learn whose it is.
        await PublishAsync(review, person)
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.NotNullViolation);
        (await TakeStepAsync(review, person)).Should().Be(0);
    }

    [Fact]
    public async Task Not_at_home()
    {
        var (review, person) = (await FinalAsync(Hers), await PersonAsync());
        await AddAsync(new Employment(person, review.TenantId, A.Today.AddYears(-50), untilDay: null));

        await PublishAsync(review, person)
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.NotNullViolation);
        (await TakeStepAsync(review, person)).Should().Be(0);
    }

    [Theory]
    [InlineData(ReviewState.Graded, ReviewState.Final)]
    [InlineData(ReviewState.FactCheck, ReviewState.Graded)]
    [InlineData(ReviewState.Ordered, ReviewState.Cancelled)]
    public async Task She_takes_no_other_step(ReviewState from, ReviewState to)
    {
        var review = await database.ReviewAtAsync(from, specialty: Hers);

        var changed = await database.App.TryAsync(
            $"update reviews set state = '{to}' where id = '{review.Id}'",
            "specialty",
            await PersonAsync()
        );

        changed.Should().Be(0);
    }

    [Theory]
    [InlineData("visit_version = visit_version + 1, state = 'Published', published_on = '2026-04-10'", Sql.NeverChanges)]
    [InlineData("visit_version = visit_version + 1", PostgresErrorCodes.InsufficientPrivilege, Sql.NeverChanges)]
    public async Task And_changes_nothing_of_the_review_on_the_way(string change, params string[] refusals)
    {
        var review = await FinalAsync(Hers);

        await database
            .App.TryAsync($"update reviews set {change} where id = '{review.Id}'", "specialty", await PersonAsync())
            .ShouldBeRefusedAsync(refusals);
    }

    [Theory]
    [InlineData(
        "insert into report_versions (review_id, version, snapshot, sha256, dated_on, reason) select review_id, 2, '\"x\"', encode(sha256('\"x\"'), 'hex'), '2026-05-01', 'Skäl.' from reports where review_id = '{0}'"
    )]
    [InlineData("insert into report_withdrawals (review_id, version, withdrawn_on, reason) values ('{0}', 1, '2026-05-01', 'Skäl.')")]
    public async Task Correcting_and_withdrawing_is_the_offices(string sql)
    {
        var review = await FinalAsync(Hers);
        await database.App.CommitAsync(Publishing(review));

        await database
            .App.TryAsync(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, review.Id),
                "specialty",
                await PersonAsync()
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("review_inspectors")]
    [InlineData("area_reviews")]
    [InlineData("assessments")]
    [InlineData("findings")]
    public async Task What_is_written_in_it_she_leaves_as_it_is(string table)
    {
        await FinalAsync(Hers);

        (await database.App.TryAsync($"update {table} set tenant_id = tenant_id", "specialty", await PersonAsync())).Should().Be(0);
    }

    private Task<Review> FinalAsync(string specialty) => database.ReviewAtAsync(ReviewState.Final, specialty: specialty);

    private async Task<Guid> PersonAsync()
    {
        var account = A.Account();
        await AddAsync(account);
        await AddAsync(Position.OfSpecialty(account.Id, Hers, A.Today));
        return account.Id;
    }

    private Task<int> PublishAsync(Review review, Guid person) => database.App.TryAsync(Publishing(review), "specialty", person);

    private Task<int> TakeStepAsync(Review review, Guid person) =>
        database.App.TryAsync(Publishing(review).Split(';')[0], "specialty", person);

    private static string Publishing(Review review) =>
        $"""
            update reviews set state = 'Published', published_on = '2026-04-10' where id = '{review.Id}';
            insert into review_steps (review_id, number, from_state, to_state, decided_on)
                values ('{review.Id}', {review.Steps.Count + 1}, 'Final', 'Published', '2026-04-10');
            insert into reports (review_id, slug, unit, city, provider, region, specialty, regulation, visit_from, visit_to, published_on, is_imported, grades)
                values ('{review.Id}', 'enhet', 'Enhet', 'Storstad', 'Vårdgivare', 'Uppsala', '{Hers}', 'HSLF-FS 2021:8', '2026-03-02', '2026-03-03', '2026-04-10', false, '[]');
            insert into report_versions (review_id, version, snapshot, sha256, dated_on) values ('{review.Id}', 1, '"x"', encode(sha256('"x"'), 'hex'), '2026-04-10');
            insert into report_unit_copies (review_id, version, snapshot, sha256) values ('{review.Id}', 1, '"x"', encode(sha256('"x"'), 'hex'));
            """;

    private async Task SayAsync(bool publishes)
    {
        await using var saying = database.Superuser.CreateCommand(
            $"update installation_settings set specialty_coordinators_publish = {publishes}"
        );
        await saying.ExecuteNonQueryAsync();
    }

    private Task AddAsync(object thing) =>
        database.DoAsync(
            Identity.Operator,
            db =>
            {
                db.Add(thing);
                return Task.CompletedTask;
            }
        );
}

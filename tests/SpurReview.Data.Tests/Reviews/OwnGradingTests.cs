using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>An own grading is its author's until both are done; then both inspectors read both, and nobody changes them.</summary>
public class OwnGradingTests(Database database) : IClassFixture<Database>
{
    private static readonly string[] _tables = ["own_gradings", "own_assessments", "own_visit_fields"];

    [Theory]
    [InlineData("none")]
    [InlineData("public")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("all")]
    public async Task Nobody_else_reads_it_before_or_after_whatever_they_reach(string reach)
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta);
        await FinishAsync(pair, pair.Bjorn);

        foreach (var account in new Guid?[] { pair.Asta, pair.Bjorn, null })
        {
            foreach (var table in _tables)
                (await CountAsync(table, reach, account, pair.Review)).Should().Be(0, table);
        }
    }

    [Fact]
    public async Task The_colleague_reads_nothing_until_both_are_done_and_then_both_read_both()
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta);

        (await AuthorsAsync(pair, pair.Asta)).Should().Equal(pair.Asta);
        (await AuthorsAsync(pair, pair.Bjorn)).Should().BeEmpty();
        (await CountAsync("own_assessments", "assigned", pair.Bjorn, pair.Review)).Should().Be(0);
        await FinishAsync(pair, pair.Bjorn);

        foreach (var account in new[] { pair.Asta, pair.Bjorn })
            (await AuthorsAsync(pair, account)).Should().BeEquivalentTo([pair.Asta, pair.Bjorn]);
        (await CountAsync("own_visit_fields", "assigned", pair.Bjorn, pair.Review)).Should().BePositive();
        (await database.App.ReadAsync<Guid>("select distinct account_id from own_visit_fields", "assigned", pair.Bjorn))
            .Should()
            .Equal(pair.Bjorn);
    }

    [Fact]
    public async Task Inspectors_of_other_reviews_read_nothing()
    {
        var pair = await PairAsync();
        var other = await PairAsync();
        await FinishAsync(pair, pair.Asta);
        await FinishAsync(pair, pair.Bjorn);

        (await AuthorsAsync(pair, other.Asta)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("update own_gradings set grade_reason = 'x'")]
    [InlineData("update own_gradings set is_done = false")]
    [InlineData("update own_assessments set comment = 'x', comment_version = 9")]
    public async Task What_was_compared_is_kept_as_it_was(string sql)
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta);
        await FinishAsync(pair, pair.Bjorn);

        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("update own_gradings set is_compared = true")]
    [InlineData("update own_gradings set by = 'Någon annan'")]
    [InlineData("delete from own_gradings")]
    [InlineData("delete from own_assessments")]
    [InlineData("insert into own_visit_fields values (gen_random_uuid(), gen_random_uuid(), 'x', gen_random_uuid(), 1)")]
    public async Task The_application_has_no_right_to_do_so(string sql)
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta);

        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync("42501");
    }

    [Fact]
    public async Task Nobody_writes_in_anothers_name()
    {
        var pair = await PairAsync();

        var sql = $"""
            insert into own_gradings (id, area_review_id, account_id, by, decision_version, is_done, done_version, is_compared)
            values (gen_random_uuid(), '{pair.Area}', '{pair.Bjorn}', 'Björn', 0, false, 0, false)
            """;
        await database.App.TryAsync(sql, "assigned", pair.Asta).ShouldBeRefusedAsync("42501");
        (await database.App.TryAsync(sql, "assigned", pair.Bjorn)).Should().Be(1);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("all")]
    public async Task Nothing_is_compared_before_both_are_done(string reach)
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta);

        (await database.App.ReadAsync<bool>($"select compare_own_gradings('{pair.Area}')", reach, pair.Asta)).Should().Equal(false);
        await database
            .App.TryAsync($"update area_reviews set is_compared = true where id = '{pair.Area}'", "assigned", pair.Asta)
            .ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_choice_holds_when_somebody_has_graded_alone()
    {
        var pair = await PairAsync();
        var sql = $"update reviews set grades_alone = false where id = '{pair.Review}'";
        (await database.App.TryAsync(sql)).Should().Be(1);

        await FinishAsync(pair, pair.Asta);

        await database.App.TryAsync(sql).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_history_tells_nothing_of_what_was_said_alone()
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta, "Hemlig kommentar.");
        await FinishAsync(pair, pair.Bjorn);

        var told = await database.Superuser.ReadAsync<string>(
            $"""
            select concat_ws(' ', e.subject, e.field, t.old_text, t.new_text) from audit_entries e left join audit_texts t using (chain_id, number)
            where e.chain_id = '{pair.Review}'
            """
        );
        told.Should()
            .NotContain(t =>
                t.Contains("Hemlig", StringComparison.Ordinal)
                || t.Contains("own_", StringComparison.Ordinal)
                || t.Contains("must_be_agreed", StringComparison.Ordinal)
            );
        told.Should().Contain(t => t.StartsWith("area_reviews is_compared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agreement_is_told_from_twenty_reviews_on_and_to_coordinators_alone()
    {
        for (var i = 1; i <= Agreement.FewestReviews; i++)
        {
            var pair = await PairAsync();
            await FinishAsync(pair, pair.Asta, letter: "B");
            await FinishAsync(pair, pair.Bjorn, letter: "B");
            if (i == Agreement.FewestReviews - 1)
                (await AgreementAsync(Identity.Operator))
                    .Should()
                    .BeEquivalentTo(
                        new
                        {
                            Letter = "B",
                            Reviews = i,
                            Pairs = Array.Empty<GradePair>(),
                        }
                    );
        }

        (await AgreementAsync(new Identity(Reach.All, Guid.NewGuid(), "Maja")))
            .Should()
            .BeEquivalentTo(
                new
                {
                    Letter = "B",
                    Reviews = 20,
                    Pairs = new[] { new GradePair(Grade.A, Grade.A, 20) },
                }
            );
        foreach (var reach in new[] { "assigned", "specialty", "administrator", "public" })
            (await database.App.ReadAsync<string>("select letter from agreement_alone(1)", reach, Guid.NewGuid())).Should().BeEmpty();
    }

    [Fact]
    public async Task No_caller_can_ask_of_fewer()
    {
        var pair = await PairAsync();
        await FinishAsync(pair, pair.Asta, letter: "C");
        await FinishAsync(pair, pair.Bjorn, letter: "C");

        (await database.App.ReadAsync<bool>("select first is null and second is null from agreement_alone(1) where letter = 'C'"))
            .Should()
            .Equal(true);
    }

    private async Task<AreaAgreement> AgreementAsync(Identity identity) =>
        (await database.DoAsync(identity, db => db.AgreementAsync(CancellationToken.None))).Single(a => a.Letter == "B");

    private async Task<Pair> PairAsync()
    {
        var (asta, bjorn) = (A.Account("Asta", AccountRole.Inspector), A.Account("Björn", AccountRole.Inspector));
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var review = await database.SaveAsync(
            A.Review(database.Catalogue.FindTemplate("hslf-fs-2021-8"), unit),
            provider,
            unit,
            asta,
            bjorn
        );
        await database.ChangeAsync(review.Id, r => r.WithPlans(asta.Id, bjorn.Id).GradeAlone(true, hasBegun: false));
        foreach (var step in ReviewRoad.To(ReviewState.SiteVisit))
            review = await database.ChangeAsync(review.Id, r => r.Step(step));
        return new Pair(review.Id, review.Areas.Single(a => a.Letter == "A").Id, asta.Id, bjorn.Id);
    }

    /// <summary>Grades an area alone, with everything met, and compares it where the other is done too.</summary>
    private Task FinishAsync(Pair pair, Guid account, string? comment = null, string letter = "A") =>
        database.DoAsync(
            new Identity(Reach.Assigned, account, "Testet"),
            async db =>
            {
                var review = (await db.FindWithAreaAsync(pair.Review, letter, CancellationToken.None))!;
                var common = review.Areas.Single();
                var seen = common.As(await db.OwnGradingAsync(common, account, "Testet", CancellationToken.None));
                foreach (var assessment in seen.Assessments)
                    seen.Assess(assessment.Code, Verdict.Met, assessment.Verdict.Version);
                seen.Comment($"{letter}1", comment, 0);
                seen.Decide(Grade.A, reason: null, seen.DecisionVersion);
                seen.MarkDone();
                await db.SaveChangesAsync();
                await db.TryCompareAsync(common, CancellationToken.None);
            }
        );

    private async Task<IReadOnlyList<Guid>> AuthorsAsync(Pair pair, Guid account) =>
        await database.App.ReadAsync<Guid>($"select account_id from own_gradings where review_id = '{pair.Review}'", "assigned", account);

    private async Task<long> CountAsync(string table, string reach, Guid? account, Guid review) =>
        (await database.App.ReadAsync<long>($"select count(*) from {table} where review_id = '{review}'", reach, account)).Single();

    private sealed record Pair(Guid Review, Guid Area, Guid Asta, Guid Bjorn);
}

using Npgsql;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Tests.Reviews;

[Collection(nameof(EveryState))]
public class TransitionTests(EveryState every)
{
    private static string Step(Guid review, ReviewState from, ReviewState to) =>
        $"""
            update reviews set state = '{to}', published_on = case when '{to}' = 'Published' then date '2026-04-10' end where id = '{review}';
            {Record(review, from, to)}
            """;

    private static string Record(Guid review, ReviewState from, ReviewState to) =>
        $"""
            insert into review_steps (review_id, number, from_state, to_state, decided_on, note)
            select '{review}', coalesce(max(number), 0) + 1, '{from}', '{to}', '2026-04-10', 'Skäl.' from review_steps where review_id = '{review}';
            """;

    private static IEnumerable<(ReviewState From, ReviewState To)> Conceivable =>
        Enum.GetValues<ReviewState>().SelectMany(_ => Enum.GetValues<ReviewState>(), (from, to) => (from, to));

    private static TheoryData<ReviewState, ReviewState> Rows(IEnumerable<(ReviewState From, ReviewState To)> steps)
    {
        var rows = new TheoryData<ReviewState, ReviewState>();
        foreach (var (from, to) in steps)
            rows.Add(from, to);
        return rows;
    }

    public static TheoryData<ReviewState, ReviewState> EveryStep() => Rows(ReviewLife.Transitions.Select(t => (t.From, t.To)));

    public static TheoryData<ReviewState, ReviewState> EveryPairOutsideTheTable() =>
        Rows(Conceivable.Where(p => ReviewLife.Find(p.From, p.To) is null));

    public static TheoryData<ReviewState, ReviewState> EveryOtherStateOutsideTheTable() =>
        Rows(Conceivable.Where(p => p.From != p.To && ReviewLife.Find(p.From, p.To) is null));

    public static TheoryData<ReviewState, ReviewState> EveryStepOfTheCoordinatorAlone() =>
        Rows(ReviewLife.Transitions.Where(t => !t.By.Contains(ReviewRole.Inspector)).Select(t => (t.From, t.To)));

    [Fact]
    public async Task The_database_has_the_domains_table_of_steps()
    {
        var steps = await every.Database.App.ReadAsync<string>("select from_state || ' ' || to_state from review_transitions");

        steps.Should().BeEquivalentTo(ReviewLife.Transitions.Select(t => $"{t.From} {t.To}"));
    }

    [Fact]
    public async Task It_knows_as_the_domain_does_which_of_them_inspectors_may_take()
    {
        var steps = await every.Database.App.ReadAsync<string>(
            "select from_state || ' ' || to_state from review_transitions where by_inspectors"
        );

        steps
            .Should()
            .BeEquivalentTo(ReviewLife.Transitions.Where(t => t.By.Contains(ReviewRole.Inspector)).Select(t => $"{t.From} {t.To}"));
    }

    [Fact]
    public async Task And_which_SPUR_samordnare_may_take_where_the_reviewing_body_has_said_so()
    {
        var steps = await every.Database.App.ReadAsync<string>(
            "select from_state || ' ' || to_state from review_transitions where by_specialty_coordinators"
        );

        steps
            .Should()
            .BeEquivalentTo(
                ReviewLife.Transitions.Where(t => t.By.Contains(ReviewRole.SpecialtyCoordinator)).Select(t => $"{t.From} {t.To}")
            );
    }

    [Theory]
    [MemberData(nameof(EveryOtherStateOutsideTheTable))]
    public Task A_step_outside_the_table_is_refused(ReviewState from, ReviewState to) =>
        every
            .Database.App.TryAsync(Step(every[from], from, to))
            .ShouldBeRefusedAsync(from is ReviewState.Published ? Sql.NeverChanges : Sql.NoSuchStep);

    [Theory]
    [MemberData(nameof(EveryPairOutsideTheTable))]
    public Task Its_record_alone_is_refused_too(ReviewState from, ReviewState to) =>
        every.Database.App.TryAsync(Record(every[from], from, to)).ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task A_step_of_the_table_is_taken_where_its_guard_says_yes(ReviewState from, ReviewState to)
    {
        var withD = (from, to) == (ReviewState.Graded, ReviewState.ActionPlan) ? Breaking.OneD(every[from]) : "";

        await Breaking.TryAsync(every.Database, withD + Breaking.Calibrates(every[from], to), Step(every[from], from, to));
    }

    [Theory]
    [MemberData(nameof(EveryStepOfTheCoordinatorAlone))]
    public Task A_step_of_the_coordinator_is_not_taken_by_an_inspector(ReviewState from, ReviewState to) =>
        every.Database.App.TryAsync(Step(every[from], from, to), "assigned", every.Asta.Id).ShouldBeRefusedAsync(Sql.NoSuchStep);

    /// <summary>Publishing by a SPUR-samordnare is a setting's to say, and tried where that is.</summary>
    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task No_step_is_taken_by_the_unit_its_provider_a_SPUR_samordnare_or_anybody(ReviewState from, ReviewState to)
    {
        foreach (var reach in new[] { "head", "deputy", "studies", "provider", "specialty", "public", "none" })
        {
            var account = await every.LetInAsync(reach, every[from]);
            await every
                .Database.App.TryAsync(Step(every[from], from, to), reach, account)
                .ShouldBeRefusedAsync(PostgresErrorCodes.InsufficientPrivilege, Sql.NoSuchStep);
            await every.LetOutAsync(account);
        }
    }

    [Theory]
    [InlineData(ReviewState.Gathering, ReviewState.SiteVisit)]
    [InlineData(ReviewState.SiteVisit, ReviewState.Drafting)]
    public async Task An_inspector_begins_and_ends_the_visit(ReviewState from, ReviewState to) =>
        (await every.Database.App.TryAsync(Step(every[from], from, to), "assigned", every.Asta.Id)).Should().Be(2);

    [Theory]
    [MemberData(nameof(EveryStep))]
    public Task A_step_without_its_record_is_refused(ReviewState from, ReviewState to) =>
        every.Database.App.TryAsync(Step(every[from], from, to).Split(';')[0]).ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Theory]
    [MemberData(nameof(EveryStep))]
    public Task A_record_without_its_step_is_refused(ReviewState from, ReviewState to) =>
        every.Database.App.TryAsync(Record(every[from], from, to)).ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Theory]
    [InlineData("number + 2, from_state, to_state, decided_on")]
    [InlineData("number + 1, 'Graded', 'Final', decided_on")]
    [InlineData("number + 1, 'Final', 'Published', date '2026-03-01'")]
    public Task A_record_that_does_not_follow_the_one_before_is_refused(string record) =>
        every
            .Database.App.TryAsync(
                $"""
                update reviews set state = 'Published', published_on = '2026-04-10' where id = '{every[ReviewState.Final]}';
                insert into review_steps (review_id, number, from_state, to_state, decided_on)
                select review_id, {record} from review_steps where review_id = '{every[ReviewState.Final]}' and to_state = 'Final'
                """
            )
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Fact]
    public Task A_review_is_not_cancelled_without_a_reason() =>
        every
            .Database.App.TryAsync(
                Step(every[ReviewState.Ordered], ReviewState.Ordered, ReviewState.Cancelled).Replace("Skäl.", " ", StringComparison.Ordinal)
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);
}

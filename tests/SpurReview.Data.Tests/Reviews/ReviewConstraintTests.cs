using Npgsql;
using static SpurReview.Domain.Reviews.ReviewState;

namespace SpurReview.Data.Tests.Reviews;

[Collection(nameof(EveryState))]
public class ReviewConstraintTests(EveryState every)
{
    private Task<int> InTheDraftAsync(string table, string set, string where) =>
        every.Database.App.TryAsync($"update {table} set {set} where review_id = '{every[Drafting]}' and {where}");

    private Task<int> UnderThePlanAsync(string set, string letter) =>
        every.Database.App.TryAsync($"update area_reviews set {set} where review_id = '{every[ActionPlan]}' and letter = '{letter}'");

    /// <summary>A review made by hand, with what a test adds to it.</summary>
    private Task<int> AddAsync(string children, string state = "Ordered", string origin = "Ordered", int areas = 8) =>
        every.Database.App.TryAsync(
            $"""
            insert into reviews (id, tenant_id, unit_id, template_id, specialty, allowed_exceptions, area_count, origin, state, visit_version,
                visit_from, visit_to, visit_form, published_on)
            select '00000000-0000-7000-8000-000000000001', tenant_id, unit_id, template_id, specialty, 1, {areas}, '{origin}', '{state}', 0,
                visit_from, visit_to, visit_form, case when '{state}' = 'Published' then visit_to end
            from reviews where id = '{every[Drafting]}';
            {children}
            """
        );

    private static string Area(string letter, string grade = "null") =>
        $"""
            insert into area_reviews (id, review_id, letter, allowed_exceptions, description, description_version, decision_version, grade, suggestion_was_settled)
            select ('00000000-0000-7000-8000-0000000000' || upper(to_hex(ascii('{letter}'))))::uuid, '00000000-0000-7000-8000-000000000001', '{letter}', 1, '', 0, 0,
                {grade}, case when {grade} is not null then false end;
            """;

    private static string Assessment(string code, string kind, bool uncertain = false) =>
        $"""
            insert into assessments (area_review_id, code, kind, kind_uncertain, verdict, verdict_version, comment_version)
            values ('00000000-0000-7000-8000-000000000041', '{code}', '{kind}', {uncertain}, 'NotAssessed', 0, 0);
            """;

    private static string Whole(string grade = "null") =>
        string.Concat("ABCDEFGH".Select(letter => Area($"{letter}", grade)))
        + """
            insert into assessments (area_review_id, code, kind, kind_uncertain, verdict, verdict_version, comment_version)
            select a.id, c.code, c.kind, c.kind_uncertain, 'NotAssessed', 0, 0
            from area_reviews a join template_criteria c using (template_id, letter) where a.review_id = '00000000-0000-7000-8000-000000000001';
            """;

    [Fact]
    public Task A_grade_that_the_area_does_not_offer_is_refused() =>
        InTheDraftAsync("area_reviews", "grade = 'C', grade_reason = 'Skäl.'", "letter = 'A'")
            .ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    [Theory]
    [InlineData("null")]
    [InlineData("''")]
    [InlineData("'  '")]
    public Task A_grade_that_differs_from_a_settled_suggestion_needs_a_reason(string reason) =>
        InTheDraftAsync(
                "area_reviews",
                $"grade = 'B', grade_reason = {reason}, suggested_grade = 'A', suggestion_was_settled = true",
                "letter = 'B'"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Theory]
    [InlineData("grade = 'B', grade_reason = 'Skäl.', suggested_grade = 'A', suggestion_was_settled = true")]
    [InlineData("grade = 'B', grade_reason = null, suggested_grade = 'A', suggestion_was_settled = false")]
    [InlineData("grade = 'B', grade_reason = null, suggested_grade = null, suggestion_was_settled = false")]
    public async Task Otherwise_it_is_taken(string decision) =>
        (await InTheDraftAsync("area_reviews", decision, "letter = 'B'")).Should().Be(1);

    [Theory]
    [InlineData("grade = null")]
    [InlineData("grade = null, suggestion_was_settled = null, suggested_grade = null, grade_reason = 'Skäl.'")]
    [InlineData("suggestion_was_settled = null")]
    public Task Half_a_decision_is_refused(string half) =>
        InTheDraftAsync("area_reviews", half, "letter = 'B'").ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public Task A_new_grade_without_a_first_D_is_refused() =>
        UnderThePlanAsync("regrade = 'B', regrade_reason = 'Skäl.', regrade_decided_on = '2026-04-01', regrade_decided_by = '[]'", "B")
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public Task A_new_grade_that_the_area_does_not_offer_is_refused() =>
        UnderThePlanAsync("regrade = 'C'", "A").ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    [Theory]
    [InlineData("regrade_reason = null")]
    [InlineData("regrade_decided_on = null")]
    [InlineData("regrade = null")]
    public Task A_new_grade_has_a_reason_and_a_day(string missing) =>
        UnderThePlanAsync(missing, "A").ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Fact]
    public async Task A_review_with_everything_of_its_template_is_taken() => (await AddAsync(Whole())).Should().BePositive();

    [Theory]
    [InlineData("B1", "Regulation")]
    [InlineData("A9", "Regulation")]
    [InlineData("A1", "GeneralAdvice")]
    public Task A_code_under_the_wrong_area_or_of_another_kind_is_refused(string code, string kind) =>
        AddAsync(Area("A") + Assessment(code, kind)).ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    [Fact]
    public Task A_kind_is_as_certain_as_the_template_says() =>
        AddAsync(Area("A") + Assessment("A1", "Regulation", uncertain: true)).ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    [Fact]
    public Task An_area_that_the_template_lacks_is_refused() =>
        AddAsync(Area("I")).ShouldBeRefusedAsync(PostgresErrorCodes.ForeignKeyViolation);

    [Fact]
    public Task An_area_twice_is_refused() =>
        AddAsync(Area("A") + Area("A").Replace("8000-0000000000'", "8001-0000000000'", StringComparison.Ordinal))
            .ShouldBeRefusedAsync(PostgresErrorCodes.UniqueViolation);

    [Fact]
    public Task A_review_without_its_areas_is_refused() => AddAsync("").ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Fact]
    public Task A_review_without_its_criteria_is_refused() =>
        AddAsync(string.Concat("ABCDEFGH".Select(letter => Area($"{letter}")))).ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Fact]
    public Task A_review_that_miscounts_its_areas_is_refused() => AddAsync(Whole(), areas: 7).ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Fact]
    public Task No_area_is_added_afterwards() =>
        every
            .Database.App.TryAsync(
                $"""
                insert into area_reviews (id, review_id, letter, allowed_exceptions, description, description_version, decision_version)
                values (gen_random_uuid(), '{every[Drafting]}', 'A', 1, '', 0, 0)
                """
            )
            .ShouldBeRefusedAsync(Sql.NotNow);

    [Theory]
    [InlineData("Ordered", "Planned")]
    [InlineData("Ordered", "Drafting")]
    [InlineData("Ordered", "Published")]
    [InlineData("Imported", "Ordered")]
    [InlineData("Imported", "Graded")]
    [InlineData("Imported", "ActionPlan")]
    public Task A_review_begins_as_ordered_or_is_imported_as_a_draft_final_or_published(string origin, string state) =>
        AddAsync(Whole("'A'"), state, origin).ShouldBeRefusedAsync(Sql.NoSuchStep);

    [Theory]
    [InlineData("Drafting")]
    [InlineData("Final")]
    [InlineData("Published")]
    public async Task A_graded_review_is_imported(string state) => (await AddAsync(Whole("'A'"), state, "Imported")).Should().BePositive();

    [Theory]
    [InlineData("Final")]
    [InlineData("Published")]
    public Task Beyond_the_draft_it_is_graded_in_every_area(string state) =>
        AddAsync(Whole(), state, "Imported").ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Theory]
    [InlineData("visit_to = visit_from - 1")]
    [InlineData("visit_form = null")]
    [InlineData("visit_from = null, visit_to = null, visit_form = null")]
    [InlineData("published_on = '2026-04-01'")]
    public Task The_dates_of_a_review_belong_together(string dates) =>
        every
            .Database.App.TryAsync($"update reviews set {dates} where id = '{every[Gathering]}'")
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Theory]
    [InlineData("text = ''", PostgresErrorCodes.CheckViolation)]
    [InlineData("area = 'I'", PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData("kind = 'Opinion'", PostgresErrorCodes.CheckViolation)]
    [InlineData("position = 0", PostgresErrorCodes.CheckViolation)]
    public Task A_finding_is_what_the_domain_allows(string set, string state) =>
        InTheDraftAsync("findings", set, "true").ShouldBeRefusedAsync(state);

    [Theory]
    [InlineData("verdict = 'Perhaps'")]
    [InlineData("comment = ''")]
    [InlineData("comment = repeat('å', 20001)")]
    public Task An_assessment_is_what_the_domain_allows(string set) =>
        InTheDraftAsync("assessments", set, "code = 'B1'").ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Theory]
    [InlineData("'Beds', null, 'Tolv'")]
    [InlineData("'Residents', -1, null")]
    [InlineData("'Residents', null, null")]
    [InlineData("'OwnServices', 1, null")]
    [InlineData("'Weather', 1, null")]
    public Task A_fact_is_a_number_or_a_text_as_its_code_says(string fact) =>
        every
            .Database.App.TryAsync(
                $"insert into review_facts (review_id, fact, number_value, text_value) values ('{every[Gathering]}', {fact})"
            )
            .ShouldBeRefusedAsync(PostgresErrorCodes.CheckViolation);

    [Theory]
    [InlineData("A9")]
    [InlineData("I")]
    [InlineData("a1")]
    public Task An_action_answers_what_the_template_has(string answer) =>
        every
            .Database.App.TryAsync($"update action_items set answers = array['{answer}'] where review_id = '{every[ActionPlan]}'")
            .ShouldBeRefusedAsync("SP004");
}

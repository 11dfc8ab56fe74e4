using SpurReview.Domain.Reviews;
using static SpurReview.Domain.Reviews.ReviewState;

namespace SpurReview.Data.Tests.Reviews;

[Collection(nameof(EveryState))]
public class StepGuardTests(EveryState every)
{
    private const string OneInspector = "delete from review_inspectors where position = 2";
    private const string OneUndeclared = "update review_inspectors set declared_no_conflict_on = null where position = 2";
    private const string OneUnsigned = "update review_inspectors set signed_at = null where position = 2";
    private const string NoInspectors = "delete from review_inspectors where true";
    private const string OneUngraded =
        "update area_reviews set is_done = false, grade = null, grade_reason = null, suggested_grade = null, suggestion_was_settled = null where letter = 'C'";
    private const string OneRegulationLeft = "update assessments set verdict = 'NotAssessed' where code = 'H1'";
    private const string OneUnexplained = "update assessments set verdict = 'NotRelevant', comment = null where code = 'H10'";
    private const string VisitNextYear = "update reviews set visit_from = '2027-03-13', visit_to = '2027-03-13' where true";
    private const string OneD = "update area_reviews set grade = 'D', grade_reason = 'Skäl.' where letter = 'B'";
    private const string OneDUndecided =
        "update area_reviews set regrade = null, regrade_reason = null, regrade_decided_on = null, regrade_decided_by = null where letter = 'A'";
    private const string OneRemarkUnanswered =
        "insert into remarks (id, review_id, number, tenant_id, place, quote, kind, proposal) select gen_random_uuid(), review_id, 1, tenant_id, 'E5', 'x', 'Wording', 'y' from review_inspectors where position = 1";
    private const string Calibrating = "update reviews set calibrates = true where true";
    private const string NoAnswer = "delete from action_items where true; delete from plan_narratives where true";

    [Theory]
    [InlineData(Ordered, Planned, OneInspector)]
    [InlineData(Ordered, Planned, OneUndeclared)]
    [InlineData(Gathering, ReviewState.SiteVisit, OneInspector)]
    [InlineData(Gathering, ReviewState.SiteVisit, OneUndeclared)]
    [InlineData(Gathering, ReviewState.SiteVisit, VisitNextYear)]
    [InlineData(Drafting, FactCheck, OneInspector)]
    [InlineData(Drafting, FactCheck, OneUndeclared)]
    [InlineData(Drafting, FactCheck, OneUnsigned)]
    [InlineData(Drafting, FactCheck, NoInspectors)]
    [InlineData(Drafting, FactCheck, OneUngraded)]
    [InlineData(Drafting, FactCheck, OneRegulationLeft)]
    [InlineData(Drafting, FactCheck, OneUnexplained)]
    [InlineData(FactCheck, Calibration, OneUnsigned)]
    [InlineData(FactCheck, Calibration, OneUngraded)]
    [InlineData(FactCheck, Calibration, OneRegulationLeft)]
    [InlineData(FactCheck, Graded, OneUnsigned)]
    [InlineData(FactCheck, Graded, OneUngraded)]
    [InlineData(FactCheck, Graded, OneUnexplained)]
    [InlineData(FactCheck, Graded, Calibrating)]
    [InlineData(Calibration, Graded, "update calibration_rounds set closed_on = null")]
    [InlineData(Calibration, Graded, "delete from round_reviews where true")]
    [InlineData(Calibration, Graded, OneUnsigned)]
    [InlineData(Calibration, Graded, OneUngraded)]
    [InlineData(Calibration, Graded, OneRegulationLeft)]
    [InlineData(Graded, Final, OneD)]
    [InlineData(Graded, Final, OneUngraded)]
    [InlineData(Graded, Final, OneUnsigned)]
    [InlineData(Graded, Final, NoInspectors)]
    [InlineData(Graded, Final, OneRemarkUnanswered)]
    [InlineData(Graded, ActionPlan, "select")]
    [InlineData(ActionPlan, Final, OneUngraded)]
    [InlineData(ActionPlan, Final, OneUnsigned)]
    [InlineData(ActionPlan, Final, NoInspectors)]
    [InlineData(ActionPlan, Final, OneRemarkUnanswered)]
    [InlineData(ActionPlan, Final, OneDUndecided)]
    [InlineData(ActionPlan, Final, "update area_reviews set regrade_reason = ' ' where letter = 'A'")]
    [InlineData(ActionPlan, Final, NoAnswer)]
    [InlineData(Final, Published, OneUngraded)]
    public Task A_step_is_refused_while_its_guard_says_no(ReviewState from, ReviewState to, string fault) =>
        Breaking
            .TryAsync(every.Database, Breaking.Calibrates(every[from], to) + Only(every[from], fault), Step(every[from], from, to))
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);

    [Fact]
    public Task A_review_without_dates_is_not_planned() =>
        Breaking
            .TryAsync(
                every.Database,
                $"update reviews set visit_from = null, visit_to = null, visit_form = null where id = '{every[Ordered]}'",
                Step(every[Ordered], Ordered, Planned)
            )
            .ShouldBeRefusedAsync(Npgsql.PostgresErrorCodes.CheckViolation);

    [Theory]
    [InlineData(Drafting, FactCheck, "update assessments set verdict = 'NotAssessed' where code = 'H10'")]
    [InlineData(Drafting, FactCheck, "update assessments set verdict = 'NotRelevant', comment = 'Finns inte.' where code = 'H10'")]
    [InlineData(Drafting, FactCheck, OneInspector + "; update reviews set origin = 'Imported' where true")]
    [InlineData(Drafting, FactCheck, OneUndeclared + "; update reviews set origin = 'Imported' where true")]
    [InlineData(ActionPlan, Final, "delete from action_items where true")]
    [InlineData(ActionPlan, Final, "delete from plan_narratives where true")]
    [InlineData(ActionPlan, Final, "update area_reviews set regrade = 'D' where letter = 'A'; " + NoAnswer)]
    public async Task And_is_not_refused_where_it_says_yes(ReviewState from, ReviewState to, string change) =>
        (await Breaking.TryAsync(every.Database, Only(every[from], change), Step(every[from], from, to))).Should().Be(2);

    /// <summary>The fault, in this review and no other.</summary>
    private static string Only(Guid review, string fault) =>
        string.Join(
            ';',
            fault
                .Split(';')
                .Select(sql =>
                    sql.Contains("update reviews", StringComparison.Ordinal) ? $"{sql} and id = '{review}'"
                    : sql.Contains("where", StringComparison.Ordinal) ? $"{sql} and review_id = '{review}'"
                    : sql
                )
        );

    private static string Step(Guid review, ReviewState from, ReviewState to) =>
        $"""
            update reviews set state = '{to}', published_on = case when '{to}' = 'Published' then date '2026-04-10' end where id = '{review}';
            insert into review_steps (review_id, number, from_state, to_state, decided_on)
            select '{review}', coalesce(max(number), 0) + 1, '{from}', '{to}', '2026-04-10' from review_steps where review_id = '{review}';
            """;
}

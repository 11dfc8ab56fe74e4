using SpurReview.Domain.Reviews;
using static SpurReview.Domain.Reviews.ReviewState;

namespace SpurReview.Data.Tests.Reviews;

[Collection(nameof(EveryState))]
public class ClosedStateTests(EveryState every)
{
    private static readonly ReviewState[] _toWrite = [Gathering, ReviewState.SiteVisit, Drafting, FactCheck, Calibration];
    private static readonly ReviewState[] _toAppoint = [Ordered, Planned, Gathering, ReviewState.SiteVisit, Drafting];

    private static readonly Dictionary<string, (ReviewState[] Open, string Sql)> _edits = new()
    {
        ["a verdict"] = (
            _toWrite,
            "update assessments set verdict = 'NotMet', verdict_version = 9 where review_id = '{0}' and code = 'B1'"
        ),
        ["a comment"] = (_toWrite, "update assessments set comment = 'Ord.' where review_id = '{0}' and code = 'B1'"),
        ["a description"] = (_toWrite, "update area_reviews set description = 'Bred.' where review_id = '{0}' and letter = 'B'"),
        ["a grade"] = (
            _toWrite,
            """
            update area_reviews set grade = 'D', grade_reason = 'Skäl.', suggested_grade = 'A', suggestion_was_settled = true
            where review_id = '{0}' and letter = 'B'
            """
        ),
        ["a finding"] = (
            _toWrite,
            """
            insert into findings (id, review_id, kind, position, text, text_version, area_version, addressee, addressee_version)
            values (gen_random_uuid(), '{0}', 'Weakness', 1, 'Få platser.', 0, 0, 'Unit', 0)
            """
        ),
        ["an inspector"] = (
            _toAppoint,
            "insert into review_inspectors (id, review_id, position, name) values (gen_random_uuid(), '{0}', 3, 'Cecilia Holm')"
        ),
        ["a dismissal"] = (_toAppoint, "delete from review_inspectors where review_id = '{0}' and position = 2"),
        ["a declaration"] = (
            _toAppoint,
            "update review_inspectors set declared_no_conflict_on = '2026-03-01' where review_id = '{0}' and position = 2"
        ),
        ["a signature"] = (
            [Drafting, FactCheck, Calibration],
            "update review_inspectors set signed_at = '2026-03-21' where review_id = '{0}' and position = 2"
        ),
        ["the visit"] = ([Ordered, Planned, Gathering], "update reviews set visit_to = visit_to + 1 where id = '{0}'"),
        ["a fact"] = (_toAppoint, "insert into review_facts (review_id, fact, number_value) values ('{0}', 'Residents', 7)"),
        ["a plan"] = (
            [ActionPlan],
            """
            insert into action_plans (review_id, submitted_on) values ('{0}', '2026-04-01')
            on conflict (review_id) do update set submitted_on = excluded.submitted_on
            """
        ),
        ["an action"] = (
            [ActionPlan],
            """
            insert into action_items (review_id, position, answers, action, due_on, responsible, follow_up_on, follow_up_responsible)
            values ('{0}', 2, array['A1'], 'En rutin.', '2026-08-01', '[]', '{{}}', '[]')
            """
        ),
        ["a free text"] = ([ActionPlan], "insert into plan_narratives (review_id, area, text) values ('{0}', 'B', 'Vi ser över allt.')"),
        ["a decision after the plan"] = (
            [ActionPlan],
            """
            update area_reviews set regrade = 'D', regrade_reason = 'Skäl.', regrade_decided_on = '2026-04-09', regrade_decided_by = '[]'
            where review_id = '{0}' and letter = 'A'
            """
        ),
    };

    private static TheoryData<ReviewState, string> Edits(Func<ReviewState[], ReviewState, bool> which)
    {
        var rows = new TheoryData<ReviewState, string>();
        foreach (var (edit, (open, _)) in _edits)
        foreach (var state in Enum.GetValues<ReviewState>().Where(state => which(open, state)))
            rows.Add(state, edit);
        return rows;
    }

    public static TheoryData<ReviewState, string> EveryEditInAStateOpenForIt() => Edits((open, state) => open.Contains(state));

    public static TheoryData<ReviewState, string> EveryEditInAStateClosedForIt() => Edits((open, state) => !open.Contains(state));

    private Task<int> EditAsync(ReviewState state, string edit) =>
        every.Database.App.TryAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, _edits[edit].Sql, every[state]));

    [Theory]
    [MemberData(nameof(EveryEditInAStateOpenForIt))]
    public async Task An_open_state_lets_the_edit_through(ReviewState state, string edit) => (await EditAsync(state, edit)).Should().Be(1);

    [Theory]
    [MemberData(nameof(EveryEditInAStateClosedForIt))]
    public Task A_closed_state_refuses_it(ReviewState state, string edit) =>
        EditAsync(state, edit).ShouldBeRefusedAsync(Sql.NotNow, Sql.NeverChanges);

    [Theory]
    [InlineData("findings")]
    [InlineData("review_facts")]
    [InlineData("review_inspectors")]
    [InlineData("action_plans")]
    [InlineData("action_items")]
    [InlineData("plan_narratives")]
    [InlineData("review_steps")]
    public Task Nothing_is_moved_from_one_review_to_another(string table) =>
        every
            .Database.Owner.TryAsync($"update {table} set review_id = '{every[Drafting]}' where review_id = '{every[Published]}'")
            .ShouldBeRefusedAsync(Sql.NeverChanges, Sql.NotNow);
}

using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using static SpurReview.Domain.Tasks.TaskKind;

namespace SpurReview.Domain.Tests.Tasks;

/// <summary>Who has what to do, state by state. The visit is on 13–14 March 2026, and every step was taken on the 13th.</summary>
public class ReviewTaskTests
{
    private static readonly DateOnly _draftDue = new(2026, 4, 7);
    private static readonly DateOnly _factsDue = new(2026, 3, 27);
    private static readonly DateOnly _remarksDue = new(2026, 4, 7);
    private static readonly DateOnly _planDue = new(2026, 6, 15);

    [Fact]
    public void A_new_order_needs_days_and_inspectors() =>
        Asks(A.Review()).Should().Equal(("kansli", PlanVisit, null), ("kansli", AppointInspectors, null));

    [Fact]
    public void An_appointed_inspector_is_asked_about_conflicts_of_interest()
    {
        var review = A.Review();
        review.PlanVisit(A.Visit(), basedOn: 0);
        review.Appoint("Asta Lindgren", city: null, accountId: null);
        review.Appoint("Björn Ek", city: null, accountId: null);
        review.DeclareNoConflict(review.Inspectors[0].Id, A.Today);

        Asks(review).Should().Equal(("Björn Ek", DeclareNoConflict, null));
    }

    [Fact]
    public void An_order_with_everything_is_marked_as_planned() =>
        Asks(A.Review().WithPlans()).Should().Equal(("kansli", MarkPlanned, null));

    [Fact]
    public void A_planned_review_waits_for_material_to_be_asked_for() =>
        Asks(Road.At(ReviewState.Planned)).Should().Equal(("kansli", RequestMaterial, null));

    [Fact]
    public void Before_the_visit_the_unit_tells_of_itself_and_the_inspectors_prepare() =>
        Asks(Road.At(ReviewState.Gathering), A.Today.AddDays(-1))
            .Should()
            .Equal(
                ("enhet", FillInFacts, new DateOnly(2026, 2, 20)),
                ("Asta Lindgren", PrepareGrading, A.Today),
                ("Björn Ek", PrepareGrading, A.Today)
            );

    [Fact]
    public void What_the_unit_has_told_is_read_until_the_grading_is_begun()
    {
        var review = Road.At(ReviewState.Gathering);
        var told = ReviewOutline.Of(review) with { HasFacts = true };

        Kinds(told).Should().Equal(ReadMaterial, ReadMaterial, PrepareGrading, PrepareGrading);
        Kinds(ReviewOutline.Of(review.Assess("B2", Verdict.Met)) with { HasFacts = true }).Should().Equal(PrepareGrading, PrepareGrading);

        static IEnumerable<TaskKind> Kinds(ReviewOutline review) => ReviewTasks.Of(review, A.Today.AddDays(-1)).Select(t => t.Kind);
    }

    [Fact]
    public void On_the_day_of_the_visit_it_begins() => Asks(Road.At(ReviewState.Gathering)).Should().Equal(Both(BeginVisit, A.Today));

    [Fact]
    public void At_the_visit_it_is_to_be_ended_and_the_first_unfinished_area_finished()
    {
        var review = Road.At(ReviewState.SiteVisit).AllMet().Assess("B2", Verdict.NotAssessed);

        Asks(review).Should().Equal([.. Both(EndVisit, A.Today.AddDays(1)), .. Both(FinishArea, _draftDue)]);
        Tasks(review)[^1].Area.Should().Be("B");
    }

    [Fact]
    public void A_whole_draft_is_signed_by_those_who_have_not()
    {
        var review = Road.At(ReviewState.Drafting).AllMet();
        Asks(review).Should().Equal(Both(SignDraft, _draftDue));

        review.Sign(review.Inspectors[0].Id, Road.Now);
        Asks(review).Should().Equal(("Björn Ek", SignDraft, _draftDue));
    }

    [Fact]
    public void Whose_signature_a_change_took_back_is_told_so_and_the_colleague_signs_as_before()
    {
        var review = Road.At(ReviewState.Drafting).AllMet();
        review.Sign(review.Inspectors[0].Id, Road.Now);
        review.Comment("A1", "Rättat.");
        review.Area("A").MarkDone();

        Asks(review).Should().Equal(("Asta Lindgren", SignDraftAgain, _draftDue), ("Björn Ek", SignDraft, _draftDue));
    }

    [Fact]
    public void A_draft_that_cannot_be_signed_is_finished_first() =>
        Asks(Road.At(ReviewState.Drafting)).Should().Equal(Both(FinishArea, _draftDue));

    [Fact]
    public void A_draft_signed_by_a_lone_inspector_is_not_sent()
    {
        var review = Road.At(ReviewState.Drafting);
        review.Dismiss(review.Inspectors[1].Id);
        review.AllMet().Signed();

        Asks(review).Should().Equal(("kansli", AppointInspectors, null));
    }

    [Fact]
    public void An_old_report_with_one_inspector_is() =>
        Asks(A.Import().Complete(publishedOn: null).AllMet().Signed()).Should().Equal(("kansli", SendForFactCheck, _draftDue));

    [Fact]
    public void A_signed_draft_is_sent() =>
        Asks(Road.At(ReviewState.Drafting).AllMet().Signed()).Should().Equal(("kansli", SendForFactCheck, _draftDue));

    [Fact]
    public void The_office_reads_a_signed_draft_and_then_sends_it()
    {
        var signed = ReviewOutline.Of(Road.At(ReviewState.Drafting).AllMet().Signed());

        One(signed with { OfficeHasRead = false }).Should().Be((ReadDraft, TaskParty.Office, _draftDue));
        One(signed with { OfficeHasRead = true }).Should().Be((SendForFactCheck, TaskParty.Office, _draftDue));

        static (TaskKind, TaskParty, DateOnly?) One(ReviewOutline review)
        {
            var task = ReviewTasks.Of(review, A.Today).Should().ContainSingle().Subject;
            return (task.Kind, task.Party, task.LastDay);
        }
    }

    [Fact]
    public void A_SPUR_samordnare_may_read_until_it_is_sent_and_nothing_waits_for_that()
    {
        var signed = ReviewOutline.Of(Road.At(ReviewState.Drafting).AllMet().Signed());

        var tasks = ReviewTasks.Of(signed with { SpecialtyCoordinatorHasRead = false }, A.Today);

        tasks
            .Select(t => (t.Kind, t.Party))
            .Should()
            .Equal((SendForFactCheck, TaskParty.Office), (ReadDraft, TaskParty.SpecialtyCoordinator));
        tasks.Where(t => t.IsFor(ReviewRole.SpecialtyCoordinator, Guid.NewGuid())).Select(t => t.Kind).Should().Equal(ReadDraft);
        ReviewTasks.Of(signed with { SpecialtyCoordinatorHasRead = true }, A.Today).Should().ContainSingle();
    }

    [Fact]
    public void The_unit_checks_facts_until_its_time_is_out_and_then_the_review_goes_on_as_it_is()
    {
        var review = Road.At(ReviewState.FactCheck);

        Asks(review, _factsDue).Should().Equal(("enhet", CheckFacts, _factsDue));
        Asks(review, _factsDue.AddDays(1)).Should().Equal(("kansli", DeclareGraded, null));
    }

    [Fact]
    public void A_change_after_the_draft_was_sent_is_signed_again()
    {
        var review = Road.At(ReviewState.FactCheck).Comment("A1", "Rättat.");

        Asks(review)
            .Should()
            .Equal(
                ("enhet", CheckFacts, _factsDue),
                ("Asta Lindgren", SignDraftAgain, _remarksDue),
                ("Björn Ek", SignDraftAgain, _remarksDue)
            );
        Asks(review, _factsDue.AddDays(1)).Should().Equal(Both(SignDraftAgain, _remarksDue));
    }

    [Fact]
    public void How_long_they_have_for_that_is_the_reviewing_bodys_to_say()
    {
        var review = Road.At(ReviewState.FactCheck).Comment("A1", "Rättat.");

        var tasks = ReviewTasks.Of(ReviewOutline.Of(review), A.Today, new Terms { RemarkWorkingDays = 1 });

        tasks.Single(t => t.Inspector?.Name == "Asta Lindgren").LastDay.Should().Be(WorkCalendar.Swedish.After(_factsDue, 1));
    }

    [Fact]
    public void Where_the_specialty_calibrates_the_draft_goes_to_calibration_when_facts_are_checked() =>
        Asks(Road.ToBeCompared(), _factsDue.AddDays(1)).Should().Equal(("kansli", SendToCalibration, null));

    [Fact]
    public void In_a_calibration_the_drafts_are_put_in_a_round_compared_and_graded_when_it_is_closed()
    {
        var review = Road.At(ReviewState.Calibration);
        Asks(review).Should().Equal(("kansli", PutInRound, null));

        review.Compared().InRound!.Round.Open();
        Asks(review).Should().Equal(Both(CompareDrafts, null));

        review.InRound!.Round.Close(A.Today);
        Asks(review).Should().Equal(("kansli", DeclareGraded, null));
    }

    [Fact]
    public void What_is_changed_after_the_comparison_is_signed_again_first()
    {
        var review = Road.At(ReviewState.Calibration).Compared().Comment("A1", "Rättat.");

        Asks(review).Should().Equal(Both(SignDraftAgain, null));
    }

    [Fact]
    public void A_SPUR_samordnare_compares_with_the_inspectors_and_does_nothing_else()
    {
        var review = Road.At(ReviewState.Calibration).Compared().Comment("A1", "Rättat.");
        review.InRound!.Round.Open();

        Tasks(review)
            .Where(t => t.IsFor(ReviewRole.SpecialtyCoordinator, Guid.NewGuid()))
            .Select(t => t.Kind)
            .Distinct()
            .Should()
            .Equal(CompareDrafts);
    }

    [Fact]
    public void A_graded_review_is_declared_final_or_asked_for_a_plan()
    {
        Asks(Road.At(ReviewState.Graded)).Should().Equal(("kansli", DeclareFinal, null));
        Asks(Road.GradedWithD("B")).Should().Equal(("kansli", RequestPlan, null));
    }

    [Fact]
    public void The_unit_has_its_time_for_the_plan_and_then_the_office_answers_that_there_is_none()
    {
        var review = Road.At(ReviewState.ActionPlan);

        Asks(review, _planDue).Should().Equal(("enhet", WritePlan, _planDue));
        Asks(review, _planDue.AddDays(1)).Should().Equal(("kansli", AnswerMissingPlan, _planDue), ("enhet", WritePlan, _planDue));
    }

    [Fact]
    public void A_plan_is_judged_then_decided_on_then_the_review_is_final()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, A.Today, "B1"));
        Asks(review).Should().Equal(Both(JudgePlan, new DateOnly(2026, 4, 7)));

        review.ReceivePlan(new(review.Id, A.Today, [], [new("B", "Vi inför en rutin.")]));
        Asks(review).Should().Equal(Both(DecideRegrade, new DateOnly(2026, 4, 7)));

        review.Area("B").DecideAfterPlan(A.Regrade(Grade.A));
        Asks(review).Should().Equal(("kansli", DeclareFinal, null));
    }

    [Fact]
    public void A_plan_handed_in_anew_is_decided_on_anew()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, A.Today, "B1").Accepted());
        review.Area("B").DecideAfterPlan(A.Regrade(Grade.A, A.Today));
        review.ReceivePlan(A.Plan(review, A.Today.AddDays(1), "B1"));

        Tasks(review).Should().OnlyContain(t => t.Kind == JudgePlan);
    }

    [Fact]
    public void A_final_review_is_published_and_one_that_is_over_asks_for_nothing()
    {
        Asks(Road.At(ReviewState.Final)).Should().Equal(("kansli", Publish, null));
        Asks(Road.At(ReviewState.Published)).Should().BeEmpty();
        Asks(Road.At(ReviewState.Cancelled)).Should().BeEmpty();
    }

    [Fact]
    public void A_task_is_for_the_office_or_for_one_inspector_as_they_act_now()
    {
        var account = Guid.NewGuid();
        var review = A.Review();
        var asta = review.Appoint("Asta Lindgren", city: null, account);
        var hers = new ReviewTask(SignDraft, TaskParty.Inspectors, LastDay: null, asta);
        var office = new ReviewTask(Publish, TaskParty.Office);

        hers.IsFor(ReviewRole.Inspector, account).Should().BeTrue();
        hers.IsFor(ReviewRole.Inspector, Guid.NewGuid()).Should().BeFalse();
        hers.IsFor(ReviewRole.Coordinator, account).Should().BeFalse("she has taken another role");
        office.IsFor(ReviewRole.Coordinator, account).Should().BeTrue();
        office.IsFor(ReviewRole.Inspector, account).Should().BeFalse();
    }

    private static IReadOnlyList<ReviewTask> Tasks(Review review, DateOnly? today = null) =>
        ReviewTasks.Of(ReviewOutline.Of(review), today ?? A.Today);

    private static IEnumerable<(string Who, TaskKind Kind, DateOnly? LastDay)> Asks(Review review, DateOnly? today = null) =>
        Tasks(review, today).Select(t => (Who(t), t.Kind, t.LastDay));

    private static string Who(ReviewTask task) => task.Inspector?.Name ?? (task.Party is TaskParty.Office ? "kansli" : "enhet");

    private static (string, TaskKind, DateOnly?)[] Both(TaskKind kind, DateOnly? lastDay) =>
        [("Asta Lindgren", kind, lastDay), ("Björn Ek", kind, lastDay)];
}

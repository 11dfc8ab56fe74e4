using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

/// <summary>Before a review is declared final: what stops it whatever came before, what is worth a look, and what is in order.</summary>
public class FinalChecklistTests
{
    public static TheoryData<ReviewState> EveryWayThere() => [ReviewState.Graded, ReviewState.ActionPlan];

    [Theory]
    [MemberData(nameof(EveryWayThere))]
    public void An_area_without_a_grade_and_a_draft_without_a_signature_stop_it(ReviewState from)
    {
        var review = Road.At(ReviewState.Drafting).Assess("A1", Verdict.Met).Assess("A2", Verdict.Met).Decide("A", Grade.A);

        Guard(from, review)
            .Should()
            .Equal(
                new Obstacle(Rule.EveryAreaMustBeGraded, "B"),
                new Obstacle(Rule.InspectorsMustSign, "Asta Lindgren"),
                new Obstacle(Rule.InspectorsMustSign, "Björn Ek")
            );
    }

    [Theory]
    [MemberData(nameof(EveryWayThere))]
    public void A_draft_that_nobody_inspects_is_signed_by_nobody(ReviewState from)
    {
        var review = A.Import().Complete(publishedOn: null).AllMet();
        review.Dismiss(review.Inspectors[0].Id);

        Guard(from, review).Should().Equal(new Obstacle(Rule.InspectorsMustSign));
    }

    [Theory]
    [MemberData(nameof(EveryWayThere))]
    public void A_remark_that_was_sent_and_has_no_answer_stops_it(ReviewState from)
    {
        var review = Remarked("A1", "B1");
        Guard(from, review).Should().BeEmpty("they are the unit's own until they are sent");
        review.FactCheck!.Send(UnitSender.Head, Road.Now, A.Today, Terms.Default);
        review.FactCheck.Answer(review.FactCheck.Remarks[0], RemarkOutcome.NotChanged, "Nej.");

        Guard(from, review).Should().Equal(new Obstacle(Rule.RemarkMustBeAnswered, "2"));
    }

    [Theory]
    [MemberData(nameof(EveryWayThere))]
    public void An_imported_draft_that_was_signed_and_never_checked_is_not_stopped(ReviewState from) =>
        Guard(from, A.Import().Complete(publishedOn: null).AllMet().Signed()).Should().BeEmpty();

    [Fact]
    public void Nor_is_what_came_all_the_way()
    {
        Road.At(ReviewState.Graded).Asked(ReviewState.Final).Should().BeEmpty();
        Decided(Grade.D).Asked(ReviewState.Final, A.Today.AddDays(30)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(ReviewState.Graded, true)]
    [InlineData(ReviewState.ActionPlan, true)]
    [InlineData(ReviewState.Calibration, false)]
    [InlineData(ReviewState.Final, false)]
    [InlineData(ReviewState.Cancelled, false)]
    public void It_is_due_where_a_step_leads_there(ReviewState state, bool isDue) =>
        FinalChecklist.IsDue(Road.At(state)).Should().Be(isDue);

    [Fact]
    public void A_review_without_a_blemish_has_nothing_to_look_over_and_all_in_order()
    {
        var review = Complete();

        FinalChecklist.ToLookOver(review).Should().BeEmpty();
        FinalChecklist
            .Done(review)
            .Should()
            .Equal(
                new InOrderPoint(InOrder.EveryAreaIsGraded, 2),
                new InOrderPoint(InOrder.EverybodyHasSigned, 2),
                new InOrderPoint(InOrder.NothingWasRemarked),
                new InOrderPoint(InOrder.NoAreaHasD),
                new InOrderPoint(InOrder.NobodyIsPointedOut)
            );
    }

    [Fact]
    public void What_was_looked_over_before_the_inspectors_left_is_looked_over_again() =>
        FinalChecklist
            .ToLookOver(Complete(whileOpen: r => r.Assess("A5", Verdict.NotMet).Decide("A", Grade.A)))
            .Should()
            .Equal(new LookOverPoint(LookOver.NotMetWithoutComment, "A5"));

    [Fact]
    public void A_unit_that_was_silent_is_told_of_and_one_that_was_never_asked_is_not()
    {
        var silent = Road.At(ReviewState.FactCheck);
        silent.Take(ReviewState.Graded, new StepDecision(Road.LaterToday), ReviewRole.Coordinator, Road.LaterToday);
        var old = A.Import(ReviewState.Final).Complete(publishedOn: null);

        Kinds(silent).Should().Contain(LookOver.UnitWasSilent);
        FinalChecklist.Done(silent).Should().NotContain(p => p.Kind == InOrder.NothingWasRemarked);
        Kinds(old).Should().NotContain(LookOver.UnitWasSilent);
        FinalChecklist.Done(old).Should().NotContain(p => p.Kind == InOrder.NothingWasRemarked);
    }

    [Fact]
    public void Answered_remarks_are_in_order()
    {
        var review = Remarked("A1", "B1");
        review.FactCheck!.Send(UnitSender.Head, Road.Now, A.Today, Terms.Default);
        FinalChecklist.Done(review).Should().NotContain(p => p.Kind == InOrder.RemarksAreAnswered);

        foreach (var remark in review.FactCheck.Remarks)
            review.FactCheck.Answer(remark, RemarkOutcome.NotChanged, "Nej.");
        FinalChecklist.Done(review).Should().Contain(new InOrderPoint(InOrder.RemarksAreAnswered, 2));
    }

    [Theory]
    [InlineData(4, LookOver.FewResidents, 4)]
    [InlineData(null, LookOver.ResidentsUnknown, 1)]
    public void Few_residents_and_an_unknown_number_are_told_of(int? residents, LookOver kind, int count) =>
        FinalChecklist.ToLookOver(Complete(residents)).Should().Equal(new LookOverPoint(kind, Where: null, Count: count));

    [Fact]
    public void What_is_few_is_the_installations_to_say() =>
        FinalChecklist.ToLookOver(Complete(residents: 5), smallGroup: 6).Should().Contain(p => p.Kind == LookOver.FewResidents);

    [Fact]
    public void A_D_that_stands_is_told_of_and_one_that_was_mended_is_not()
    {
        FinalChecklist.ToLookOver(Decided(Grade.D)).Should().Contain(new LookOverPoint(LookOver.DStands, "B"));
        Kinds(Decided(Grade.A)).Should().NotContain(LookOver.DStands);
        FinalChecklist.Done(Decided(Grade.A)).Should().Contain(new InOrderPoint(InOrder.EveryDIsDecided, 1));
    }

    [Fact]
    public void An_undecided_D_is_not_in_order() =>
        FinalChecklist
            .Done(Road.At(ReviewState.ActionPlan))
            .Should()
            .NotContain(p => p.Kind == InOrder.EveryDIsDecided || p.Kind == InOrder.NoAreaHasD);

    [Fact]
    public void The_plan_and_the_reasons_after_it_are_printed_and_so_looked_over_too()
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(
            new ActionPlan(
                review.Id,
                A.Today.AddDays(10),
                [new ActionItem(1, ["B1", "B2"], "En av ST-läkarna får en ny handledare.", A.Today.AddMonths(3))],
                [new PlanNarrative("B", "Ring 811228-9874.")]
            ).Accepted()
        );
        review.Area("B").DecideAfterPlan(new Regrade(Grade.A, "Hon har fått handledning.", A.Today.AddDays(20)));

        var points = FinalChecklist.ToLookOver(review);

        points
            .Where(p => p.InPlan)
            .Should()
            .Equal(
                new LookOverPoint(LookOver.RecognisablePerson, "B", "Hon") { InPlan = true },
                new LookOverPoint(LookOver.RecognisablePerson, "B1", "En av ST-läkarna") { InPlan = true },
                new LookOverPoint(LookOver.IdentityNumber, "B", "811228-9874") { InPlan = true }
            );
        FinalChecklist.Done(review).Should().NotContain(p => p.Kind == InOrder.NobodyIsPointedOut);
    }

    [Fact]
    public void What_the_unit_calls_its_people_and_why_an_action_is_not_accepted_are_printed_as_well()
    {
        var review = Road.At(ReviewState.ActionPlan);
        var item = new ActionItem(1, ["B1"], "Vi inför en rutin.", A.Today.AddMonths(3))
        {
            Responsible = [new ResponsiblePerson("Handledare för en av ST-läkarna", "811228-9874")],
            Decision = ActionDecision.Returned,
            DecisionReason = "Ring 811228-9874.",
        };

        review.ReceivePlan(new ActionPlan(review.Id, A.Today.AddDays(10), [item], []));

        FinalChecklist
            .ToLookOver(review)
            .Where(p => p.InPlan)
            .Select(p => (p.Kind, p.Where))
            .Should()
            .Equal((LookOver.IdentityNumber, "B1"), (LookOver.RecognisablePerson, "B1"));
    }

    private static IEnumerable<Obstacle> Guard(ReviewState from, Review review) =>
        ReviewLife.Find(from, ReviewState.Final)!.Guard(review, new StepDecision(A.Today));

    private static IEnumerable<LookOver> Kinds(Review review) => FinalChecklist.ToLookOver(review).Select(p => p.Kind);

    private static Review Decided(Grade grade)
    {
        var review = Road.At(ReviewState.ActionPlan);
        review.ReceivePlan(A.Plan(review, answers: "B1").Accepted());
        review.Area("B").DecideAfterPlan(A.Regrade(grade));
        return review;
    }

    private static Review Remarked(params string[] codes)
    {
        var review = Road.At(ReviewState.FactCheck);
        foreach (var code in codes)
            review.FactCheck!.Add(
                Guid.CreateVersion7(),
                DraftPlace.Criterion(code),
                "Det som stod.",
                new RemarkWords(RemarkKind.Wording, "Det som ska stå.", evidence: null),
                A.Today,
                Terms.Default
            );
        return review;
    }

    /// <summary>Graded, described in every area, with what the unit says of itself.</summary>
    private static Review Complete(int? residents = 12, Action<Review>? whileOpen = null)
    {
        var review = Road.At(ReviewState.Drafting).AllMet();
        if (residents is not null)
            review.RecordFact(UnitFact.Residents, new FactValue(residents, Text: null));
        foreach (var area in review.Areas)
            area.Describe("Läget är gott.", basedOn: 0);
        whileOpen?.Invoke(review);
        return review.Signed().Step(ReviewState.FactCheck).Step(ReviewState.Graded);
    }
}

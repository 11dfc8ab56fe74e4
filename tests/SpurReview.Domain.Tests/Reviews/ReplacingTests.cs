using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Domain.Tests.ActionPlans;

namespace SpurReview.Domain.Tests.Reviews;

/// <summary>Byta inspektör: whoever falls ill does not stop the review, and nothing that was done is undone or put under another name.</summary>
public class ReplacingTests
{
    private static readonly NewInspector _cecilia = new("Cecilia Holm", "Umeå", Guid.CreateVersion7());

    private static Inspector Replace(Review review, int place = 0) =>
        review.Replace(review.Inspectors[place], _cecilia, "Bytte tjänst.", A.Today);

    private static Inspector Declared(Review review, Inspector inspector)
    {
        review.DeclareNoConflict(inspector.Id, A.Today);
        return inspector;
    }

    public static TheoryData<ReviewState> EveryStateWithInspectors() => [.. Enum.GetValues<ReviewState>().Except([ReviewState.Ordered])];

    [Theory]
    [MemberData(nameof(EveryStateWithInspectors))]
    public void An_inspector_is_replaced_until_the_review_is_final(ReviewState state)
    {
        var review = Road.At(state);

        if (state < ReviewState.Final)
        {
            Replace(review);
            review.Inspectors.Select(i => i.Name).Should().Equal("Björn Ek", "Cecilia Holm");
        }
        else
            review.ShouldBeRefused(r => Replace(r), Rule.InspectorsCannotChangeNow);
    }

    [Fact]
    public void Who_leaves_is_kept_as_she_was()
    {
        var review = Road.At(ReviewState.FactCheck);
        var asta = review.Inspectors[0];

        var came = Replace(review);

        review
            .Replacements.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    InspectorId = asta.Id,
                    Name = "Asta Lindgren",
                    SignedAt = Road.Now,
                    DeclaredNoConflictOn = A.Today.AddDays(-60),
                    ReplacedById = came.Id,
                    State = ReviewState.FactCheck,
                    ReplacedOn = A.Today,
                    Reason = "Bytte tjänst.",
                }
            );
    }

    [Fact]
    public void A_replacement_has_a_reason() =>
        Road.At(ReviewState.Drafting).ShouldBeRefused(r => r.Replace(r.Inspectors[0], _cecilia, " ", A.Today), Rule.ReplacementNeedsReason);

    [Fact]
    public void Nobody_replaces_who_inspects_the_review_already() =>
        Road.At(ReviewState.Drafting)
            .ShouldBeRefused(
                r => r.Replace(r.Inspectors[0], new NewInspector("Björn Ek", null, null), "Skäl.", A.Today),
                Rule.SameInspectorTwice,
                "Björn Ek"
            );

    [Fact]
    public void A_report_names_six_people_at_most()
    {
        var review = Road.At(ReviewState.SiteVisit);
        for (var i = 0; i < 4; i++)
            review.Replace(review.Inspectors[0], new NewInspector($"Inspektör {i}", null, null), "Skäl.", A.Today);

        review.ShouldBeRefused(r => Replace(r), Rule.TooManyInspectors);
    }

    [Fact]
    public void The_colleagues_signature_stands_since_the_text_does()
    {
        var review = Road.At(ReviewState.FactCheck);

        Replace(review);

        review.Inspectors.Select(i => i.SignedAt).Should().Equal(Road.Now, null);
    }

    [Theory]
    [InlineData(ReviewState.FactCheck)]
    [InlineData(ReviewState.Calibration)]
    public void The_new_one_declares_and_signs_before_the_review_goes_on(ReviewState state)
    {
        var review = Road.At(state, ReviewState.Graded).Answered();
        var cecilia = Replace(review);

        review.ShouldBeRefused(r => r.Sign(cecilia.Id, Road.Now), Rule.InspectorsMustDeclareNoConflict, "Cecilia Holm");
        review.Asked(ReviewState.Graded).Should().Contain(new Obstacle(Rule.InspectorsMustSign, "Cecilia Holm"));

        Declared(review, cecilia);
        review.Sign(cecilia.Id, Road.Now);
        review.Asked(ReviewState.Graded).Should().BeEmpty();
    }

    [Fact]
    public void She_declares_once()
    {
        var review = Road.At(ReviewState.FactCheck);
        var cecilia = Declared(review, Replace(review));

        review.ShouldBeRefused(r => r.DeclareNoConflict(cecilia.Id, A.Today), Rule.InspectorsCannotChangeNow);
    }

    [Fact]
    public void Who_comes_after_the_grading_signs_nothing_and_still_declares_before_the_review_is_final()
    {
        var review = Road.At(ReviewState.Graded);
        var cecilia = Replace(review);

        review.Asked(ReviewState.Final).Should().Equal(new Obstacle(Rule.InspectorsMustDeclareNoConflict, "Cecilia Holm"));
        Declared(review, cecilia);
        review.Asked(ReviewState.Final).Should().BeEmpty();
        FinalChecklist.Done(review).Should().Contain(new InOrderPoint(InOrder.EverybodyHasSigned, 2), "the one who left had signed");
    }

    [Fact]
    public void What_both_have_decided_of_the_plan_stays_decided()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Accepted);
        Declared(work.Review, Replace(work.Review));

        work.Judged("A1", ActionDecision.Accepted, by: 0);

        work.Item("A1").Decision.Should().Be(ActionDecision.Accepted);
    }

    [Fact]
    public void What_is_open_is_decided_by_the_two_of_today()
    {
        var work = APlan.Sent();
        work.Judged("A1", ActionDecision.Accepted, by: 0);
        Declared(work.Review, Replace(work.Review));

        work.Judged("A1", ActionDecision.Accepted, by: 0);
        work.Item("A1").Decision.Should().BeNull("who left does not speak for who came");

        work.Judged("A1", ActionDecision.Accepted, by: 1);
        work.Item("A1").Decision.Should().Be(ActionDecision.Accepted);
    }

    [Fact]
    public void Nothing_is_judged_or_decided_before_she_has_declared()
    {
        var work = APlan.Sent();
        var cecilia = Replace(work.Review);

        work.Review.ShouldBeRefused(
            _ => work.Judged("A1", ActionDecision.Accepted, by: 1),
            Rule.InspectorsMustDeclareNoConflict,
            "Cecilia Holm"
        );
        work.Review.ShouldBeRefused(
            r => r.Area("A").ProposeAfterPlan(A.Regrade(Grade.D), cecilia.Id),
            Rule.InspectorsMustDeclareNoConflict,
            "Cecilia Holm"
        );
    }

    [Fact]
    public void An_area_that_was_decided_keeps_the_names_of_who_decided_it()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Returned);
        var review = work.Review;
        foreach (var inspector in review.Inspectors)
            review.Area("A").ProposeAfterPlan(A.Regrade(Grade.D), inspector.Id);

        Declared(review, Replace(review));

        review.Area("A").Regrade!.DecidedBy.Select(p => p.Name).Should().Equal("Asta Lindgren", "Björn Ek");
    }

    [Fact]
    public void She_is_asked_to_declare_and_to_sign_while_the_unit_still_checks_the_facts()
    {
        var review = Road.At(ReviewState.FactCheck);
        var cecilia = Replace(review);

        ReviewTasks
            .Of(ReviewOutline.Of(review), A.Today)
            .Where(t => t.Inspector == cecilia)
            .Select(t => t.Kind)
            .Should()
            .Equal(TaskKind.SignDraft, TaskKind.DeclareNoConflict);
    }

    [Fact]
    public void The_last_word_waits_for_her_declaration()
    {
        var review = Road.At(ReviewState.Graded);
        Replace(review);

        ReviewTasks.Of(ReviewOutline.Of(review), A.Today).Select(t => t.Kind).Should().Equal(TaskKind.DeclareNoConflict);
    }

    [Fact]
    public void Who_came_and_has_not_declared_answers_no_remark()
    {
        var review = Road.At(ReviewState.FactCheck);
        var words = new RemarkWords(RemarkKind.Wording, "Det som ska stå.", evidence: null);
        var remark = review.FactCheck!.Add(Guid.CreateVersion7(), DraftPlace.Criterion("A1"), "Stod.", words, A.Today, Terms.Default);
        review.FactCheck.Send(UnitSender.Head, Road.Now, A.Today, Terms.Default);
        var came = Replace(review);

        review.ShouldBeRefused(
            r => r.FactCheck!.Answer(remark, RemarkOutcome.Changed, "Rättat.", came.Id),
            Rule.InspectorsMustDeclareNoConflict,
            came.Name
        );
        review.FactCheck.Answer(remark, RemarkOutcome.Changed, "Rättat.", Declared(review, came).Id);
    }

    [Fact]
    public void Who_came_and_has_not_declared_sends_no_plan_back()
    {
        var work = APlan.Sent();
        work.JudgedByBoth("A1", ActionDecision.Returned);
        work.JudgedByBoth("B1", ActionDecision.Returned);
        var came = Replace(work.Review);

        work.Review.ShouldBeRefused(r => r.Plan!.Return(r, came.Id, APlan.Day), Rule.InspectorsMustDeclareNoConflict, came.Name);
        work.Review.Plan!.Return(work.Review, Declared(work.Review, came).Id, APlan.Day.AddDays(5));
    }

    [Theory]
    [InlineData(ReviewState.Drafting, null)]
    [InlineData(ReviewState.FactCheck, Rule.InspectorsMustDeclareNoConflict)]
    [InlineData(ReviewState.Calibration, Rule.InspectorsMustDeclareNoConflict)]
    [InlineData(ReviewState.Graded, Rule.ReviewIsNotOpenForAssessment)]
    public void Who_came_after_the_draft_was_sent_writes_nothing_before_she_has_declared(ReviewState state, Rule? rule)
    {
        var review = Road.At(state);
        var came = Replace(review);

        review.RuleAgainstWriting(came.AccountId).Should().Be(rule);
        review.RuleAgainstWriting(review.Inspectors[0].AccountId).Should().Be(rule is Rule.ReviewIsNotOpenForAssessment ? rule : null);
        Declared(review, came);
        review.RuleAgainstWriting(came.AccountId).Should().Be(rule is Rule.ReviewIsNotOpenForAssessment ? rule : null);
    }
}

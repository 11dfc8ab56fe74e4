using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using static SpurReview.Domain.Reviews.ReviewState;

namespace SpurReview.Domain.Tests.Reviews;

public class OpenStateTests
{
    private static readonly ReviewState[] _openForWriting = [Gathering, ReviewState.SiteVisit, Drafting, FactCheck, Calibration];
    private static readonly ReviewState[] _openForInspectors = [Ordered, Planned, Gathering, ReviewState.SiteVisit, Drafting];
    private static readonly ReviewState[] _openForMovingTheVisit = [Ordered, Planned, Gathering];

    private static readonly Dictionary<string, Action<Review>> _writing = new()
    {
        ["a verdict"] = r => r.Assess("A1", Verdict.NotMet),
        ["a comment"] = r => r.Comment("A1", "Nästan."),
        ["a description"] = r => r.Area("A").Describe("Bred.", basedOn: 0),
        ["a grade"] = r => r.Decide("A", Grade.D, "Skäl."),
        ["a finding"] = r => r.AddFinding(FindingKind.Strength, "Bra."),
    };

    public static TheoryData<ReviewState, string> EveryStateAndText()
    {
        var rows = new TheoryData<ReviewState, string>();
        foreach (var state in Enum.GetValues<ReviewState>())
        foreach (var text in _writing.Keys)
            rows.Add(state, text);
        return rows;
    }

    public static TheoryData<ReviewState> EveryState() => [.. Enum.GetValues<ReviewState>()];

    [Theory]
    [MemberData(nameof(EveryStateAndText))]
    public void Inspectors_write_from_Underlag_until_the_review_is_graded(ReviewState state, string text) =>
        Expect(Road.At(state), _writing[text], _openForWriting.Contains(state), Rule.ReviewIsNotOpenForAssessment);

    [Theory]
    [MemberData(nameof(EveryState))]
    public void Inspectors_are_appointed_until_the_draft_is_sent(ReviewState state) =>
        Expect(
            Road.At(state),
            r => r.Appoint("Cecilia Holm", city: null, accountId: null),
            _openForInspectors.Contains(state),
            Rule.InspectorsCannotChangeNow
        );

    [Theory]
    [MemberData(nameof(EveryState))]
    public void Inspectors_are_dismissed_until_the_draft_is_sent(ReviewState state) =>
        Expect(Road.At(state), r => r.Dismiss(Guid.NewGuid()), _openForInspectors.Contains(state), Rule.InspectorsCannotChangeNow);

    public static TheoryData<ReviewState> EveryStateWithInspectors() => [.. Enum.GetValues<ReviewState>().Except([Ordered])];

    [Theory]
    [MemberData(nameof(EveryStateWithInspectors))]
    public void They_declare_until_then(ReviewState state) =>
        Expect(
            Road.At(state),
            r => r.DeclareNoConflict(r.Inspectors[0].Id, A.Today),
            _openForInspectors.Contains(state),
            Rule.InspectorsCannotChangeNow
        );

    [Theory]
    [MemberData(nameof(EveryState))]
    public void Facts_are_recorded_until_then(ReviewState state) =>
        Expect(
            Road.At(state),
            r => r.RecordFact(UnitFact.Beds, new FactValue(12, Text: null)),
            _openForInspectors.Contains(state),
            Rule.ReviewIsNotOpenForAssessment
        );

    [Theory]
    [MemberData(nameof(EveryState))]
    public void The_visit_is_moved_until_it_begins(ReviewState state) =>
        Expect(
            Road.At(state),
            r => r.PlanVisit(new SiteVisit(A.Today.AddDays(7), A.Today.AddDays(7), VisitForm.Remote), r.VisitVersion),
            _openForMovingTheVisit.Contains(state),
            Rule.VisitCannotMoveNow
        );

    [Theory]
    [MemberData(nameof(EveryState))]
    public void A_plan_is_received_in_Handlingsplan_only(ReviewState state) =>
        Expect(Road.At(state), r => r.ReceivePlan(A.Plan(r, answers: "B1")), state is ActionPlan, Rule.ReviewIsNotUnderPlan);

    [Theory]
    [InlineData(Graded)]
    [InlineData(Published)]
    public void A_finding_stays_as_it_was_once_the_review_is_graded(ReviewState state)
    {
        var draft = Road.At(Drafting).AllMet();
        var finding = draft.AddFinding(FindingKind.Strength, "Bra.");
        var review = draft.Signed().Step(FactCheck).Step(Graded);
        if (state is Published)
            review.Step(Final).Step(Published);

        review.ShouldBeRefused(_ => finding.Rewrite("Bäst.", basedOn: 0), Rule.ReviewIsNotOpenForAssessment);
    }

    private static void Expect(Review review, Action<Review> change, bool isOpen, Rule otherwise)
    {
        if (isOpen)
            review.Invoking(change).Should().NotThrow();
        else
            review.ShouldBeRefused(change, otherwise);
    }
}

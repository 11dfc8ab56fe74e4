using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class PracticeReviewTests
{
    private static readonly Practitioner _me = new(Guid.CreateVersion7(), "Nils Ny", "Falun");

    [Fact]
    public void It_begins_at_the_visit_and_is_open_for_writing()
    {
        var practice = Begin();

        practice.IsPractice.Should().BeTrue();
        practice.PractisedBy.Should().Be(_me.AccountId);
        practice.IsOpenForAssessment.Should().BeTrue();
        practice.Visit!.From.Should().Be(A.Today);
    }

    [Fact]
    public void Its_colleague_cannot_sign_in()
    {
        var practice = Begin();

        practice.Inspectors.Select(i => i.AccountId).Should().Equal(_me.AccountId, null);
    }

    [Fact]
    public void An_inspector_ends_its_visit_but_nobody_can_send_its_draft()
    {
        var practice = Begin();

        practice.Take(ReviewState.Drafting, new StepDecision(A.Today), ReviewRole.Inspector, A.Today);

        practice.ObstaclesTo(ReviewState.FactCheck, new StepDecision(A.Today), ReviewRole.Coordinator, A.Today).Should().NotBeEmpty();
    }

    private static Review Begin() => PracticeReview.Begin(A.Unit(), A.Template(), "Allmänmedicin", _me, "Kim Påhittad", A.Today);
}

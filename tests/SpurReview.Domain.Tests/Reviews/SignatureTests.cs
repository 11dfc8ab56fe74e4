using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class SignatureTests
{
    private readonly Review _signed = Drafted().Signed();

    private static Review Drafted()
    {
        var review = Road.At(ReviewState.Drafting).AllMet();
        review.AddFinding(FindingKind.Strength, "Tydlig introduktion.");
        review.AddFinding(FindingKind.Strength, "Bra handledning.");
        return review;
    }

    private IEnumerable<DateTimeOffset?> Signatures => _signed.Inspectors.Select(i => i.SignedAt);

    [Fact]
    public void A_signature_says_when() => Signatures.Should().Equal(Road.Now, Road.Now);

    [Fact]
    public void Each_inspector_signs_for_herself()
    {
        var review = Drafted();

        review.Sign(review.Inspectors[1].Id, Road.Now);

        review.Inspectors.Select(i => i.SignedAt is not null).Should().Equal(false, true);
    }

    [Fact]
    public void Whose_signature_is_taken_back_signs_again()
    {
        var review = Drafted();
        review.Sign(review.Inspectors[0].Id, Road.Now);
        review.Inspectors.Select(i => i.SignsAgain).Should().Equal(false, false);

        review.Comment("A1", "Rättat.");
        review.Inspectors.Select(i => i.SignsAgain).Should().Equal(true, false);

        review.Sign(review.Inspectors[0].Id, Road.Now);
        review.Inspectors.Select(i => i.SignsAgain).Should().Equal(false, false);
    }

    [Theory]
    [InlineData(ReviewState.Ordered)]
    [InlineData(ReviewState.Planned)]
    [InlineData(ReviewState.Gathering)]
    [InlineData(ReviewState.SiteVisit)]
    [InlineData(ReviewState.Graded)]
    [InlineData(ReviewState.ActionPlan)]
    [InlineData(ReviewState.Final)]
    [InlineData(ReviewState.Published)]
    [InlineData(ReviewState.Cancelled)]
    public void Only_a_draft_can_be_signed(ReviewState state)
    {
        var review = Road.At(state);
        var inspector = review.Inspectors.Select(i => i.Id).FirstOrDefault();

        review.ShouldBeRefused(r => r.Sign(inspector, Road.Now), Rule.NothingToSignYet);
    }

    [Fact]
    public void What_two_wrote_at_the_same_time_is_chosen_about_before_and_notes_are_not_in_the_way()
    {
        var review = Drafted();

        review
            .Invoking(r => r.Sign(r.Inspectors[0].Id, Road.Now, ["verdict.E5", "note.1", "comment.E5", "grade.B", "finding.1"]))
            .Should()
            .Throw<RuleBrokenException>()
            .Which.Obstacles.Should()
            .Equal(
                new Obstacle(Rule.OneTextMustBeChosen, Where: null),
                new Obstacle(Rule.OneTextMustBeChosen, "B"),
                new Obstacle(Rule.OneTextMustBeChosen, "E5")
            );
        review.Invoking(r => r.Sign(r.Inspectors[0].Id, Road.Now, ["note.1"])).Should().NotThrow();
    }

    [Fact]
    public void An_incomplete_draft_is_not_signed_and_all_that_is_missing_is_named()
    {
        var review = Drafted().Assess("A1", Verdict.NotAssessed).Assess("B1", Verdict.NotRelevant);

        review
            .Invoking(r => r.Sign(r.Inspectors[0].Id, Road.Now))
            .Should()
            .Throw<RuleBrokenException>()
            .Which.Obstacles.Should()
            .Equal(new Obstacle(Rule.EveryRegulationMustBeAssessed, "A1"), new Obstacle(Rule.NotRelevantNeedsExplanation, "B1"));
    }

    public static TheoryData<string> EveryPrintedChange() => [.. _printed.Keys];

    private static readonly Dictionary<string, Action<Review>> _printed = new()
    {
        ["a verdict"] = r => r.Assess("A5", Verdict.NotMet),
        ["a comment"] = r => r.Comment("A5", "Nästan."),
        ["a description"] = r => r.Area("B").Describe("Verksamheten är bred.", basedOn: 0),
        ["a grade"] = r => r.Decide("B", Grade.D, "Bristerna är stora."),
        ["a reason"] = r => r.Decide("B", Grade.A, "Som föreslaget."),
        ["a new finding"] = r => r.AddFinding(FindingKind.Weakness, "Få specialister."),
        ["a removed finding"] = r => r.RemoveFinding(r.Findings[0], basedOnText: 0),
        ["a moved finding"] = r => r.MoveFinding(r.Findings[0], step: 1),
        ["a finding's text"] = r => r.Findings[0].Rewrite("Tydligare introduktion.", basedOn: 0),
        ["a finding's area"] = r => r.Findings[0].Concern("B", basedOn: 0),
        ["a finding's addressee"] = r => r.Findings[0].Address(Addressee.Region, basedOn: 0),
        ["a new inspector"] = r => r.Appoint("Cecilia Holm", "Umeå", accountId: null),
        ["a dismissed inspector"] = r => r.Dismiss(r.Inspectors[1].Id),
    };

    [Theory]
    [MemberData(nameof(EveryPrintedChange))]
    public void A_change_of_anything_printed_withdraws_every_signature(string change)
    {
        _printed[change](_signed);

        Signatures.Should().AllSatisfy(signed => signed.Should().BeNull());
    }

    public static TheoryData<string> EveryUnprintedChange() => [.. _unprinted.Keys];

    private static readonly Dictionary<string, Action<Review>> _unprinted = new()
    {
        ["the same verdict"] = r => r.Assess("A5", Verdict.Met),
        ["the same comment"] = r => r.Comment("A5", " "),
        ["the same description"] = r => r.Area("A").Describe("", basedOn: 0),
        ["the same grade"] = r => r.Decide("B", Grade.A),
        ["the same text"] = r => r.Findings[0].Rewrite("Tydlig introduktion.", basedOn: 0),
        ["the first finding moved up"] = r => r.MoveFinding(r.Findings[0], step: -1),
        ["the last finding moved down"] = r => r.MoveFinding(r.Findings[1], step: 1),
        ["nobody dismissed"] = r => r.Dismiss(Guid.NewGuid()),
        ["the other's signature"] = r => r.Sign(r.Inspectors[1].Id, Road.Now),
    };

    [Theory]
    [MemberData(nameof(EveryUnprintedChange))]
    public void Whatever_leaves_the_print_as_it_was_leaves_the_signatures_too(string change)
    {
        _unprinted[change](_signed);

        Signatures.Should().Equal(Road.Now, Road.Now);
    }

    [Fact]
    public void A_refused_change_leaves_the_signatures()
    {
        _signed.Invoking(r => r.Area("A").Assess("A5", Verdict.NotMet, basedOn: 99)).Should().Throw<FieldClashException>();

        Signatures.Should().Equal(Road.Now, Road.Now);
    }

    [Fact]
    public void A_new_plan_or_grade_after_it_leaves_them()
    {
        var review = Road.At(ReviewState.ActionPlan);

        review.Area("B").DecideAfterPlan(A.Regrade(Grade.D));

        review.Inspectors.Should().OnlyContain(i => i.SignedAt == Road.Now);
    }
}

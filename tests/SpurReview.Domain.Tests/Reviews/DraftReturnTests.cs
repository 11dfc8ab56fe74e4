using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class DraftReturnTests
{
    private const string Comment = "E5: skriv vad som brister.";

    [Theory]
    [InlineData(ReviewState.Drafting)]
    [InlineData(ReviewState.FactCheck)]
    [InlineData(ReviewState.Calibration)]
    public void A_returned_draft_is_signed_by_nobody_and_says_why_and_where_the_review_was(ReviewState state)
    {
        var review = Signed(state);

        var returned = review.ReturnDraft(Comment);

        review.Inspectors.Should().OnlyContain(i => i.SignedAt == null);
        (returned.ReviewId, returned.State, returned.Comment).Should().Be((review.Id, state, Comment));
        review.State.Should().Be(state);
    }

    [Theory]
    [InlineData(ReviewState.Drafting, ReviewState.FactCheck)]
    [InlineData(ReviewState.FactCheck, ReviewState.Graded)]
    [InlineData(ReviewState.Calibration, ReviewState.Graded)]
    public void It_goes_on_when_every_inspector_has_signed_again(ReviewState state, ReviewState next)
    {
        var review = (state is ReviewState.Calibration ? Signed(state).Compared() : Signed(state)).Answered();
        review.ReturnDraft(Comment);
        review.Asked(next).Should().HaveCount(2).And.OnlyContain(o => o.Rule == Rule.InspectorsMustSign);

        review.Signed().Asked(next).Should().BeEmpty();
    }

    [Fact]
    public void It_may_be_returned_again()
    {
        var review = Signed(ReviewState.Drafting);
        review.ReturnDraft(Comment);

        review.Signed().ReturnDraft("Nästan.").Comment.Should().Be("Nästan.");
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
    public void Only_a_draft_is_returned(ReviewState state)
    {
        var review = Road.At(state);
        var signatures = review.Inspectors.Select(i => i.SignedAt).ToList();

        review.ShouldBeRefused(r => r.ReturnDraft(Comment), Rule.NoDraftToReturn);

        review.Inspectors.Select(i => i.SignedAt).Should().Equal(signatures);
    }

    [Fact]
    public void Nothing_is_returned_before_every_inspector_has_signed_it()
    {
        var review = Road.At(ReviewState.Drafting).AllMet();
        review.Sign(review.Inspectors[0].Id, Road.Now);

        review.ShouldBeRefused(r => r.ReturnDraft(Comment), Rule.InspectorsMustSign, review.Inspectors[1].Name);

        review.Inspectors[0].SignedAt.Should().Be(Road.Now);
    }

    [Fact]
    public void A_draft_that_nobody_inspects_is_signed_by_nobody()
    {
        var review = A.Import().Complete(publishedOn: null).AllMet();
        review.Dismiss(review.Inspectors[0].Id);

        review.ShouldBeRefused(r => r.ReturnDraft(Comment), Rule.InspectorsMustSign);
    }

    [Theory]
    [InlineData("", Rule.TextMustNotBeEmpty)]
    [InlineData(" \n", Rule.TextMustNotBeEmpty)]
    [InlineData("\0", Rule.TextHasForbiddenCharacters)]
    public void It_is_not_returned_without_a_word_of_what_to_change(string comment, Rule rule) => Keeps(comment, rule);

    [Fact]
    public void The_word_has_an_end()
    {
        var longest = new string('å', DraftReturn.CommentMaxLength);

        Keeps(longest + "å", Rule.TextTooLong);
        Signed(ReviewState.Drafting).ReturnDraft(longest).Comment.Should().Be(longest);
    }

    /// <summary>Refused, and what was signed stays signed.</summary>
    private static void Keeps(string comment, Rule rule)
    {
        var review = Signed(ReviewState.Drafting);

        review.ShouldBeRefused(r => r.ReturnDraft(comment), rule);

        review.Inspectors.Should().OnlyContain(i => i.SignedAt == Road.Now);
    }

    private static Review Signed(ReviewState state) => Road.At(state).AllMet().Signed();
}

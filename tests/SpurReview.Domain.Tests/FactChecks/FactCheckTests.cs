using SpurReview.Domain.Calendar;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.FactChecks;

public class FactCheckTests
{
    private static readonly DateOnly _lastDay = Terms.Default.FactsDue(A.Today);
    private static readonly RemarkWords _words = new(RemarkKind.FactualError, "Enheten har tre handledare.", "Se schemat för mars.");

    [Fact]
    public void It_begins_when_the_draft_is_sent_and_lasts_ten_working_days()
    {
        Road.At(ReviewState.Drafting).FactCheck.Should().BeNull();
        var check = Road.At(ReviewState.FactCheck).FactCheck!;

        (check.BegunOn, check.IsSent, check.LastDay(Terms.Default)).Should().Be((A.Today, false, _lastDay));
    }

    [Fact]
    public void Remarks_are_written_changed_and_taken_back_until_they_are_sent()
    {
        var check = Road.At(ReviewState.FactCheck).FactCheck!;
        var first = Add(check, "B2");
        var second = Add(check, "A1");

        check.Change(second, new RemarkWords(RemarkKind.Wording, "Skriv tydligare.", evidence: " "), A.Today, Terms.Default);
        check.Remove(first, A.Today, Terms.Default);

        var left = check.Remarks.Should().ContainSingle().Subject;
        (left.Number, left.Place.Key, left.Kind, left.Proposal, left.Evidence)
            .Should()
            .Be((2, "A1", RemarkKind.Wording, "Skriv tydligare.", null));
    }

    public static TheoryData<string> EveryChange() => ["add", "change", "remove", "send"];

    [Theory]
    [MemberData(nameof(EveryChange))]
    public void Nothing_is_added_or_changed_when_they_are_sent(string change)
    {
        var review = Sent("A1");

        review.ShouldBeRefused(r => Do(change, r.FactCheck!, A.Today), Rule.RemarksAreSent);
    }

    [Theory]
    [MemberData(nameof(EveryChange))]
    public void Nor_when_the_time_is_out(string change)
    {
        var review = Road.At(ReviewState.FactCheck);
        Add(review.FactCheck!, "A1");

        Do(change, review.FactCheck!, _lastDay);
        review = Road.At(ReviewState.FactCheck);
        Add(review.FactCheck!, "A1");
        review.ShouldBeRefused(r => Do(change, r.FactCheck!, _lastDay.AddDays(1)), Rule.FactCheckTimeIsOut);
    }

    [Theory]
    [MemberData(nameof(EveryChange))]
    public void Nor_when_the_review_has_gone_on(string change)
    {
        var review = Road.At(ReviewState.FactCheck);
        Add(review.FactCheck!, "A1");
        review.Take(ReviewState.Graded, new StepDecision(_lastDay.AddDays(1)), ReviewRole.Coordinator, _lastDay.AddDays(1));

        review.ShouldBeRefused(r => Do(change, r.FactCheck!, A.Today), Rule.ReviewIsNotInFactCheck);
    }

    [Theory]
    [InlineData(RemarkKind.FactualError, "", "Schemat.", Rule.RemarkNeedsProposal)]
    [InlineData(RemarkKind.SomethingMissing, " ", null, Rule.RemarkNeedsProposal)]
    [InlineData(RemarkKind.FactualError, "Tre.", " ", Rule.RemarkNeedsEvidence)]
    [InlineData(RemarkKind.FactualError, "Tre.", null, Rule.RemarkNeedsEvidence)]
    public void A_remark_says_what_should_stand_there_and_a_factual_error_how_one_knows(
        RemarkKind kind,
        string proposal,
        string? evidence,
        Rule rule
    ) => ((Action)(() => _ = new RemarkWords(kind, proposal, evidence))).ShouldBeRefused(rule);

    [Theory]
    [InlineData(RemarkKind.SomethingMissing)]
    [InlineData(RemarkKind.Wording)]
    [InlineData(RemarkKind.PointsOutAPerson)]
    public void Other_remarks_need_no_evidence(RemarkKind kind) =>
        new RemarkWords(kind, "Stryk meningen.", evidence: "").Evidence.Should().BeNull();

    [Fact]
    public void The_unit_keeps_its_time_until_it_has_answered()
    {
        var review = Road.At(ReviewState.FactCheck);

        review.Asked(ReviewState.Graded, _lastDay).Should().Equal(new Obstacle(Rule.UnitStillHasTime));
        review.FactCheck!.Send(UnitSender.Head, Road.Now, A.Today, Terms.Default);
        review.Asked(ReviewState.Graded, A.Today).Should().BeEmpty();
    }

    [Fact]
    public void Silence_lets_the_review_go_on_and_what_was_never_sent_needs_no_answer()
    {
        var review = Road.At(ReviewState.FactCheck);
        Add(review.FactCheck!, "A1");

        review.Asked(ReviewState.Graded, _lastDay.AddDays(1)).Should().BeEmpty();
    }

    [Fact]
    public void The_time_is_what_the_installation_has_decided()
    {
        var review = Road.At(ReviewState.FactCheck);
        var terms = new Terms { FactCheckWorkingDays = 1 };
        var decision = new StepDecision(terms.FactsDue(A.Today).AddDays(1)) { Terms = terms };

        review.ObstaclesTo(ReviewState.Graded, decision, ReviewRole.Coordinator, Road.LaterToday).Should().BeEmpty();
    }

    [Fact]
    public void Each_remark_that_was_sent_is_answered_before_the_review_goes_on()
    {
        var review = Sent("A1", "B2");
        var check = review.FactCheck!;

        review.Asked(ReviewState.Graded, _lastDay.AddDays(9)).Should().Equal(At(1), At(2));
        check.Answer(check.Remarks[0], RemarkOutcome.NotChanged, "Schemat gäller efter besöket.");
        review.Asked(ReviewState.Graded).Should().Equal(At(2));
        check.Answer(check.Remarks[1], RemarkOutcome.PartlyChanged, "Vi har skrivit om meningen.");

        check.Unanswered.Should().Be(0);
        review.Asked(ReviewState.Graded).Should().BeEmpty();
    }

    [Fact]
    public void An_answer_may_be_changed_until_the_review_goes_on_but_not_be_empty()
    {
        var review = Sent("A1");
        var remark = review.FactCheck!.Remarks[0];
        review.FactCheck.Answer(remark, RemarkOutcome.NotChanged, "Nej.");
        review.FactCheck.Answer(remark, RemarkOutcome.Changed, "Rättat.");
        (remark.Outcome, remark.Answer).Should().Be((RemarkOutcome.Changed, "Rättat."));

        review.ShouldBeRefused(r => r.FactCheck!.Answer(remark, RemarkOutcome.Changed, " "), Rule.TextMustNotBeEmpty);
        review.Signed().Step(ReviewState.Graded);
        review.ShouldBeRefused(r => r.FactCheck!.Answer(remark, RemarkOutcome.Changed, "Igen."), Rule.ReviewIsNotInFactCheck);
    }

    [Fact]
    public void Nobody_answers_what_has_not_been_sent()
    {
        var review = Road.At(ReviewState.FactCheck);
        var remark = Add(review.FactCheck!, "A1");

        review.ShouldBeRefused(r => r.FactCheck!.Answer(remark, RemarkOutcome.Changed, "Rättat."), Rule.RemarksAreNotSent);
    }

    [Fact]
    public void A_text_that_the_inspectors_change_asks_both_to_sign_again()
    {
        var review = Sent("A1");
        var check = review.FactCheck!;
        check.Answer(check.Remarks[0], RemarkOutcome.Changed, "Rättat.");
        review.Area("A").Describe("Rättad text.", basedOn: 0);

        review.Inspectors.Should().OnlyContain(i => i.SignedAt == null);
        review.Asked(ReviewState.Graded).Should().HaveCount(2).And.OnlyContain(o => o.Rule == Rule.InspectorsMustSign);
    }

    [Fact]
    public void There_is_an_end_to_remarks()
    {
        var review = Road.At(ReviewState.FactCheck);
        for (var i = 0; i < FactCheck.MaxRemarks; i++)
            Add(review.FactCheck!, "A1");

        review.ShouldBeRefused(r => Add(r.FactCheck!, "A1"), Rule.TooManyRemarks);
    }

    private static Obstacle At(int number) => new(Rule.RemarkMustBeAnswered, $"{number}");

    private static Review Sent(params string[] codes)
    {
        var review = Road.At(ReviewState.FactCheck);
        foreach (var code in codes)
            Add(review.FactCheck!, code);
        review.FactCheck!.Send(UnitSender.Head, Road.Now, A.Today, Terms.Default);
        return review;
    }

    private static Remark Add(FactCheck check, string code) =>
        check.Add(Guid.CreateVersion7(), DraftPlace.Criterion(code), "Enheten har två handledare.", _words, A.Today, Terms.Default);

    private static void Do(string change, FactCheck check, DateOnly today)
    {
        switch (change)
        {
            case "add":
                check.Add(Guid.CreateVersion7(), DraftPlace.Report, "", _words, today, Terms.Default);
                break;
            case "change":
                check.Change(check.Remarks[0], _words, today, Terms.Default);
                break;
            case "remove":
                check.Remove(check.Remarks[0], today, Terms.Default);
                break;
            default:
                check.Send(UnitSender.Head, Road.Now, today, Terms.Default);
                break;
        }
    }
}

using SpurReview.Domain.Calendar;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests;

/// <summary>Walks a review along its life to where a test begins.</summary>
internal static class Road
{
    public static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The day on which steps are taken unless a test says another.</summary>
    public static readonly DateOnly LaterToday = A.Today.AddDays(60);

    public static Review WithPlans(this Review review)
    {
        review.PlanVisit(A.Visit(), basedOn: 0);
        foreach (var name in new[] { "Asta Lindgren", "Björn Ek" })
            review.DeclareNoConflict(review.Appoint(name, city: null, accountId: null).Id, A.Today.AddDays(-60));
        return review;
    }

    /// <summary>A review in the state: every criterion met and every area graded A, or D in area B where the road leads by a plan.</summary>
    public static Review At(ReviewState state) =>
        state switch
        {
            ReviewState.Ordered => A.Review(),
            ReviewState.Planned => A.Review().WithPlans().Step(ReviewState.Planned),
            ReviewState.Gathering => At(ReviewState.Planned).Step(ReviewState.Gathering),
            ReviewState.SiteVisit => At(ReviewState.Gathering).Step(ReviewState.SiteVisit),
            ReviewState.Drafting => At(ReviewState.SiteVisit).Step(ReviewState.Drafting),
            ReviewState.FactCheck => At(ReviewState.Drafting).AllMet().Signed().Step(ReviewState.FactCheck),
            ReviewState.Calibration => ToBeCompared().Step(ReviewState.Calibration),
            ReviewState.Graded => At(ReviewState.FactCheck).Step(ReviewState.Graded),
            ReviewState.ActionPlan => GradedWithD("B").Step(ReviewState.ActionPlan),
            ReviewState.Final => At(ReviewState.Graded).Step(ReviewState.Final),
            ReviewState.Published => At(ReviewState.Final).Step(ReviewState.Published),
            ReviewState.Cancelled => At(ReviewState.Gathering).Step(ReviewState.Cancelled, note: "Enheten läggs ned."),
        };

    /// <summary>A review in the state, where the other is the way on from it.</summary>
    public static Review At(ReviewState state, ReviewState next) =>
        (state, next) switch
        {
            (ReviewState.FactCheck, ReviewState.Calibration) => ToBeCompared(),
            (ReviewState.Calibration, ReviewState.Graded) => At(state).Compared(),
            _ => At(state),
        };

    /// <summary>Sent to the unit, in a specialty that calibrates.</summary>
    public static Review ToBeCompared() => At(ReviewState.Drafting).AllMet().Signed().Step(ReviewState.FactCheck, calibrates: true);

    /// <summary>In a round of its own, which is closed.</summary>
    public static Review Compared(this Review review)
    {
        var round = new CalibrationRound(review.Specialty, "Våren 2026", A.Today);
        round.Add(review);
        round.Close(A.Today);
        return review;
    }

    /// <summary>Graded, with one regulation not met and D in each of the areas, A in the others.</summary>
    public static Review GradedWithD(params string[] letters)
    {
        var review = At(ReviewState.Drafting).AllMet();
        foreach (var letter in letters)
            review.WithD(letter);
        return review.Signed().Step(ReviewState.FactCheck).Step(ReviewState.Graded);
    }

    public static Review Step(this Review review, ReviewState to, string? note = null, DateOnly? on = null, bool calibrates = false)
    {
        review.Answered();
        var day = on ?? A.Today;
        // What starts the unit's time is decided on the day on which it is taken.
        var today = to is ReviewState.FactCheck or ReviewState.ActionPlan ? day : LaterToday;
        review.Take(to, new StepDecision(day, note) { Calibrates = calibrates }, ReviewRole.Coordinator, today);
        return review;
    }

    /// <summary>What stands in the way of the step, asked as the coordinator on a day that fits.</summary>
    public static IReadOnlyList<Obstacle> Asked(this Review review, ReviewState to, DateOnly? on = null) =>
        review.ObstaclesTo(
            to,
            new StepDecision(on ?? A.Today, "Skäl."),
            ReviewRole.Coordinator,
            to is ReviewState.FactCheck or ReviewState.ActionPlan ? on ?? A.Today : LaterToday
        );

    public static AreaReview Area(this Review review, string letter) => review.Areas.Single(a => a.Letter == letter);

    public static Assessment Criterion(this Review review, string code) => review.Area(code[..1]).Find(code)!;

    public static Review Assess(this Review review, string code, Verdict verdict)
    {
        review.Area(code[..1]).Assess(code, verdict, review.Criterion(code).Verdict.Version);
        return review;
    }

    public static Review Comment(this Review review, string code, string? text)
    {
        review.Area(code[..1]).Comment(code, text, review.Criterion(code).Comment.Version);
        return review;
    }

    public static Review Decide(this Review review, string letter, Grade grade, string? reason = null)
    {
        review.Area(letter).Decide(grade, reason, review.Area(letter).DecisionVersion);
        return review;
    }

    public static Review AllMet(this Review review)
    {
        foreach (var code in review.Areas.SelectMany(a => a.Assessments).Select(a => a.Code).ToList())
            review.Assess(code, Verdict.Met);
        foreach (var area in review.Areas)
            review.Decide(area.Letter, Grade.A);
        return review;
    }

    public static Review WithD(this Review review, string letter) => review.Assess($"{letter}1", Verdict.NotMet).Decide(letter, Grade.D);

    /// <summary>The unit has nothing to remark, where it is asked.</summary>
    public static Review Answered(this Review review)
    {
        if (review is { State: ReviewState.FactCheck, FactCheck.IsSent: false })
            review.FactCheck.Send(UnitSender.Head, Now, A.Today, Terms.Default);
        return review;
    }

    public static Review Signed(this Review review)
    {
        foreach (var inspector in review.Inspectors)
            review.Sign(inspector.Id, Now);
        return review;
    }
}

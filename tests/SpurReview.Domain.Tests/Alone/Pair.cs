using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Alone;

/// <summary>Two inspectors who grade area A of a review alone, each with an own grading of it.</summary>
internal sealed class Pair
{
    public static readonly Guid Asta = Guid.CreateVersion7();
    public static readonly Guid Bjorn = Guid.CreateVersion7();

    public Pair()
    {
        Review = Reviewed();
        Review.GradeAlone(true, hasBegun: false);
        (First, Second) = (new OwnGrading(Common, Asta, "Asta Lindgren"), new OwnGrading(Common, Bjorn, "Björn Ek"));
        (FirstSees, SecondSees) = (Common.As(First), Common.As(Second));
    }

    public Review Review { get; }
    public AreaReview Common => Review.Area("A");
    public OwnGrading First { get; }
    public OwnGrading Second { get; }
    public AreaReview FirstSees { get; }
    public AreaReview SecondSees { get; }

    /// <summary>A site visit of two inspectors with accounts.</summary>
    public static Review Reviewed()
    {
        var review = A.Review();
        review.PlanVisit(A.Visit(), basedOn: 0);
        foreach (var (name, account) in new[] { ("Asta Lindgren", Asta), ("Björn Ek", Bjorn) })
            review.DeclareNoConflict(review.Appoint(name, city: null, account).Id, A.Today.AddDays(-60));
        return review.Step(ReviewState.Planned).Step(ReviewState.Gathering).Step(ReviewState.SiteVisit);
    }

    /// <summary>Every criterion met and the grade that is suggested, and done.</summary>
    public static void Finish(AreaReview seen)
    {
        foreach (var assessment in seen.Assessments.Where(a => a.Verdict.Value is Verdict.NotAssessed))
            seen.Assess(assessment.Code, Verdict.Met, assessment.Verdict.Version);
        seen.Decide(seen.Suggestion.Grade!.Value, reason: null, seen.DecisionVersion);
        seen.MarkDone();
    }

    public Pair Finished()
    {
        Finish(FirstSees);
        Finish(SecondSees);
        return this;
    }

    public Pair Compared()
    {
        Finished();
        Common.Compare(First, Second);
        return this;
    }
}

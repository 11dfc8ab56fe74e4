using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

/// <summary>Pairs of states as the rows of a theory.</summary>
internal static class Steps
{
    /// <summary>All 12 × 12 of them.</summary>
    public static IEnumerable<(ReviewState From, ReviewState To)> Conceivable { get; } =
        Enum.GetValues<ReviewState>().SelectMany(_ => Enum.GetValues<ReviewState>(), (from, to) => (from, to));

    public static IEnumerable<(ReviewState From, ReviewState To)> OfTheTable => ReviewLife.Transitions.Select(t => (t.From, t.To));

    public static TheoryData<ReviewState, ReviewState> AsTheory(this IEnumerable<(ReviewState From, ReviewState To)> steps)
    {
        var rows = new TheoryData<ReviewState, ReviewState>();
        foreach (var (from, to) in steps)
            rows.Add(from, to);
        return rows;
    }
}

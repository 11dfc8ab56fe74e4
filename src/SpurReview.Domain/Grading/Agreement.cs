namespace SpurReview.Domain.Grading;

/// <summary>How often one inspector gave an area one grade, and the other another.</summary>
public sealed record GradePair(Grade First, Grade Second, int Count);

/// <summary>How well two people who graded alone agree, beyond what chance would give.</summary>
public static class Agreement
{
    /// <summary>With fewer reviews nothing is told.</summary>
    public const int FewestReviews = 20;

    /// <summary>
    /// Cohen's weighted kappa with quadratic weights: 1 − Σwₒ / Σwₑ, where a pair weighs the square of the steps between its grades, o is what was
    /// observed and e what chance gives with the same grades. 1 is full agreement, 0 what chance gives. Null where it is not defined: nobody
    /// gave more than one grade.
    /// Source: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213–220.
    /// </summary>
    /// <param name="scale">The grades that the area offers, best first.</param>
    public static double? WeightedKappa(IReadOnlyList<Grade> scale, IReadOnlyCollection<GradePair> pairs)
    {
        var all = (double)pairs.Sum(p => p.Count);
        var observed = pairs.Sum(p => p.Count * Weight(scale, p.First, p.Second));
        var expected = (
            from first in scale
            from second in scale
            let chance = Given(pairs, p => p.First == first) * Given(pairs, p => p.Second == second) / all
            select chance * Weight(scale, first, second)
        ).Sum();
        return expected > 0 ? 1 - observed / expected : null;
    }

    private static double Given(IEnumerable<GradePair> pairs, Func<GradePair, bool> grade) => pairs.Where(grade).Sum(p => p.Count);

    private static double Weight(IReadOnlyList<Grade> scale, Grade first, Grade second)
    {
        var steps = Place(scale, first) - Place(scale, second);
        return steps * steps;
    }

    private static int Place(IReadOnlyList<Grade> scale, Grade grade) => scale.TakeWhile(g => g != grade).Count();
}

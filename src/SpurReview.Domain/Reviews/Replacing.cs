namespace SpurReview.Domain.Reviews;

/// <summary>Byta inspektör: at any time until the review is final, so that nobody's illness stops it.</summary>
public static class Replacing
{
    /// <summary>Why nobody can be replaced now; null where somebody can.</summary>
    public static Rule? RuleAgainstReplacing(this Review review) =>
        review.State >= ReviewState.Final ? Rule.InspectorsCannotChangeNow : null;

    /// <summary>
    /// Another takes an inspector's place. What is written, signed and decided stays, so the colleague's signature does too; the new one
    /// declares no conflict of interest before she signs or decides anything, and signs a draft that is not graded yet.
    /// </summary>
    /// <exception cref="RuleBrokenException">
    /// The review is final or over, the reason is missing, the new one inspects it already, or more people would be named than it may have.
    /// </exception>
    public static Inspector Replace(this Review review, Inspector left, NewInspector by, string reason, DateOnly today)
    {
        if (review.RuleAgainstReplacing() is { } rule)
            throw new RuleBrokenException(rule);
        review.EnsureIsNew(by);
        if (review.GradesAlone && by.AccountId is null)
            throw new RuleBrokenException(Rule.GradingAloneTakesTwoInspectors);
        if (review.Inspectors.Count + review.Replacements.Count(r => r.IsPrinted) >= Review.MaxInspectors)
            throw new RuleBrokenException(Rule.TooManyInspectors);

        return review.Swap(left, by, reason, today);
    }
}

/// <summary>Who is to inspect.</summary>
public sealed record NewInspector(string Name, string? City, Guid? AccountId);

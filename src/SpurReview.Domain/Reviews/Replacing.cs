namespace SpurReview.Domain.Reviews;

/// <summary>Byta inspektör: at any time until the review is final, so that nobody's illness stops it.</summary>
public static class Replacing
{
    /// <summary>Why nobody can be replaced now; null where somebody can.</summary>
    public static Rule? RuleAgainstReplacing(this Review review) =>
        review.State >= ReviewState.Final ? Rule.InspectorsCannotChangeNow : null;

    /// <summary>
    /// Why the person writes nothing of what is printed now; null where he or she does. Who came for somebody who left, after the draft was
    /// sent, changes nothing of what others have signed before she has declared.
    /// </summary>
    public static Rule? RuleAgainstWriting(this Review review, Guid? account) =>
        !review.IsOpenForAssessment ? Rule.ReviewIsNotOpenForAssessment
        : review.State >= ReviewState.FactCheck && review.Inspectors.Any(i => i.AccountId == account && i.MustDeclareFirst)
            ? Rule.InspectorsMustDeclareNoConflict
        : null;

    /// <exception cref="RuleBrokenException">The person writes nothing now.</exception>
    public static void EnsureMayWrite(this Review review, Guid? account)
    {
        if (review.RuleAgainstWriting(account) is { } rule)
            throw new RuleBrokenException(rule);
    }

    /// <summary>Those who have said something, by name, also who has left since. Who has replaced whom must be loaded.</summary>
    public static IReadOnlyList<string> NamesOf(this Review review, IEnumerable<Guid> inspectors) =>
        [
            .. from id in inspectors
            let left = review.Replacements.SingleOrDefault(r => r.InspectorId == id)
            select left?.Name ?? review.Inspectors.Single(i => i.Id == id).Name,
        ];

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

namespace SpurReview.Domain.Grading;

/// <summary>Förslag: the grade that the verdicts point to, and why.</summary>
/// <param name="Grade">Null while a regulation is not assessed and none is missed.</param>
/// <param name="IsSettled">A D, or every criterion has a verdict. Until then the suggestion may still change.</param>
/// <param name="Because">Codes of the criteria that, being not met, lead to this grade. Empty for A and for no suggestion.</param>
public sealed record Suggestion(Grade? Grade, bool IsSettled, IReadOnlyList<string> Because)
{
    /// <summary>More than half of the relevant general advice is not met, though C asks that it is followed in the main.</summary>
    public bool MostAdviceIsMissed { get; init; }

    /// <summary>Missed indicators that the allowed exceptions excused; they lower nothing.</summary>
    public int ExcusedIndicators { get; init; }

    /// <summary>Codes of criteria whose kind is not confirmed and which, if they were of another kind, would lead to another grade.</summary>
    public IReadOnlyList<string> HangsOnUnconfirmed { get; init; } = [];
}

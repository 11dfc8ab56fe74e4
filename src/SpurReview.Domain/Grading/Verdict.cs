namespace SpurReview.Domain.Grading;

/// <summary>Bedömning av ett kriterium. Not relevant and not assessed are states of their own, never "not met".</summary>
public enum Verdict
{
    NotAssessed,
    Met,
    NotMet,
    NotRelevant,
}

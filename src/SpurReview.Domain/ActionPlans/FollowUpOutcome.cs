namespace SpurReview.Domain.ActionPlans;

/// <summary>Är åtgärden genomförd? Ja, delvis eller nej.</summary>
public enum FollowUpOutcome
{
    Yes,
    Partly,
    No,
}

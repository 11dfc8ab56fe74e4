namespace SpurReview.Domain.ActionPlans;

/// <summary>The inspectors' judgement of one planned action: godtagen, or returned for komplettering.</summary>
public enum ActionDecision
{
    Accepted,
    Returned,
}

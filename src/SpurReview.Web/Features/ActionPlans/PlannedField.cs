namespace SpurReview.Web.Features.ActionPlans;

/// <summary>What is compared and saved by itself of an action, so that two people may write of the same one.</summary>
public enum PlannedField
{
    Action,

    /// <summary>Gäller åtgärden fler krav?</summary>
    Also,
    DueOn,
    Responsible,
    FollowUpOn,

    /// <summary>With the box "Samma som ovan".</summary>
    FollowUpResponsible,
}

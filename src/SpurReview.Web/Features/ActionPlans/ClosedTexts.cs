using SpurReview.Domain;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>What is the case, on a page of the plan that is only read. A form that was refused is told why instead.</summary>
public static class ClosedTexts
{
    public static string WhenRead(this Rule rule) =>
        rule switch
        {
            Rule.ReviewIsNotUnderPlan => "Granskningen är inte i läget Handlingsplan.",
            Rule.PlanIsWithInspectors => "Planen är skickad och inspektörerna läser den.",
            Rule.PlanIsNotWithInspectors => "Planen är hos verksamheten för komplettering.",
            Rule.PlanIsDecided => "Inget är kvar att besluta: varje område med D är beslutat, eller väntar på inspektörernas beslut.",
            Rule.PlanMayStillCome => "Verksamheten har tid kvar att skicka sin plan.",
            Rule.ActionIsWithProvider => "Åtgärden är hos vårdgivaren.",
            Rule.ActionIsNotWithProvider => "Verksamheten skriver den här åtgärden själv.",
            Rule.AreaIsDecidedOnAction => "Området är beslutat, och åtgärden ligger till grund för beslutet.",
            _ => rule.InSwedish(),
        };
}

using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.ActionPlans;

namespace SpurReview.Web.Features.Deputies;

/// <summary>Who can send instead of the person, and what to do until then.</summary>
/// <param name="HeadNames">Of the unit's heads.</param>
/// <param name="Then">What comes of what is written.</param>
public sealed record NotYours(UnitSender Sender, IReadOnlyList<string> HeadNames, string Then)
{
    public bool IsDeputy => Sender.RuleAgainst is Rule.DeputyNeedsTheHeadsWord;

    /// <summary>"Karin Almhult", or the role where nobody holds it.</summary>
    public string Heads => HeadNames.Count == 0 ? "Verksamhetschefen" : PlanTexts.List(HeadNames);
}

using SpurReview.Domain.ActionPlans;

namespace SpurReview.Data.Interchange.Writing;

/// <summary>How the action plan is written.</summary>
internal static class PlanWriting
{
    public static void Plan(this CanonicalJson json, PackagePlan plan)
    {
        json.Date("submittedOn", plan.SubmittedOn);
        json.ListIfAny("items", plan.Items, action => json.Object(() => Action(json, action)));
        json.ObjectIfAny("narrative", plan.Narratives, json.Text);
    }

    public static void Person(this CanonicalJson json, ResponsiblePerson person) =>
        json.Object(() =>
        {
            json.Text("role", person.Role);
            json.TextIfAny("name", person.Name);
        });

    private static void Action(CanonicalJson json, PackageAction action)
    {
        json.List("answers", action.Answers, json.Text);
        json.Text("action", action.Action);
        json.Date("dueOn", action.DueOn);
        json.List("responsible", action.Responsible, json.Person);
        json.List("followUpOn", action.FollowUpOn, json.Date);
        json.List("followUpResponsible", action.FollowUpResponsible, json.Person);
        json.WordIfAny("decision", action.Decision);
        json.TextIfAny("decisionReason", action.DecisionReason);
    }
}

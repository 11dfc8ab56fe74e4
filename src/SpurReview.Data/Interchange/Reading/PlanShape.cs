using System.Text.RegularExpressions;
using SpurReview.Domain.ActionPlans;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>The shape of the action plan.</summary>
internal static class PlanShape
{
    private static readonly Regex _answer = new(@"\A[A-Z]([1-9][0-9]?)?\z", RegexOptions.CultureInvariant);

    public static PackagePlan Read(Place place)
    {
        var plan = place.Object("submittedOn", "items", "narrative");

        return new PackagePlan(
            plan["submittedOn"].Date(),
            plan["items"].IsAbsent ? [] : plan["items"].List("åtgärder", Action),
            AreaShape.Texts(plan["narrative"], "ett objekt med en text per område")
        );
    }

    public static IReadOnlyList<ResponsiblePerson> People(Place place) => place.List("roll", Person, min: 1, max: 10);

    private static PackageAction Action(Place place)
    {
        var action = place.Object([
            "answers",
            "action",
            "dueOn",
            "responsible",
            "followUpOn",
            "followUpResponsible",
            "decision",
            "decisionReason",
        ]);

        return new PackageAction
        {
            Answers = action["answers"].List("kriteriekod", Answer, min: 1),
            Action = action["action"].Text(),
            DueOn = action["dueOn"].Date(),
            Responsible = People(action["responsible"]),
            FollowUpOn = action["followUpOn"].List("datum", date => date.Date()),
            FollowUpResponsible = People(action["followUpResponsible"]),
            Decision = action["decision"].WordIfAny<ActionDecision>(),
            DecisionReason = action["decisionReason"].TextIfAny(),
        };
    }

    private static string Answer(Place place) => place.Matching(_answer, "en kriteriekod som H7 eller en områdesbokstav som H");

    private static ResponsiblePerson Person(Place place)
    {
        var person = place.Object("role", "name");
        return new ResponsiblePerson(person["role"].Line(), person["name"].LineIfAny());
    }
}

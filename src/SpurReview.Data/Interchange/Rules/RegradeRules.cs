using SpurReview.Data.Interchange.Reading;
using SpurReview.Domain.Grading;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>A re-grading betters a D, to a grade that is offered, after a plan that answers the area.</summary>
internal static class RegradeRules
{
    public static void Check(PackageDraft draft)
    {
        foreach (var area in draft.Areas)
            if (area.Area.Regrade is { } regrade)
                Check(draft, area, regrade);
    }

    private static void Check(PackageDraft draft, AreaDraft area, PackageRegrade regrade)
    {
        if (draft.CanRead(area.GradePath))
        {
            CheckFirstGrade(draft, area);
            CheckBetter(draft, area, regrade.Grade);
        }

        GradeRules.CheckOffered(draft, area, regrade.Grade, area.RegradePath["grade"]);

        draft.RefuseIf(
            draft.CanRead(area.LetterPath) && !MayBeAnswered(draft, area.Area.Letter),
            area.RegradePath,
            $"Ingen åtgärd och ingen text i handlingsplanen svarar mot område {area.Area.Letter}. Lägg till den i actionPlan, eller ta bort omgraderingen."
        );
    }

    private static void CheckFirstGrade(PackageDraft draft, AreaDraft area) =>
        draft.RefuseIf(
            area.Area.Grade is not Grade.D,
            area.RegradePath,
            $"Bara ett område med D kan graderas om, men här är den första graderingen {(area.Area.Grade is { } grade ? $"{grade}" : "inte satt")}. "
                + "Rätta den eller ta bort omgraderingen."
        );

    private static void CheckBetter(PackageDraft draft, AreaDraft area, Grade grade) =>
        draft.RefuseIf(
            area.Area.Grade is { } first && grade >= first,
            area.RegradePath["grade"],
            $"Den nya graderingen {grade} är inte bättre än den första, {area.Area.Grade}. Välj en bättre, eller ta bort omgraderingen."
        );

    /// <summary>What could not be read of the plan may have answered the area.</summary>
    private static bool MayBeAnswered(PackageDraft draft, string letter)
    {
        var plan = PackageDraft.Root["actionPlan"];
        if (!draft.CanRead(plan["items"], plan["narrative"][letter]))
            return true;

        return draft.Package.ActionPlan is { } known
            && (
                !string.IsNullOrWhiteSpace(known.Narratives.GetValueOrDefault(letter))
                || known.Items.Index().Any(item => MayAnswer(draft, item.Item, plan["items"][item.Index]["answers"], letter))
            );
    }

    private static bool MayAnswer(PackageDraft draft, PackageAction action, JsonPath answers, string letter) =>
        !draft.CanRead(answers)
        || action.Answers.Index().Any(a => a.Item.StartsWith(letter, StringComparison.Ordinal) || !draft.CanRead(answers[a.Index]));
}

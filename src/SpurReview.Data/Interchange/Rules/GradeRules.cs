using SpurReview.Data.Interchange.Reading;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>An area's grade is offered, given before the review is final, and explained where it differs from the suggestion.</summary>
internal static class GradeRules
{
    public static void Check(PackageDraft draft)
    {
        var needsGrades = draft.CanRead(PackageDraft.Root["status"]) && draft.Package.Status is not PackageStatus.Drafting;

        foreach (var area in draft.Areas)
        {
            if (area.Area.Grade is { } grade)
                CheckGrade(draft, area, grade);
            else
                draft.RefuseIf(
                    needsGrades,
                    area.GradePath,
                    "Området saknar gradering. I en fastställd eller publicerad granskning har varje område en."
                );
        }
    }

    public static void CheckOffered(PackageDraft draft, AreaDraft area, Grade grade, JsonPath claim)
    {
        if (area.Checklist is { } checklist && !draft.StandsTwice(checklist.Letter))
            draft.RefuseIf(
                checklist.Grades.All(g => g.Grade != grade),
                claim,
                $"Område {checklist.Letter} har inte graderingen {grade}. Välj {Wording.Either(checklist.Grades.Select(g => $"{g.Grade}"))}."
            );
    }

    private static void CheckGrade(PackageDraft draft, AreaDraft area, Grade grade)
    {
        CheckOffered(draft, area, grade, area.GradePath);

        if (area.Checklist is { } checklist && draft.CanRead(area.GradePath, PackageDraft.Root["allowedExceptions"]))
            CheckDeviation(draft, area, grade, Suggestion(draft, area, checklist));
    }

    private static void CheckDeviation(PackageDraft draft, AreaDraft area, Grade grade, Suggestion suggestion) =>
        draft.RefuseIf(
            suggestion.IsSettled && suggestion.Grade != grade && string.IsNullOrWhiteSpace(area.Area.GradeReason),
            area.Path["gradeReason"],
            $"Graderingen {grade} skiljer sig från förslaget {suggestion.Grade}. Skriv här varför."
        );

    /// <summary>A verdict that could not be read counts as not assessed, so that it never settles a suggestion.</summary>
    private static Suggestion Suggestion(PackageDraft draft, AreaDraft area, AssessmentArea checklist) =>
        GradeScale.Suggest(
            [
                .. from criterion in checklist.Criteria
                let verdict = draft.CanRead(area.Path["verdicts"][criterion.Code])
                    ? area.Area.Verdicts.GetValueOrDefault(criterion.Code)
                    : default
                select new AssessedCriterion(criterion.Code, checklist.KindOf(criterion.Code), verdict),
            ],
            draft.Package.AllowedExceptions
        );
}

using SpurReview.Data.Interchange.Reading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>Criterion codes and area letters that verdicts, comments, findings and the plan name are in the template, and in their area.</summary>
internal static class CodeRules
{
    public static void Check(PackageDraft draft)
    {
        if (draft.Template is not { } template)
            return;

        foreach (var area in draft.Areas)
            CheckCriteria(draft, area, template);
        CheckFindings(draft, "strengths", draft.Package.Strengths, template);
        CheckFindings(draft, "weaknesses", draft.Package.Weaknesses, template);
        CheckFindings(draft, "improvements", draft.Package.Improvements, template);
        if (draft.Package.ActionPlan is { } plan)
            CheckPlan(draft, plan, template);
    }

    private static void CheckCriteria(PackageDraft draft, AreaDraft area, ChecklistTemplate template)
    {
        var named = area
            .Area.Verdicts.Keys.Select(code => (Code: code, List: "verdicts"))
            .Concat(area.Area.Comments.Keys.Select(code => (Code: code, List: "comments")));

        foreach (var (code, list) in named)
        {
            var claim = area.Path[list][code];
            if (template.FindCriterion(code) is null)
                draft.RefuseIf(true, claim, Unknown(code, area.Checklist));
            else if (area.Checklist is { } checklist && !draft.StandsTwice(checklist.Letter))
                draft.RefuseIf(
                    checklist.Criteria.All(c => c.Code != code),
                    claim,
                    $"Kriterium {code} hör till område {code[0]}. Flytta det dit; under område {checklist.Letter} står {Codes(checklist)}."
                );
        }
    }

    private static void CheckFindings(PackageDraft draft, string list, IReadOnlyList<PackageFinding> findings, ChecklistTemplate template)
    {
        foreach (var (index, finding) in findings.Index())
            CheckLetter(draft, PackageDraft.Root[list][index]["area"], finding.Area, template);
    }

    private static void CheckPlan(PackageDraft draft, PackagePlan plan, ChecklistTemplate template)
    {
        var path = PackageDraft.Root["actionPlan"];

        foreach (var letter in plan.Narratives.Keys)
            CheckLetter(draft, path["narrative"][letter], letter, template);
        foreach (var (index, item) in plan.Items.Index())
        foreach (var (place, answer) in item.Answers.Index())
            CheckAnswer(draft, path["items"][index]["answers"][place], answer, template);
    }

    private static void CheckAnswer(PackageDraft draft, JsonPath claim, string answer, ChecklistTemplate template)
    {
        if (answer.Length == 1)
            CheckLetter(draft, claim, answer, template);
        else
            draft.RefuseIf(
                template.FindCriterion(answer) is null,
                claim,
                Unknown(answer, template.FindArea(answer[..Math.Min(1, answer.Length)]))
            );
    }

    private static void CheckLetter(PackageDraft draft, JsonPath claim, string? letter, ChecklistTemplate template) =>
        draft.RefuseIf(letter is not null && template.FindArea(letter) is null, claim, AreaRules.Unknown(letter ?? "", template));

    private static string Unknown(string code, AssessmentArea? area) =>
        $"Kriterium {Wording.Quoted(code)} finns inte i mallen. "
        + (area is null ? "Skriv en av mallens kriteriekoder." : $"Område {area.Letter} har kriterierna {Codes(area)}.");

    private static string Codes(AssessmentArea area) => $"{area.Criteria.First().Code}–{area.Criteria.Last().Code}";
}

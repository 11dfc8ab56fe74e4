using SpurReview.Data.Interchange.Reading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>Every area of the template stands in the package, once, and no other.</summary>
internal static class AreaRules
{
    public static void Check(PackageDraft draft)
    {
        foreach (var (area, path, checklist) in draft.Areas)
        {
            if (draft.Template is not null && checklist is null)
                draft.RefuseIf(true, path["letter"], Unknown(area.Letter, draft.Template));
            else
                draft.RefuseIf(
                    draft.StandsTwice(area.Letter),
                    path["letter"],
                    $"Område {area.Letter} står mer än en gång. Varje område i mallen ska stå en gång."
                );
        }

        if (draft.Template is { } template && draft.CanRead(PackageDraft.Root["areas"]))
            CheckMissing(draft, template);
    }

    public static string Unknown(string letter, ChecklistTemplate template) =>
        $"Område {Wording.Quoted(letter)} finns inte i mallen. Mallens områden är {template.Areas[0].Letter}–{template.Areas[^1].Letter}.";

    private static void CheckMissing(PackageDraft draft, ChecklistTemplate template)
    {
        var missing = template.Areas.Where(area => draft.Areas.All(a => a.Checklist != area)).ToList();

        // A mistyped letter is reported where it stands; the area it was meant for is not missing.
        if (missing.Count <= draft.Areas.Count(a => a.Checklist is null))
            return;

        foreach (var area in missing)
            draft.RefuseIf(true, PackageDraft.Root["areas"], $"Område {area.Letter} saknas. Varje område i mallen ska stå en gång.");
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Writing;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>What is said of a form before it is saved. Whatever is wrong, what was typed stays in it.</summary>
internal sealed class PlannedChecks(ActionPage page, ModelStateDictionary state)
{
    private const string Stale =
        "Någon annan har ändrat det här sedan du öppnade sidan. Inget är skrivet över. Välj vilken text som ska gälla.";

    public const string Lost = "Formuläret kom inte fram helt, så inget har ändrats. Kontrollera det du har skrivit och spara igen.";

    /// <summary>Where what is said of words that can point out somebody stands.</summary>
    public const string PointsOut = $"{nameof(ActionPage.Form)}.{nameof(PlannedForm.PointsOutNobody)}";

    private PlannedForm Form => page.Form;
    private PlannedMerge Merge => page.Merge!;

    public bool Pass()
    {
        if (page.Closed is { } closed)
            state.AddModelError("", closed.InSwedish());
        if (page.Action is null && page.Plan.Work.Actions.Any(a => a.Id == Form.Id))
            state.AddModelError("", Stale);
        foreach (var field in Merge.Clashing)
            Fault($"{field}", Stale);
        if (Form.Also.Keys.Except(page.Plan.Work.Rows.Select(r => r.Code)).Any())
            state.AddModelError("", Lost);
        if (page.Others.Any(o => !o.IsFree && Form.Also.GetValueOrDefault(o.Row.Code)))
            Fault(nameof(Form.Also), Rule.RowHasAnActionOfItsOwn.InSwedish());
        People(Form.Responsible, nameof(Form.Responsible));
        People(Form.FollowUpResponsible, nameof(Form.FollowUpResponsible));
        Days();
        Words();
        if (!state.IsValid)
            Merge.Show(state);
        return state.IsValid;
    }

    public void SayWhatIsMissing(PlannedAction action)
    {
        foreach (var part in action.Missing)
            Fault($"{part}", part.InSwedish());
    }

    private void People(List<PersonForm> people, string field)
    {
        if (people.Count > ActionItem.MaxPeople)
            Fault(field, Rule.ActionHasTooManyRows.InSwedish());
        foreach (var (i, _) in people.Index().Where(p => p.Item.LacksRole))
            Fault($"{field}[{i}].Role", "Skriv rollen, till exempel studierektor.");
    }

    private void Days()
    {
        var visit = page.Plan.File.Review.VisitFrom;
        if (Form.FollowUpOn.Count > PlannedWords.MaxFollowUps)
            Fault(nameof(Form.FollowUpOn), Rule.ActionHasTooManyRows.InSwedish());
        if (Form.DueOn < visit)
            Fault(nameof(Form.DueOn), $"Dagen {Form.DueOn!.Value.InWords()} ligger före besöket. Kontrollera året.");
        foreach (var (i, day) in Form.FollowUpOn.Index().Where(d => d.Item < visit))
            Fault($"{nameof(Form.FollowUpOn)}[{i}]", $"Uppföljningen {day!.Value.InWords()} ligger före besöket. Kontrollera året.");
    }

    /// <summary>The text is published: no personnummer at all, and where few train nothing that points out one of them.</summary>
    private void Words()
    {
        if (Form.Action is not { } text || !Merge.IsMine(PlannedField.Action))
            return;
        var line = Array.FindIndex(text.Split('\n'), l => IdentityNumbers.In(l).Any());
        if (line >= 0)
            Fault(nameof(Form.Action), $"Texten innehåller något som ser ut som ett personnummer (rad {line + 1}). Ta bort det.");
        if (page.Plan.IsSmallUnit && !Form.PointsOutNobody && RecognisablePeople.In(text).FirstOrDefault() is { } quote)
            Fault(
                nameof(Form.PointsOutNobody),
                $"Texten kan peka ut en ST-läkare: ”{quote}”.{Residents} Skriv om, eller bekräfta att ingen kan kännas igen."
            );
    }

    private string Residents =>
        page.Plan.Draft.Facts.GetValueOrDefault(UnitFact.Residents)?.Number is { } number ? $" Ni har {number:0} ST-läkare." : "";

    private void Fault(string field, string message) => state.AddModelError($"{nameof(ActionPage.Form)}.{field}", message);
}

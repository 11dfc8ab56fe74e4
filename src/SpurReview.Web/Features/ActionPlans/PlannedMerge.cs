using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>
/// What was sent of an action, put together with what others have saved of it since its page was shown: each keeps what the other has not
/// touched. A field that both have changed clashes, and nothing of the form is saved until it is said what stands.
/// </summary>
/// <param name="only">The field that is saved by itself; null where the whole form was sent.</param>
internal sealed class PlannedMerge(PlannedForm sent, PlannedForm saved, PlannedField? only = null)
{
    private static readonly PlannedForm _empty = new();

    /// <summary>What was typed stays, also where it clashes; what was not touched is as it is saved.</summary>
    public PlannedForm Form =>
        new()
        {
            Id = sent.Id,
            PointsOutNobody = sent.PointsOutNobody,
            Action = From(PlannedField.Action).Action,
            Also = From(PlannedField.Also).Also,
            DueOn = From(PlannedField.DueOn).DueOn,
            Responsible = From(PlannedField.Responsible).Responsible,
            FollowUpOn = From(PlannedField.FollowUpOn).FollowUpOn,
            FollowedUpBySame = From(PlannedField.FollowUpResponsible).FollowedUpBySame,
            FollowUpResponsible = From(PlannedField.FollowUpResponsible).FollowUpResponsible,
        };

    public IReadOnlyList<PlannedField> Clashing => [.. Enum.GetValues<PlannedField>().Where(Clashes)];

    /// <summary>The person wants something else of the field than was shown.</summary>
    public bool IsMine(PlannedField field) => field == (only ?? field) && field != sent.Theirs && sent.StampOf(field) != SeenOf(field);

    /// <summary>Nothing is to be saved.</summary>
    public bool IsUntouched => !Enum.GetValues<PlannedField>().Any(IsMine);

    /// <summary>The page did not send this: it says of every field how it was shown.</summary>
    public bool IsLost => sent.Stamps.Count == 0 && IsUntouched;

    /// <summary>Where the page comes back, a field that was not touched shows what is saved of it.</summary>
    public void Show(ModelStateDictionary state)
    {
        foreach (var field in Enum.GetValues<PlannedField>())
        {
            var name = $"{nameof(ActionPage.Form)}.{field}";
            if (!IsMine(field) && state.GetFieldValidationState(name) is not ModelValidationState.Invalid)
                state.Remove(name);
        }
    }

    private PlannedForm From(PlannedField field) => IsMine(field) ? sent : saved;

    private bool Clashes(PlannedField field) =>
        IsMine(field) && sent.StampOf(field) != saved.StampOf(field) && SeenOf(field) != saved.StampOf(field);

    /// <summary>A page that says nothing of it showed an action that was not begun.</summary>
    private string SeenOf(PlannedField field) => sent.Stamps.GetValueOrDefault($"{field}") ?? _empty.StampOf(field);
}

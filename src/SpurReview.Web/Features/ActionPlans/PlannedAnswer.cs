using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Web.Features.Shared;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>What the script is told of a field that it sent.</summary>
/// <param name="Message">Why it was not saved, in Swedish.</param>
/// <param name="Stamp">What the field's next change is judged by.</param>
internal sealed record PlannedAnswer(string? Message, string? Stamp)
{
    public string? SavedAt { get; init; }

    /// <summary>At a clash: what somebody else has saved.</summary>
    public string? Other { get; init; }
    public TextClash? Clashing { get; init; }

    /// <summary>The page asks whether somebody can be recognised.</summary>
    public bool AsksAboutPeople { get; init; }

    /// <summary>Of the whole action, to who takes it away.</summary>
    public string? Seen { get; init; }

    /// <summary>How far its row has come, as the list says it.</summary>
    public string? State { get; init; }
    public IReadOnlyList<string> Missing { get; init; } = [];
    public IReadOnlyList<string> Notices { get; init; } = [];

    public static PlannedAnswer Refused(string message) => new(message, Stamp: null);

    public static PlannedAnswer Refused(ModelStateDictionary state) =>
        new(Said(state), Stamp: null)
        {
            AsksAboutPeople = state.GetFieldValidationState(PlannedChecks.PointsOut) is ModelValidationState.Invalid,
        };

    public static PlannedAnswer Clash(ActionPage page, PlannedField field, ModelStateDictionary state) =>
        new(Said(state), page.Saved.StampOf(field)) { Clashing = page.ClashIn(field), Other = page.Saved.TextOf(field) };

    public static PlannedAnswer Saved(ActionPage page, PlannedField field) =>
        new(Message: null, page.StampOf(field))
        {
            SavedAt = page.Time,
            Seen = page.Action is { } action ? PlannedForm.SeenOf(action) : null,
            State = PlanTexts.StateOf(page.Plan.Work, page.Row),
            Missing = [.. page.Missing.Select(part => part.InSwedish())],
            Notices = page.Notices,
        };

    private static string Said(ModelStateDictionary state) =>
        string.Join(' ', state.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).Distinct());
}

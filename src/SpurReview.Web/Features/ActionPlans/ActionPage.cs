using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Features.PlanAttachments;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>One action: the requirement, what the inspectors saw, and the fields of the form in use.</summary>
public sealed record ActionPage(PlanFile Plan, PlanRow Row)
{
    public required PlannedForm Form { get; init; }

    /// <summary>What was sent beside what is saved; null where the page is only shown.</summary>
    internal PlannedMerge? Merge { get; init; }

    /// <summary>When it was sent: "14.32".</summary>
    public string Time { get; init; } = "";

    /// <summary>Bilagor.</summary>
    public required AttachmentList Files { get; init; }
    public AttachmentForm Attachment { get; init; } = new() { Id = Guid.CreateVersion7() };
    public PlannedAction? Action => Plan.Work.ActionFor(Row.Code);

    /// <summary>Why nothing can be written here now; null where it can.</summary>
    public Rule? Closed => Plan.RuleAgainstWriting(Row);

    /// <summary>What the inspectors want completed; null where the action has not come back.</summary>
    public string? ReturnedBecause =>
        Action is { } action
        && Plan.Sent is { IsWithInspectors: false }
        && Plan.Work.Sent(action) is { Decision: ActionDecision.Returned } sent
            ? sent.DecisionReason
            : null;

    /// <summary>The other rows that the unit may let the action answer too; one that has an action of its own cannot be chosen.</summary>
    public IEnumerable<(PlanRow Row, bool IsFree)> Others =>
        (Plan.IsProvider ? [] : Plan.Work.Rows)
            .Where(r => r.Code != Row.Code)
            .Select(r => (r, Plan.Work.ActionFor(r.Code) is not { } other || other.Id == Action?.Id));

    /// <summary>Codes of the rows that the action is to answer too. The provider answers those that it was handed.</summary>
    internal IEnumerable<string> Also => Plan.IsProvider ? Action?.Answers ?? [] : Form.Also.Where(a => a.Value).Select(a => a.Key);

    /// <summary>What a begun action lacks before it can be sent.</summary>
    public IReadOnlyList<ActionPart> Missing => Action?.Missing ?? [];

    /// <summary>What has been sent once is completed instead.</summary>
    public bool MayRemove => !Plan.IsProvider && Action is { } begun && Plan.Work.Sent(begun) is null;

    /// <summary>Planerad åtgärd as it was sent to an action that could not be written any more; null elsewhere.</summary>
    public string? Unsaved => Merge?.IsMine(PlannedField.Action) is true && Form.Action != Action?.Action ? Form.Action : null;

    /// <summary>Gentle notices about the words as they stand in the form.</summary>
    public IReadOnlyList<string> Notices => PlanTexts.NoticesOf(Form.Action);

    /// <summary>What stood in the database when the page was made, and the form is judged by.</summary>
    public required PlannedForm Saved { get; init; }

    /// <summary>Both texts, where two people have changed the field; null elsewhere.</summary>
    internal TextClash? ClashIn(PlannedField field) =>
        Merge?.Clashing.Contains(field) is true
            ? TextClash.Of(Form.TextOf(field), Saved.TextOf(field), name: null, otherAt: null, Time)
            : null;

    /// <summary>As many rows as are filled in and one more.</summary>
    public static int Rows(int filled, int most) => Math.Min(filled + 1, most);

    /// <summary>After this one, the next that is not ready; null where all are.</summary>
    public PlanRow? Next =>
        Plan
            .Work.Rows.Concat(Plan.Work.Rows)
            .SkipWhile(r => r.Code != Row.Code)
            .Skip(1)
            .TakeWhile(r => r.Code != Row.Code)
            .FirstOrDefault(r =>
                r.IsDemanded && Plan.Work.StateOf(r) is PlanRowState.NotBegun or PlanRowState.Begun or PlanRowState.Returned
            );

    internal static ActionPage Of(PlanFile plan, PlanRow row, IReadOnlyList<AttachmentRow> files) =>
        new(plan, row)
        {
            Form = SavedOf(plan, row),
            Saved = SavedOf(plan, row),
            Files = new AttachmentList(plan.Id, row.Code, files) { IsOpen = plan.RuleAgainstWriting(row) is null },
        };

    /// <summary>The same with what was sent in its form.</summary>
    /// <param name="only">The field that is saved by itself; null where the whole form was sent.</param>
    internal ActionPage With(PlannedForm sent, DateTimeOffset now, PlannedField? only = null)
    {
        var merge = new PlannedMerge(sent, Saved, only);
        return this with { Form = merge.Form, Merge = merge, Time = SwedishDay.ClockTime(now) };
    }

    /// <summary>When it is written, as the next change is judged by.</summary>
    internal string StampOf(PlannedField field) => SavedOf(Plan, Row).StampOf(field);

    private static PlannedForm SavedOf(PlanFile plan, PlanRow row) =>
        plan.Work.ActionFor(row.Code) is { } action
            ? PlannedForm.Of(action, row.Code, plan.Work.Rows.Select(r => r.Code))
            : new PlannedForm { Id = Guid.CreateVersion7() };
}

/// <summary>Rows of who is responsible, for doing or for following up.</summary>
/// <param name="Field">Its name in <see cref="PlannedForm"/>.</param>
/// <param name="Address">Of the form.</param>
public sealed record PeopleFields(string Field, string Label, IReadOnlyList<PersonForm> People, string Address)
{
    public IEnumerable<(string Part, string Label, string? Value)> PartsOf(int row)
    {
        var person = row < People.Count ? People[row] : new PersonForm();
        return [("Role", "Roll", person.Role), ("Name", "Namn (frivilligt)", person.Name), ("Email", "E-post (frivilligt)", person.Email)];
    }
}

using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>One action: the requirement, what the inspectors saw, and the fields of the form in use.</summary>
public sealed record ActionPage(PlanFile Plan, PlanRow Row)
{
    public required PlannedForm Form { get; init; }
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

    internal static ActionPage Of(PlanFile plan, PlanRow row) =>
        new(plan, row)
        {
            Form = plan.Work.ActionFor(row.Code) is { } action
                ? PlannedForm.Of(action, row.Code)
                : new PlannedForm { Id = Guid.CreateVersion7() },
        };
}

/// <summary>Rows of who is responsible, for doing or for following up.</summary>
/// <param name="Field">Its name in <see cref="PlannedForm"/>.</param>
public sealed record PeopleFields(string Field, string Label, IReadOnlyList<PersonForm> People)
{
    public IEnumerable<(string Part, string Label, string? Value)> PartsOf(int row)
    {
        var person = row < People.Count ? People[row] : new PersonForm();
        return [("Role", "Roll", person.Role), ("Name", "Namn (frivilligt)", person.Name), ("Email", "E-post (frivilligt)", person.Email)];
    }
}

using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>What the unit writes of one action. Anything may be missing until the plan is sent.</summary>
public sealed class PlannedForm
{
    /// <summary>The action as the page showed it, to who takes it away; null while it is new.</summary>
    [LengthLimit(64)]
    public string? Seen { get; init; }

    /// <summary>Of each field as the page showed it, by the field's name.</summary>
    public Dictionary<string, string?> Stamps { get; init; } = [];

    /// <summary>The field of which the person keeps what somebody else has saved.</summary>
    public PlannedField? Theirs { get; init; }

    /// <summary>Given to a new action when its page is shown, so that pressing twice makes one.</summary>
    public Guid? Id { get; init; }

    [LengthLimit(Text.MaxLength)]
    public string? Action { get; init; }

    /// <summary>Gäller åtgärden fler krav? By the row's code.</summary>
    public Dictionary<string, bool> Also { get; init; } = [];
    public DateOnly? DueOn { get; init; }
    public List<PersonForm> Responsible { get; init; } = [];
    public List<DateOnly?> FollowUpOn { get; init; } = [];
    public bool FollowedUpBySame { get; init; }
    public List<PersonForm> FollowUpResponsible { get; init; } = [];

    /// <summary>The unit has read that the words can point out somebody, and says that they do not.</summary>
    public bool PointsOutNobody { get; init; }

    /// <summary>Of a form without faults.</summary>
    internal PlannedWords Words =>
        new(
            Action,
            DueOn,
            [.. Responsible.Select(p => p.ToPerson()).OfType<ResponsiblePerson>()],
            [.. FollowUpOn.OfType<DateOnly>()],
            FollowedUpBySame,
            [.. FollowUpResponsible.Select(p => p.ToPerson()).OfType<ResponsiblePerson>()]
        );

    /// <summary>The field in words: what two people are shown where they have both changed it.</summary>
    internal string TextOf(PlannedField field) =>
        field switch
        {
            PlannedField.Action => Action ?? "",
            PlannedField.Also => PlanTexts.List([.. Also.Where(a => a.Value).Select(a => a.Key).Order(StringComparer.Ordinal)]),
            PlannedField.DueOn => DueOn?.InWords() ?? "",
            PlannedField.Responsible => TextOf(Responsible),
            PlannedField.FollowUpOn => string.Join('\n', FollowUpOn.OfType<DateOnly>().Distinct().Order().Select(d => d.InWords())),
            PlannedField.FollowUpResponsible => FollowedUpBySame ? "Samma som ovan" : TextOf(FollowUpResponsible),
        };

    /// <summary>Tells whether a field is as it was shown.</summary>
    internal string StampOf(PlannedField field) =>
        field switch
        {
            PlannedField.Responsible => StampOf(Responsible),
            PlannedField.FollowUpResponsible when !FollowedUpBySame => StampOf(FollowUpResponsible),
            _ => Fingerprint.Of(TextOf(field)),
        };

    private static string TextOf(IEnumerable<PersonForm> people) => string.Join('\n', people.Select(p => p.InWords).Where(p => p != ""));

    private static string StampOf(IEnumerable<PersonForm> people) =>
        Fingerprint.Of(people.Where(p => p.InWords != "").SelectMany(p => new[] { p.Role, p.Name, p.Email }));

    /// <param name="rows">Codes of the rows that the plan has.</param>
    internal static PlannedForm Of(PlannedAction action, string code, IEnumerable<string> rows) =>
        new()
        {
            Seen = SeenOf(action),
            Id = action.Id,
            Action = action.Action,
            Also = action.Answers.Intersect(rows).Where(c => c != code).ToDictionary(c => c, _ => true),
            DueOn = action.DueOn,
            Responsible = [.. action.Responsible.Select(PersonForm.Of)],
            FollowUpOn = [.. action.FollowUpOn],
            FollowedUpBySame = action.FollowedUpBySame,
            FollowUpResponsible = [.. action.FollowUpResponsible.Select(PersonForm.Of)],
        };

    internal static string SeenOf(PlannedAction action) =>
        Fingerprint.Of([
            action.Action,
            action.DueOn?.DayNumber,
            action.FollowedUpBySame,
            action.HandedOverOn?.DayNumber,
            action.AnsweredOn?.DayNumber,
            .. action.Answers,
            .. action.FollowUpOn.Select(d => (object)d.DayNumber),
            action.Responsible.Count,
            .. action.Responsible.Concat(action.FollowUpResponsible).SelectMany(p => new[] { p.Role, p.Name, p.Email }),
        ]);
}

/// <summary>One row of who is responsible.</summary>
public sealed class PersonForm
{
    [LengthLimit(Text.LineMaxLength), NoIdentityNumber]
    public string? Role
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [LengthLimit(Text.LineMaxLength), NoIdentityNumber]
    public string? Name
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [LengthLimit(Text.LineMaxLength), EmailAddress(ErrorMessage = "Kontrollera e-postadressen. Den ska se ut som namn@region.se.")]
    public string? Email
    {
        get;
        init => field = LineText.Tidy(value);
    }

    public bool LacksRole => Role is null && (Name ?? Email) is not null;

    internal string InWords => string.Join(" · ", new[] { Role, Name, Email }.OfType<string>());

    internal ResponsiblePerson? ToPerson() => Role is null ? null : new ResponsiblePerson(Role, Name, Email);

    internal static PersonForm Of(ResponsiblePerson person) =>
        new()
        {
            Role = person.Role,
            Name = person.Name,
            Email = person.Email,
        };
}

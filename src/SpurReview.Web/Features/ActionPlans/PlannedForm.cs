using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>What the unit writes of one action. Anything may be missing until the plan is sent.</summary>
public sealed class PlannedForm
{
    /// <summary>The action as the page showed it; null while it is new.</summary>
    [LengthLimit(64)]
    public string? Seen { get; init; }

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

    /// <summary>Pressed twice, a form comes twice.</summary>
    internal bool SaysTheSame(PlannedForm other) => Fingerprint.Of(Written) == Fingerprint.Of(other.Written);

    private IEnumerable<object?> Written =>
        [
            Action,
            DueOn?.DayNumber,
            FollowedUpBySame,
            string.Join(' ', Also.Where(a => a.Value).Select(a => a.Key).Order(StringComparer.Ordinal)),
            string.Join(' ', FollowUpOn.OfType<DateOnly>().Select(d => d.DayNumber)),
            .. WrittenOf(Responsible),
            "",
            .. WrittenOf(FollowUpResponsible),
        ];

    private static IEnumerable<object?> WrittenOf(IEnumerable<PersonForm> people) =>
        people.Where(p => (p.Role ?? p.Name ?? p.Email) is not null).SelectMany(p => new[] { p.Role, p.Name, p.Email });

    internal static PlannedForm Of(PlannedAction action, string code) =>
        new()
        {
            Seen = SeenOf(action),
            Id = action.Id,
            Action = action.Action,
            Also = action.Answers.Where(c => c != code).ToDictionary(c => c, _ => true),
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

    internal ResponsiblePerson? ToPerson() => Role is null ? null : new ResponsiblePerson(Role, Name, Email);

    internal static PersonForm Of(ResponsiblePerson person) =>
        new()
        {
            Role = person.Role,
            Name = person.Name,
            Email = person.Email,
        };
}

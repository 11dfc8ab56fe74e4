using System.Globalization;

namespace SpurReview.Web.Features.Findings;

/// <summary>What a button of the form does besides saving what was typed.</summary>
public enum FindingActionKind
{
    Save,
    Up,
    Down,

    /// <summary>To a place in its list, where somebody dragged it.</summary>
    Place,
    Remove,
}

/// <param name="Finding">Null for the button that only saves.</param>
/// <param name="Position">From 1; of a place alone.</param>
internal sealed record FindingAction(FindingActionKind Kind, Guid? Finding = null, int? Position = null)
{
    public const string Name = "do";

    public bool Moves => Kind is FindingActionKind.Up or FindingActionKind.Down or FindingActionKind.Place;

    /// <summary>As the button's value: save, up.{id}, place.{id}.3.</summary>
    public string Value =>
        string.Join('.', new[] { Key(Kind), Finding?.ToString(), Position?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());

    /// <summary>Null where no button says that. Enter without a button saves.</summary>
    public static FindingAction? Read(string? value)
    {
        if (value is null)
            return new FindingAction(FindingActionKind.Save);

        var parts = value.Split('.');
        var finding = parts.Length > 1 && Guid.TryParseExact(parts[1], "D", out var id) ? id : (Guid?)null;
        var position =
            parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : (int?)null;
        return Enum.GetValues<FindingActionKind>()
            .Select(kind => new FindingAction(kind, finding, position))
            .SingleOrDefault(action => action.IsSound && action.Value == value);
    }

    /// <summary>Only a place has a position, and only what saves alone is about no finding.</summary>
    private bool IsSound =>
        Finding is null == (Kind is FindingActionKind.Save)
        && Position is null == (Kind is not FindingActionKind.Place)
        && Position is not 0;

    private static string Key(FindingActionKind kind) => kind.ToString().ToLowerInvariant();
}

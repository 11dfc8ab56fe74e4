using System.Globalization;

namespace SpurReview.Web.Features.Areas;

/// <summary>What a button of an area's form does besides saving what was typed.</summary>
public enum AreaActionKind
{
    Save,

    /// <summary>Sets what is left of a group to Uppfyllt.</summary>
    Fill,

    /// <summary>Makes a weakness of a criterion's comment.</summary>
    Weakness,

    /// <summary>Leads to the choice of a criterion with the same deficiency.</summary>
    Same,

    /// <summary>Puts the unit's facts into the description.</summary>
    Draft,
    Done,
    Next,

    /// <summary>The three ways out of a clash in a text.</summary>
    Mine,
    Theirs,
    Both,
}

/// <param name="About">A group's number, a criterion's code or a field's name; null where it is about the area.</param>
public sealed record AreaAction(AreaActionKind Kind, string? About = null)
{
    public const string Name = "do";

    public bool SettlesClash => Kind is AreaActionKind.Mine or AreaActionKind.Theirs or AreaActionKind.Both;

    /// <summary>As the button's value: done, fill.0, theirs.comment.E5.</summary>
    public string Value => About is null ? Key(Kind) : $"{Key(Kind)}.{About}";

    /// <summary>Null where the area has no such button. Enter without a button saves.</summary>
    internal static AreaAction? Read(string? value, AreaFile file)
    {
        if (value is null)
            return new AreaAction(AreaActionKind.Save);

        var (key, about) = value.Split('.', 2) is [var first, var rest] ? (first, rest) : (value, null);
        return Enum.GetValues<AreaActionKind>()
            .Where(kind => Key(kind) == key && IsKnown(kind, about, file))
            .Select(kind => new AreaAction(kind, about))
            .SingleOrDefault();
    }

    private static bool IsKnown(AreaActionKind kind, string? about, AreaFile file) =>
        kind switch
        {
            AreaActionKind.Fill => int.TryParse(about, NumberStyles.None, CultureInfo.InvariantCulture, out var group)
                && group < file.Checklist.Groups.Count,
            AreaActionKind.Weakness or AreaActionKind.Same => about is not null && file.Area.Find(about) is not null,
            AreaActionKind.Mine or AreaActionKind.Theirs or AreaActionKind.Both => AreaField
                .Of(file.Area)
                .Any(field => field.IsText && field.Name == about),
            AreaActionKind.Save or AreaActionKind.Draft or AreaActionKind.Done or AreaActionKind.Next => about is null,
        };

    private static string Key(AreaActionKind kind) => kind.ToString().ToLowerInvariant();
}

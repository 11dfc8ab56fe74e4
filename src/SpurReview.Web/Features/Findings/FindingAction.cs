namespace SpurReview.Web.Features.Findings;

/// <summary>What a button of the form does besides saving what was typed.</summary>
public enum FindingActionKind
{
    Save,
    Up,
    Down,
    Remove,
}

/// <param name="Finding">Null for the button that only saves.</param>
internal sealed record FindingAction(FindingActionKind Kind, Guid? Finding = null)
{
    public const string Name = "do";

    /// <summary>As the button's value: save, up.{id}.</summary>
    public string Value => Finding is null ? Key(Kind) : $"{Key(Kind)}.{Finding}";

    /// <summary>Null where no button says that. Enter without a button saves.</summary>
    public static FindingAction? Read(string? value)
    {
        if (value is null || value == Key(FindingActionKind.Save))
            return new FindingAction(FindingActionKind.Save);

        return value.Split('.') is [var key, var id] && Guid.TryParseExact(id, "D", out var finding)
            ? Enum.GetValues<FindingActionKind>()
                .Where(kind => kind is not FindingActionKind.Save && Key(kind) == key)
                .Select(kind => new FindingAction(kind, finding))
                .SingleOrDefault()
            : null;
    }

    private static string Key(FindingActionKind kind) => kind.ToString().ToLowerInvariant();
}

namespace SpurReview.Web.Lists;

/// <summary>One way to narrow a list: what the address calls it, its label, and the values it has.</summary>
public sealed record FilterField(string Name, string Label, IReadOnlyList<FilterOption> Options)
{
    /// <summary>The page shows it in another way than as one of the form's lists.</summary>
    public bool IsShownApart { get; init; }
}

public sealed record FilterOption(string Value, string Text, string? Group = null)
{
    /// <summary>How many rows it would leave; null in lists that do not count them.</summary>
    public int? Count { get; init; }

    /// <summary>"Kirurgi (12)" where the list counts.</summary>
    public string TextWithCount => Count is { } count ? $"{Text} ({count})" : Text;
}

/// <summary>A filter in use, and the address without it.</summary>
public sealed record Chip(string Name, string Label, string Value, string AddressWithout)
{
    public string Text => $"{Label}: {Value}";
}

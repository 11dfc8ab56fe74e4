using SpurReview.Domain.FactChecks;

namespace SpurReview.Reports.Html;

/// <summary>How the web page shows the report.</summary>
public sealed record HtmlOptions
{
    /// <summary>"?visa=brister": of the criteria, only those that are not met.</summary>
    public bool OnlyUnmet { get; init; }

    /// <summary>What stands in the margin beside a place of a draft that is being checked; null, or null of a place, where there is nothing.</summary>
    public Func<DraftPlace, DraftMargin?>? Margin { get; init; }

    /// <summary>Sentences on how the plan is followed up, which stand under its overview. What is frozen and printed says nothing of it.</summary>
    public IReadOnlyList<string> FollowUp { get; init; } = [];

    /// <summary>The page around it has a heading of its own, so the unit's name is none of level 1.</summary>
    public bool IsPartOfAPage { get; init; }

    /// <summary>For paper: no filter, no counts, no links to oneself.</summary>
    internal bool IsPaper { get; init; }
}

/// <summary>The way to remark on a place of the draft, and what has been remarked.</summary>
/// <param name="Key">The place as addresses have it: "E5", "E.2".</param>
/// <param name="Name">What the place is called: "E5", "område E, stycke 2".</param>
/// <param name="Address">Null where nothing more can be remarked.</param>
public sealed record DraftMargin(string Key, string Name, string? Address, IReadOnlyList<DraftMarginNote> Notes);

public sealed record DraftMarginNote(string Label, string Text, string Address);

namespace SpurReview.Reports.Html;

/// <summary>How the web page shows the report.</summary>
public sealed record HtmlOptions
{
    /// <summary>"?visa=brister": of the criteria, only those that are not met.</summary>
    public bool OnlyUnmet { get; init; }

    /// <summary>For paper: no filter, no counts, no links to oneself.</summary>
    internal bool IsPaper { get; init; }
}

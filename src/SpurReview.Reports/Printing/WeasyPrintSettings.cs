namespace SpurReview.Reports.Printing;

/// <summary>Where WeasyPrint is and how long it may take.</summary>
public sealed record WeasyPrintSettings
{
    public string Program { get; init; } = "weasyprint";
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);
}

namespace SpurReview.Reports.Printing;

/// <summary>Where WeasyPrint is, and what a run of it may take.</summary>
public sealed record WeasyPrintSettings
{
    /// <summary>The program <c>weasyprint</c>, or the Python that has it.</summary>
    public string Program { get; init; } = "weasyprint";
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Address space. A report of 16 pages takes 250 MB of it; macOS knows no such limit.</summary>
    public int MemoryLimitMb { get; init; } = 1_024;
}

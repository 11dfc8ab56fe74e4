namespace SpurReview.Data.Reports;

/// <summary>A file that somebody asked for and that is not rendered yet. Gone when the file is there.</summary>
public sealed class RenderJob
{
    private const int MaxFault = 2_000;
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(1);

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public ReportFileKind Kind { get; private init; }
    public int Attempts { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>What went wrong last time; null before the first failure.</summary>
    public string? Fault { get; private set; }

    // A program's own words may hold anything, also what PostgreSQL cannot store.
    private static string Kept(string fault) => new([.. fault.Where(c => c is not '\0').Take(MaxFault)]);

    /// <summary>Waits longer for each failure: a minute, two, four, at most an hour.</summary>
    public void Failed(string fault, DateTimeOffset now)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts, 10)));
        (Attempts, Fault) = (Attempts + 1, Kept(fault));
        NextTryAt = now + (pause < _longestPause ? pause : _longestPause);
    }
}

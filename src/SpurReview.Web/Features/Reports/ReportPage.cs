using System.Globalization;
using Microsoft.AspNetCore.Html;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Reports;

/// <summary>A published report.</summary>
/// <param name="Content">The report's own, encoded HTML.</param>
public sealed record ReportPage(Report Report, ReportVersions Versions, int Version, IHtmlContent Content)
{
    public const int MaxNearby = 6;
    private const int OldAfterYears = 5;
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>What the content takes in memory.</summary>
    public required long Bytes { get; init; }

    /// <summary>What search engines are told of the report, as JSON that can stand in a page.</summary>
    public required IHtmlContent Data { get; init; }

    /// <summary>The day on which the page is read.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Other reports on the unit, in any specialty.</summary>
    public IReadOnlyList<Report> OfTheSameUnit { get; init; } = [];

    /// <summary>Reports on other units, in the same specialty and region.</summary>
    public IReadOnlyList<Report> Nearby { get; init; } = [];

    /// <summary>Null until somebody has asked for the PDF.</summary>
    public PdfSize? Pdf { get; init; }

    /// <summary>Where to write about a fault; null where the installation does not say.</summary>
    public string? Contact { get; init; }

    /// <summary>A later report on the same unit in the same specialty, or null.</summary>
    public Report? Newer => OfTheSameUnit.FirstOrDefault(r => r.Specialty == Report.Specialty && r.VisitFrom > Report.VisitFrom);

    public bool IsCurrent => Version == Versions.Current.Version;
    public VersionLine Shown => Versions.All.Single(v => v.Version == Version);

    /// <summary>"Hämta som PDF (148 kB, 16 sidor)".</summary>
    public string PdfWords =>
        Pdf is { } pdf
            ? $"Hämta som PDF ({string.Join(", ", new[] { Weight(pdf.Bytes), Pages(pdf.Pages) }.OfType<string>())})"
            : "Hämta som PDF";

    public string? VersionInAddress => IsCurrent ? null : $"?version={Version}";

    public string Title => $"{Report.Unit}, {Report.Specialty.InSentence()}, {Report.VisitFrom.Year}";

    /// <summary>Whole years since the visit where they are more than five, or null.</summary>
    public int? OldBy => Age > OldAfterYears || (Age == OldAfterYears && Report.VisitTo.AddYears(OldAfterYears) < Today) ? Age : null;

    private static string Weight(int bytes) =>
        bytes < 1_000_000 ? $"{bytes / 1000} kB" : $"{(bytes / 1_000_000.0).ToString("0.0", _swedish)} MB";

    private static string? Pages(int? pages) =>
        pages switch
        {
            null => null,
            1 => "1 sida",
            _ => $"{pages} sidor",
        };

    private int Age => Today.Year - Report.VisitTo.Year - (Report.VisitTo.AddYears(Today.Year - Report.VisitTo.Year) > Today ? 1 : 0);
}

/// <summary>What is left of a report that was withdrawn: that it was here, since when it is not, and why.</summary>
/// <param name="Version">The version that was asked for by its number, which a later one may have replaced; null for the report as such.</param>
public sealed record WithdrawnPage(Report Report, Withdrawal Withdrawal, int? Version);

namespace SpurReview.Web;

/// <summary>What anybody may read.</summary>
public static partial class Links
{
    public static string Reports() => "/rapporter";

    public static string ReportFilter() => "/rapporter/filter";

    public static string ReportsAsTable() => "/rapporter/rapporter.csv";

    public static string ReportsAsFeed() => "/rapporter/rapporter.atom";

    public static string ReportPdf(string report) => $"{report}.pdf";

    public static string ReportData(string report) => $"{report}.json";

    /// <summary>An earlier version of a report.</summary>
    public static string ReportVersion(string report, int version) => $"{report}?version={version}";

    public static string Authenticity() => "/rapporter/akthet";

    public static string Authenticity(string report) => $"{report}/akthet";

    /// <summary>Tillgänglighetsredogörelsen.</summary>
    public static string Accessibility() => "/tillganglighet";
}

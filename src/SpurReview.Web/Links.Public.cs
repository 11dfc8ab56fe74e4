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

    /// <summary>The report's review package.</summary>
    public static string ReportPackage(string report) => $"{report}/paket.json";

    /// <summary>Öppna data: what there is to fetch, and how it may be used.</summary>
    public static string OpenData() => "/oppna-data";

    /// <summary>What has happened to the reports since a change that has been read; from the first one without it.</summary>
    public static string ReportChanges(long? since = null) =>
        since is null ? "/oppna-data/andringar" : $"/oppna-data/andringar?sedan={since}";

    /// <summary>An earlier version of a report.</summary>
    public static string ReportVersion(string report, int version) => $"{report}?version={version}";

    public static string Authenticity() => "/rapporter/akthet";

    public static string Authenticity(string report) => $"{report}/akthet";

    /// <summary>Tillgänglighetsredogörelsen.</summary>
    public static string Accessibility() => "/tillganglighet";
}

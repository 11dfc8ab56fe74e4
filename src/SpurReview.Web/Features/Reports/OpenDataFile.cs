using SpurReview.Data.Interchange;
using SpurReview.Data.Reports;
using SpurReview.Reports;

namespace SpurReview.Web.Features.Reports;

/// <summary>Öppna data: a published version as a review package, the same bytes by itself and in the PDF.</summary>
internal static class OpenDataFile
{
    public const string Json = "application/json";

    public static string NameOf(Report report, ReportVersion version) => $"{report.FileName}-version-{version.Version}-paket.json";

    public static byte[] BytesOf(ReportVersion version) => PackageWriter.Write(version.ToSnapshot().ToOpenPackage());

    public static EmbeddedFile Of(Report report, ReportVersion version) =>
        new(NameOf(report, version), Json, "Rapportens innehåll som granskningspaket, öppna data (CC BY 4.0)", BytesOf(version));
}

using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SpurReview.Data.Reports;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.Reports;

/// <summary>Files as answers, with a good name when they are saved.</summary>
internal static class FileAnswers
{
    public const string Pdf = "application/pdf";

    public static FileContentResult File(this Controller controller, byte[] bytes, string type, string name, string? sha256 = null)
    {
        controller.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = name }.ToString();
        return new FileContentResult(bytes, type) { EntityTag = sha256 is null ? null : new EntityTagHeaderValue($"\"{sha256}\"") };
    }

    public static FileContentResult Published(this Controller controller, ReportFile file, Report report)
    {
        controller.Response.Headers.CacheControl = "public, no-cache";
        return controller.File(file.Bytes, Pdf, $"{report.FileName}-version-{file.Version}.pdf", file.Sha256);
    }

    /// <summary>The frozen snapshot, byte for byte as its checksum was made.</summary>
    public static FileContentResult Published(this Controller controller, ReportVersion version, Report report)
    {
        controller.Response.Headers.CacheControl = "public, no-cache";
        var name = $"{report.FileName}-version-{version.Version}.json";
        return controller.File(Encoding.UTF8.GetBytes(version.ToPublicText()), OpenDataFile.Json, name);
    }

    /// <summary>The version's review package, with the version's checksum for a name: the same version is always the same package.</summary>
    public static FileContentResult PublishedPackage(this Controller controller, ReportVersion version, Report report)
    {
        controller.Response.Headers.CacheControl = "public, no-cache";
        return controller.File(
            OpenDataFile.BytesOf(version),
            OpenDataFile.Json,
            OpenDataFile.NameOf(report, version),
            $"paket-{version.Sha256}"
        );
    }

    public static ViewResult NotPrintedYet(this Controller controller)
    {
        controller.Response.Headers.RetryAfter = "60";
        return controller.ErrorView(StatusCodes.Status503ServiceUnavailable, ErrorPage.NoPdf);
    }
}

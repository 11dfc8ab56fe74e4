using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace SpurReview.Web.Features.Reports;

/// <summary>A PDF that opens in the browser and has a good name when it is saved.</summary>
internal static class PdfAnswers
{
    public static FileContentResult Pdf(this Controller controller, byte[] bytes, string fileName, string? sha256 = null)
    {
        controller.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = fileName }.ToString();
        return new FileContentResult(bytes, "application/pdf")
        {
            EntityTag = sha256 is null ? null : new EntityTagHeaderValue($"\"{sha256}\""),
        };
    }
}

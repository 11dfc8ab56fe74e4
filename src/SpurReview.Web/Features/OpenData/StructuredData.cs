using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.OpenData;

/// <summary>What a report is, as search engines read it: JSON-LD with the words of schema.org.</summary>
internal static class StructuredData
{
    /// <param name="changedOn">The day of the version that holds.</param>
    public static IHtmlContent Of(Report report, DateOnly changedOn, PublicAddress address)
    {
        var data = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Report",
            ["name"] = $"{report.Unit}, {report.Specialty.InSentence()}",
            ["inLanguage"] = "sv",
            ["url"] = address.To(report.Address),
            ["datePublished"] = Day(report.PublishedOn),
            ["dateModified"] = Day(changedOn),
            ["temporalCoverage"] = $"{Day(report.VisitFrom)}/{Day(report.VisitTo)}",
            ["license"] = Licence.Address,
            ["about"] = new Dictionary<string, object?>
            {
                ["@type"] = "MedicalOrganization",
                ["name"] = report.Unit,
                ["address"] = new Dictionary<string, object?>
                {
                    ["@type"] = "PostalAddress",
                    ["addressLocality"] = report.City,
                    ["addressRegion"] = report.Region,
                    ["addressCountry"] = "SE",
                },
                ["parentOrganization"] = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = report.Provider },
            },
            ["encoding"] = new[]
            {
                File(address.To(Links.ReportPdf(report.Address)), "application/pdf"),
                File(address.To(Links.ReportData(report.Address)), "application/json"),
                File(address.To(Links.ReportPackage(report.Address)), "application/json"),
            },
        };
        // The serializer writes no sign that would end the element.
        return new HtmlString(JsonSerializer.Serialize(data));
    }

    private static Dictionary<string, object?> File(string address, string type) =>
        new()
        {
            ["@type"] = "MediaObject",
            ["contentUrl"] = address,
            ["encodingFormat"] = type,
        };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

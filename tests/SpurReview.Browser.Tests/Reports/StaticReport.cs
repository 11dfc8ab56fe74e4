using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Reports.Html;

namespace SpurReview.Browser.Tests.Reports;

/// <summary>A fixture as a web page of its own: the article and its styles, nothing of the site around it.</summary>
internal static class StaticReport
{
    public static string ForScreen(ReviewSnapshot review)
    {
        var document = Document(review);
        return $"""
            <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{System.Net.WebUtility.HtmlEncode(document.Title)}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><style>body {"{ margin: 0 }"} {Stylesheets.Web}</style></head>
            <body><main>{HtmlReport.Fragment(document)}</main></body></html>
            """;
    }

    public static string ForPaper(ReviewSnapshot review) => HtmlReport.Page(Document(review));

    private static ReportDocument Document(ReviewSnapshot review) =>
        ReportComposer.Compose(
            review.Audience is SnapshotAudience.Public ? review.ForThePublic() : review,
            review.IsDraft ? null : new ReportSeal(new string('a', 64), "https://spur.example/rapporter/2025/exempel-1/akthet")
        );
}

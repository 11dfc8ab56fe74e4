using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpurReview.Web.Tests.Authenticity;

/// <summary>What readers do with a file and the page about its report.</summary>
internal static class Questions
{
    public static Task<Page> AuthenticityAsync(this PublishedReport report) =>
        report.App.Anybody().GetAsync(Links.Authenticity(report.Address));

    public static async Task<string> AnswerAsync(this PublishedReport report, string sum) =>
        (await report.App.Anybody().GetAsync($"{Links.Authenticity(report.Address)}?summa={sum}"))
            .Document.QuerySelector("[role=status] .file-answer")!
            .TextContent;

    /// <summary>The checksum of a file as it is served.</summary>
    public static async Task<string> SumAsync(this App app, string address)
    {
        Task<HttpResponseMessage> AskAsync() => app.Anybody().Http.GetAsync(address);
        var file = await (app is PrintingApp printing ? printing.WhenPrintedAsync(AskAsync) : AskAsync());
        file.StatusCode.Should().Be(HttpStatusCode.OK);
        return Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync()));
    }

    /// <summary>The answers that the script chooses from.</summary>
    public static IEnumerable<IHtmlTemplateElement> Templates(this Page page) =>
        page.Document.QuerySelectorAll<IHtmlTemplateElement>("template");

    public static string TemplateFor(this Page page, string sum) =>
        page.Templates().Single(t => t.GetAttribute("data-sum") == sum).Content.TextContent;
}

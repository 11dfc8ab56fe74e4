using System.Globalization;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>The document as HTML. No style attributes and no scripts, so that a strict content security policy can stand.</summary>
public static class HtmlReport
{
    /// <summary>The article for the web page, which links to <see cref="Stylesheets.Web"/>.</summary>
    public static string Fragment(ReportDocument document, HtmlOptions? options = null)
    {
        var html = new HtmlWriter();
        Article(html, document, options ?? new HtmlOptions());
        return html.ToString();
    }

    /// <summary>A whole page that needs nothing but itself: what WeasyPrint prints, and what can be saved as a file.</summary>
    public static string Page(ReportDocument document)
    {
        var html = new HtmlWriter();
        html.Doctype().Open("html", ("lang", ReportDocument.Language)).Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Open("title").Text(document.Title).Close();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "generator"), ("content", "SpurReview"));
        html.Void("meta", ("name", "dcterms.created"), ("content", document.DatedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        html.Style("all", Stylesheets.Fonts)
            .Style("all", Stylesheets.Report)
            .Style("screen", Stylesheets.Screen)
            .Style("print", Stylesheets.Print);
        html.Close().Open("body").Open("main");
        Article(html, document, new HtmlOptions { IsPaper = true });
        html.Close().Close().Close();
        return html.ToString();
    }

    private static void Article(HtmlWriter html, ReportDocument document, HtmlOptions options)
    {
        // The running texts ride on attributes: the print style lifts them into the margins of every page.
        html.Open(
            "article",
            ("class", "report"),
            ("lang", ReportDocument.Language),
            ("data-head", options.IsPaper ? document.RunningHead : null),
            ("data-foot", options.IsPaper ? document.RunningFoot : null),
            ("data-mark", options.IsPaper && document.Mark is { } mark ? $"{mark} · " : null)
        );
        HtmlCover.Write(html, document, options);

        var blocks = new HtmlBlocks(html, options);
        var filterIsShown = options.IsPaper;
        foreach (var section in document.Sections)
        {
            if (!filterIsShown && section.Blocks.Any(b => b is AreaHeading))
            {
                HtmlFilter.Write(html, options);
                filterIsShown = true;
            }
            Section(html, section, blocks, options);
        }
        html.Close();
    }

    private static void Section(HtmlWriter html, ReportSection section, HtmlBlocks blocks, HtmlOptions options)
    {
        html.Open(
            "section",
            ("id", section.Id),
            ("class", section.Start is SectionStart.NewPage ? "report__section report__section--new-page" : "report__section")
        );

        // What must fit on the rest of a page for the section to begin there.
        var opening = section.Blocks.TakeWhile(b => b is not CriterionGroup).Count() + 1;
        html.Open("div", ("class", "report__opening"));
        // An element of its own: the section itself goes on over many pages and would claim each of their heads.
        if (options.IsPaper)
            html.Open("div", ("data-running", section.RunningTitle)).Close();
        foreach (var (index, block) in section.Blocks.Index())
        {
            if (index == opening)
                html.Close().Open("div");
            block.Accept(blocks);
            if (block is GradeLine && !options.IsPaper)
                html.Element("p", HtmlFilter.Count(section.Blocks), ("class", "note"));
        }
        html.Close().Close();
    }
}

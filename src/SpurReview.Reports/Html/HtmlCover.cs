namespace SpurReview.Reports.Html;

/// <summary>The first page on paper, the head of the page on screens.</summary>
internal static class HtmlCover
{
    public static void Write(HtmlWriter html, ReportDocument document, HtmlOptions options)
    {
        var cover = document.Cover;
        html.Open("header", ("class", "cover"));
        html.Open("p", ("class", "cover__kicker")).Open("strong").Text(cover.Kicker[0]).Close();
        foreach (var line in cover.Kicker.Skip(1))
            html.Void("br").Text(line);
        html.Close();

        html.Open("div", ("class", "cover__name"));
        if (document.Mark is { } mark)
            html.Element("p", mark, ("class", "cover__mark"));
        html.Element(options.IsPartOfAPage ? "h2" : "h1", cover.Unit);
        if (cover.Workplace is { } workplace)
            html.Element("p", workplace, ("class", "cover__line"));
        html.Element("p", cover.Specialty, ("class", "cover__line"));
        if (cover.Notice is { } notice)
            html.Element("p", notice, ("class", "cover__notice"));
        html.Close();

        HtmlTables.KeyValues(html, cover.Facts, "Om granskningen", "key-values key-values--cover");
        html.Close();
    }
}

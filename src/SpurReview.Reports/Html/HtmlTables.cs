using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>Real tables with row headers.</summary>
internal static class HtmlTables
{
    public static void KeyValues(HtmlWriter html, IReadOnlyList<LabelledText> rows, string name, string look = "key-values")
    {
        html.Open("table", ("class", look), ("aria-label", name));
        Columns(html, "label", "value").Open("tbody");
        foreach (var row in rows)
        {
            html.Open("tr").Element("th", row.Label, ("scope", "row"));
            Lines(html, row.Lines).Close();
        }
        html.Close().Close();
    }

    /// <summary>A cell, left open's end: the caller closes the row.</summary>
    public static HtmlWriter Lines(HtmlWriter html, IReadOnlyList<string> lines) => html.Element("td", string.Join('\n', lines));

    /// <summary>Columns by name, so that a style sheet can set their widths.</summary>
    public static HtmlWriter Columns(HtmlWriter html, params ReadOnlySpan<string> names)
    {
        html.Open("colgroup");
        foreach (var name in names)
            html.Void("col", ("class", $"column-{name}"));
        return html.Close();
    }

    public static void Head(HtmlWriter html, params ReadOnlySpan<string> columns)
    {
        html.Open("thead").Open("tr");
        foreach (var column in columns)
            html.Element("th", column, ("scope", "col"));
        html.Close().Close();
    }
}

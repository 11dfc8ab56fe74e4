using Microsoft.AspNetCore.Html;

namespace SpurReview.Web.Lists;

/// <summary>The words of a search in bold, where a text has them.</summary>
public static class Found
{
    public static IHtmlContent In(string text, IReadOnlyList<string> words)
    {
        var html = new HtmlContentBuilder();
        for (var from = 0; from < text.Length; )
        {
            if (Next(text, from, words) is not var (at, length))
                return html.Append(text[from..]);

            html.Append(text[from..at]).AppendHtml("<b>").Append(text.Substring(at, length)).AppendHtml("</b>");
            from = at + length;
        }
        return html;
    }

    /// <summary>The first of them from a place on, and of those that begin there the longest.</summary>
    private static (int At, int Length)? Next(string text, int from, IReadOnlyList<string> words) =>
        words
            .Where(w => w.Length > 0)
            .Select(w => (At: text.IndexOf(w, from, StringComparison.OrdinalIgnoreCase), w.Length))
            .Where(f => f.At >= 0)
            .OrderBy(f => f.At)
            .ThenByDescending(f => f.Length)
            .Cast<(int, int)?>()
            .FirstOrDefault();
}

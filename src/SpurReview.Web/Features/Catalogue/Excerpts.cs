using Microsoft.AspNetCore.Html;
using SpurReview.Data.Queries;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>A few words of a report around what was searched for.</summary>
internal static class Excerpts
{
    /// <summary>What was found in bold, and every piece of the text encoded by itself: nothing in a report becomes HTML.</summary>
    public static IHtmlContent? Encoded(string? excerpt)
    {
        if (excerpt is null)
            return null;

        var html = new HtmlContentBuilder();
        foreach (var piece in excerpt.Split(SearchQueries.Mark))
        {
            var end = piece.IndexOf(SearchQueries.EndMark, StringComparison.Ordinal);
            if (end < 0)
                html.Append(piece);
            else
                html.AppendHtml("<b>").Append(piece[..end]).AppendHtml("</b>").Append(piece[(end + 1)..]);
        }
        return html;
    }
}

using SpurReview.Domain.FactChecks;

namespace SpurReview.Reports.Html;

/// <summary>Beside what can be remarked on: a quiet link to remark on it, and the remarks so far.</summary>
internal static class HtmlMargin
{
    public static HtmlWriter Margin(this HtmlWriter html, DraftPlace? place, HtmlOptions options)
    {
        if (place is null || options.Margin?.Invoke(place) is not { } margin)
            return html;

        html.Open("div", ("class", "margin"), ("id", $"om-{place.Key}"));
        foreach (var note in margin.Notes)
        {
            html.Open("p", ("class", "margin__note")).Open("a", ("href", note.Address)).Text(note.Label).Close();
            html.Text(": ").Prose(note.Text).Close();
        }
        if (margin.Address is { } address)
            html.Open("a", ("href", address), ("class", "margin__remark"), ("aria-label", $"Anmärk på {margin.Name}"))
                .Text("Anmärk")
                .Close();
        return html.Close();
    }
}

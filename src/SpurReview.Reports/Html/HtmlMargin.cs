using SpurReview.Domain.FactChecks;

namespace SpurReview.Reports.Html;

/// <summary>Beside what can be remarked on: a quiet link to remark on it, and the remarks so far. Where there is no margin nothing is added.</summary>
internal static class HtmlMargin
{
    public static DraftMargin? MarginOf(this HtmlOptions options, DraftPlace? place) =>
        place is null ? null : options.Margin?.Invoke(place);

    /// <summary>Begins what has a margin; <see cref="CloseBeside"/> ends it, with the margin. A style sheet sets the two side by side.</summary>
    public static HtmlWriter OpenBeside(this HtmlWriter html, DraftMargin? margin) =>
        margin is null ? html : html.Open("div", ("class", "beside")).Open("div");

    public static HtmlWriter CloseBeside(this HtmlWriter html, DraftMargin? margin) =>
        margin is null ? html : html.Close().Margin(margin).Close();

    public static HtmlWriter Margin(this HtmlWriter html, DraftMargin margin)
    {
        html.Open("div", ("class", "margin"), ("id", $"om-{margin.Key}"));
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

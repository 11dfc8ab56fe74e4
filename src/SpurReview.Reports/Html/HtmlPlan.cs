using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>The plan: an overview without long texts, and the head of each entry.</summary>
internal static class HtmlPlan
{
    public static HtmlWriter Overview(HtmlWriter html, PlanOverview block, HtmlOptions options)
    {
        html.Open("table", ("class", "plan-overview"), ("aria-label", "Handlingsplanen i översikt"));
        HtmlTables.Columns(html, "code", "text", "date", "date", "decision");
        HtmlTables.Head(html, ReportWords.Code, ReportWords.Requirement, ReportWords.Due, ReportWords.FollowUp, ReportWords.Decision);
        html.Open("tbody");
        foreach (var row in block.Rows)
        {
            html.Open("tr").Open("th", ("scope", "row")).Open("a", ("href", $"#{row.TargetId}")).Text(row.Code).Close().Close();
            html.Element("td", row.Requirement);
            Cell(html, ReportWords.Due, row.Due);
            Cell(html, ReportWords.FollowUp, string.Join('\n', row.FollowUp));
            Cell(html, ReportWords.Decision, row.Decision);
            html.Close();
        }
        html.Close().Close();
        return options.FollowUp.Count > 0 ? html.Element("p", string.Join(' ', options.FollowUp)) : html;
    }

    /// <summary>Opens the entry; the caller writes its text and closes it.</summary>
    public static void Head(HtmlWriter html, PlanEntry entry, HtmlOptions options)
    {
        html.Open("div", ("class", "plan-entry"));
        html.Open("div", ("class", "plan-entry__head"), ("data-running", options.IsPaper ? $"Handlingsplan · {entry.Title}" : null));
        html.Element("h3", entry.Title, ("id", entry.Id));
        foreach (var requirement in entry.Requirements.Where(r => r.Text.Length > 0))
            html.Open("p").Open("strong").Text(requirement.Code).Close().Text(" ").Prose(requirement.Text).Close();
        html.Close();

        if (entry.Facts.Count > 0)
            Facts(html, entry);
    }

    /// <summary>Two by two: label and value, label and value.</summary>
    private static void Facts(HtmlWriter html, PlanEntry entry)
    {
        html.Open("table", ("class", "plan-facts"), ("aria-labelledby", entry.Id));
        HtmlTables.Columns(html, "label", "value", "label", "value").Open("tbody");
        foreach (var pair in entry.Facts.Chunk(2))
        {
            html.Open("tr");
            foreach (var fact in pair)
                HtmlTables.Lines(html.Element("th", fact.Label, ("scope", "row")), fact.Lines);
            html.Close();
        }
        html.Close().Close();
    }

    // The label is for narrow screens, where the table's head is not shown.
    private static void Cell(HtmlWriter html, string label, string text) => html.Element("td", text, ("data-label", label));
}

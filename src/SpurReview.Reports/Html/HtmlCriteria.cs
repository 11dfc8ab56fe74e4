using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>Criteria: heading, the requirement they interpret, and a table with code, text and verdict; where a draft is being checked, remarks too.</summary>
internal static class HtmlCriteria
{
    public static HtmlWriter Group(HtmlWriter html, CriterionGroup group, IReadOnlyList<CriterionRow> rows, HtmlOptions options)
    {
        html.Open("div", ("class", "criterion-group")).Element("h3", group.Heading, ("id", group.Id));
        if (group.Lead.Count > 0)
            html.Element("p", string.Join('\n', group.Lead), ("class", "criterion-group__lead"));
        html.Open("table", ("class", "criteria"), ("aria-labelledby", group.Id));
        Columns(html, hasRemarks: options.Margin is not null);
        html.Open("tbody");
        foreach (var row in rows)
            Row(html, row, options);
        return html.Close().Close().Close();
    }

    private static void Columns(HtmlWriter html, bool hasRemarks)
    {
        HtmlTables.Columns(html, hasRemarks ? ["code", "text", "verdict", "remarks"] : ["code", "text", "verdict"]);
        HtmlTables.Head(
            html,
            hasRemarks
                ? [ReportWords.Code, ReportWords.Criterion, ReportWords.Verdict, ReportWords.Remarks]
                : [ReportWords.Code, ReportWords.Criterion, ReportWords.Verdict]
        );
    }

    private static void Row(HtmlWriter html, CriterionRow row, HtmlOptions options)
    {
        html.Open("tr", ("id", row.Code), ("class", row.Verdict is Verdict.NotMet ? "criterion criterion--unmet" : "criterion"));
        html.Open("th", ("scope", "row"));
        if (options.IsPaper)
            html.Text(row.Code);
        else
            html.Open("a", ("href", $"#{row.Code}"), ("class", "criterion__anchor")).Text(row.Code).Close();
        html.Close();

        html.Open("td", ("class", "criterion__text")).Prose(row.Text);
        Comment(html, row.Comment);
        html.Close();

        html.Open("td", ("class", "criterion__verdict")).Open("span", ("class", "verdict")).Mark(row.Verdict).Text(" ");
        html.Element("span", row.VerdictWords, ("class", "verdict__words")).Close().Close();
        if (options.MarginOf(DraftPlace.Criterion(row.Code)) is { } margin)
            html.Open("td", ("class", "criterion__remarks")).Margin(margin).Close();
        html.Close();
    }

    private static void Comment(HtmlWriter html, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 0)
            return;

        html.Open("div", ("class", "criterion__comment")).Open("p");
        html.Element("span", ReportWords.CommentLead, ("class", "criterion__comment-lead")).Text(" ").Prose(paragraphs[0]).Close();
        foreach (var paragraph in paragraphs.Skip(1))
            html.Element("p", paragraph);
        html.Close();
    }
}

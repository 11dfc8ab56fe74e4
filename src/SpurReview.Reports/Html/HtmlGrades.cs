using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>Grades: the table of all areas, an area's own line, and the box with the official texts.</summary>
internal static class HtmlGrades
{
    public static HtmlWriter Overview(HtmlWriter html, GradeOverview block)
    {
        html.Open("table", ("class", "overview"), ("aria-label", "Graderingar"));
        HtmlTables.Columns(html, "letter", "area", "scale", "words").Open("thead").Open("tr");
        html.Element("th", ReportWords.Area, ("scope", "col"), ("colspan", "2"));
        html.Element("th", ReportWords.Grade, ("scope", "col")).Element("th", ReportWords.Meaning, ("scope", "col")).Close().Close();
        foreach (var part in block.Parts)
        {
            html.Open("tbody").Open("tr", ("class", "overview__part"));
            html.Element("th", part.Label, ("scope", "rowgroup"), ("colspan", "4")).Close();
            foreach (var row in part.Rows)
                Row(html, row);
            html.Close();
        }
        return html.Close();
    }

    public static HtmlWriter Line(HtmlWriter html, AreaGrade grade)
    {
        html.Open("div", ("class", "grade-line")).Open("p", ("class", "grade-line__grade")).Scale(grade).Text(" ");
        html.Element("strong", grade.Words).Close();
        if (grade.Sentence is { } sentence)
            html.Element("p", sentence, ("class", "grade-line__sentence"));
        return html.Close();
    }

    public static HtmlWriter Box(HtmlWriter html, GradeBox block)
    {
        html.Open("div", ("class", "grade-box")).Element("h3", block.Heading, ("id", block.Id));
        html.Open("table", ("class", "grade-box__grades"), ("aria-labelledby", block.Id));
        HtmlTables.Columns(html, "letter", "words").Open("tbody");
        foreach (var row in block.Rows)
        {
            html.Open("tr", ("class", row.IsDecided ? "is-decided" : null)).Open("th", ("scope", "row")).Text($"{row.Grade}").Close();
            html.Open("td").Prose(row.Text);
            if (row.Note is { } note)
                html.Text(" ").Element("span", note, ("class", "grade-box__note"));
            html.Close().Close();
        }
        return html.Close().Close().Close();
    }

    private static void Row(HtmlWriter html, GradeOverviewRow row)
    {
        html.Open("tr").Open("td", ("class", "overview__letter")).Text(row.Letter).Close();
        html.Open("th", ("scope", "row")).Open("a", ("href", $"#{row.TargetId}")).Prose(row.Area).Close().Close();
        html.Open("td", ("class", "overview__scale")).Scale(row.Grade).Close();
        html.Open("td", ("class", "overview__words")).Prose(row.Grade.Words);
        if (row.Grade.Sentence is { } sentence)
            html.Void("br").Element("span", sentence, ("class", "overview__sentence"));
        html.Close().Close();
    }
}

using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>Every kind of block as HTML.</summary>
internal sealed class HtmlBlocks(HtmlWriter html, HtmlOptions options) : IBlockVisitor<HtmlWriter>
{
    public HtmlWriter Visit(Heading block) => html.Element($"h{block.Level}", block.Text, ("id", block.Id));

    public HtmlWriter Visit(AreaHeading block)
    {
        html.Element("p", block.PartLabel, ("class", "part-label"));
        html.Open("h2", ("class", "area-heading"));
        html.Open("span", ("class", "area-heading__letter")).Text(block.Letter).Close();
        return html.Text(" ").Prose(block.Name).Close();
    }

    public HtmlWriter Visit(Paragraph block)
    {
        var look = block.Tone switch
        {
            ParagraphTone.Body => null,
            ParagraphTone.Lead => "lead-sentence",
            ParagraphTone.Note => "note",
        };
        var margin = options.MarginOf(block.Place);
        return html.OpenBeside(margin).Element("p", block.Text, ("class", look)).CloseBeside(margin);
    }

    public HtmlWriter Visit(BulletList block)
    {
        html.Open("ul", ("class", "findings"));
        foreach (var item in block.Items)
        {
            var margin = options.MarginOf(item.Place);
            html.Open("li").OpenBeside(margin).Prose(item.Text);
            foreach (var label in item.Labels)
                html.Text(" ").Element("span", label, ("class", "label"));
            html.CloseBeside(margin).Close();
        }
        return html.Close();
    }

    public HtmlWriter Visit(Contents block)
    {
        html.Open("nav", ("class", "contents"), ("aria-label", "Innehåll")).Open("ul");
        foreach (var entry in block.Entries)
        {
            html.Open("li").Open("a", ("href", $"#{entry.TargetId}"));
            if (entry.Label is { } label)
                html.Element("span", label, ("class", label.Length == 1 ? "contents__letter" : "contents__label")).Text(" ");
            html.Prose(entry.Title).Close().Close();
        }
        return html.Close().Close();
    }

    public HtmlWriter Visit(KeyValueTable block)
    {
        HtmlTables.KeyValues(html, block.Rows, block.Name);
        return html;
    }

    public HtmlWriter Visit(Box block)
    {
        html.Open("div", ("class", "box")).Element("h3", block.Title, ("id", block.Id)).Open("ul");
        foreach (var line in block.Lines)
            html.Element("li", line);
        return html.Close().Close();
    }

    public HtmlWriter Visit(Statement block)
    {
        html.Open("div", ("class", "statement")).Element("p", block.Label, ("class", "statement__label"));
        return Paragraphs(block.Paragraphs).Close();
    }

    public HtmlWriter Visit(GradeOverview block) => HtmlGrades.Overview(html, block);

    public HtmlWriter Visit(GradeLine block)
    {
        var margin = options.MarginOf(DraftPlace.GradeOf(block.Letter));
        return HtmlGrades.Line(html.OpenBeside(margin), block.Grade).CloseBeside(margin);
    }

    public HtmlWriter Visit(GradeBox block) => HtmlGrades.Box(html, block);

    public HtmlWriter Visit(CriterionGroup block)
    {
        var rows = block.Rows.Where(r => !options.OnlyUnmet || r.Verdict is Verdict.NotMet).ToList();
        return rows.Count == 0 ? html : HtmlCriteria.Group(html, block, rows, options);
    }

    public HtmlWriter Visit(PlanOverview block) => HtmlPlan.Overview(html, block, options);

    public HtmlWriter Visit(PlanEntry block)
    {
        HtmlPlan.Head(html, block, options);
        html.Element("h4", block.TextLabel);
        Paragraphs(block.Paragraphs);
        foreach (var assessment in block.Assessments)
            Visit(assessment);
        return html.Close();
    }

    public HtmlWriter Visit(Authenticity block)
    {
        html.Open("div", ("class", "authenticity")).Element("p", block.Text).QrCode(block.Code);
        html.Element("p", block.AddressLabel, ("class", "statement__label"))
            .Open("p", ("class", "authenticity__address"))
            .Open("a", ("href", block.Address))
            .Text(block.Address)
            .Close()
            .Close();
        html.Element("p", block.HashLabel, ("class", "statement__label"));
        return html.Open("p", ("class", "authenticity__hash")).Text(string.Join(' ', block.HashGroups)).Close().Close();
    }

    private HtmlWriter Paragraphs(IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            html.Element("p", paragraph);
        return html;
    }
}

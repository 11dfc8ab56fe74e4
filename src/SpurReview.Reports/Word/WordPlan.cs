using DocumentFormat.OpenXml;
using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>The plan: an overview, then each action under a heading of its own with room to write.</summary>
internal static class WordPlan
{
    public static W.Table Overview(PlanOverview block) =>
        WordTables.Of(
            "Handlingsplanen i översikt",
            [12, 60, 24, 26, 38],
            [ReportWords.Code, ReportWords.Requirement, ReportWords.Due, ReportWords.FollowUp, ReportWords.Decision],
            block.Rows.Select(Row)
        );

    public static IEnumerable<OpenXmlElement> Entry(PlanEntry entry) =>
        [
            WordText.Paragraph(WordStyles.Heading2, entry.Title),
            .. entry.Requirements.Where(r => r.Text.Length > 0).Select(Requirement),
            .. entry.Facts.Count > 0
                ? [WordTables.Of($"{entry.Title}: datum och ansvariga", [66, 69], [], entry.Facts.Select(Fact))]
                : Array.Empty<OpenXmlElement>(),
            WordText.Paragraph(WordStyles.Heading3, entry.TextLabel),
            .. entry.Paragraphs.Count > 0
                ? (IEnumerable<OpenXmlElement>)WordText.Paragraphs(WordStyles.BodyText, entry.Paragraphs)
                : [WordForms.Field($"{entry.TextLabel}, {entry.Title}", WordStyles.BodyText)],
        ];

    private static W.TableRow Fact(LabelledText fact) =>
        WordTables.Row(
            WordTables.Head(fact.Label),
            fact.Lines.Count > 0 ? WordTables.Lines(fact.Lines) : WordTables.Cell(WordForms.Field(fact.Label, WordStyles.TableSmall))
        );

    private static W.TableRow Row(PlanOverviewRow row) =>
        WordTables.Row(
            WordTables.Cell(WordText.Paragraph(WordStyles.RowHead, [WordText.Link(row.TargetId, row.Code)])),
            WordTables.Small(row.Requirement),
            WordTables.Small(row.Due),
            WordTables.Lines(row.FollowUp),
            WordTables.Small(row.Decision)
        );

    private static W.Paragraph Requirement(PlanRequirement requirement) =>
        WordText.Paragraph(
            WordStyles.Requirement,
            [WordText.Run($"{requirement.Code} ", WordStyles.Strong), WordText.Run(requirement.Text)]
        );
}

using DocumentFormat.OpenXml;
using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Every kind of block in Word. The unit is the file's title, so a heading of level 2 is Word's "Rubrik 1".</summary>
internal sealed class WordBlocks(WordAttachments attachments) : IBlockVisitor<IEnumerable<OpenXmlElement>>
{
    public IEnumerable<OpenXmlElement> Visit(Heading block) =>
        [WordText.Paragraph(block.Level == 2 ? WordStyles.Heading1 : WordStyles.Heading2, block.Text)];

    public IEnumerable<OpenXmlElement> Visit(AreaHeading block) =>
        [
            WordText.Paragraph(WordStyles.PartLabel, block.PartLabel),
            WordText.Paragraph(WordStyles.Heading1, $"{block.Letter} {block.Name}"),
        ];

    public IEnumerable<OpenXmlElement> Visit(Paragraph block) =>
        [
            WordText.Paragraph(
                block.Tone switch
                {
                    ParagraphTone.Body => WordStyles.BodyText,
                    ParagraphTone.Lead => WordStyles.Lead,
                    ParagraphTone.Note => WordStyles.Note,
                },
                block.Text
            ),
        ];

    public IEnumerable<OpenXmlElement> Visit(BulletList block) => block.Items.Select(Item);

    public IEnumerable<OpenXmlElement> Visit(Contents block) => [WordContents.Compose(block)];

    public IEnumerable<OpenXmlElement> Visit(KeyValueTable block) => [WordTables.KeyValues(block.Name, block.Rows)];

    public IEnumerable<OpenXmlElement> Visit(Box block) =>
        [WordText.Paragraph(WordStyles.BoxTitle, block.Title), .. WordText.Paragraphs(WordStyles.BoxItem, block.Lines)];

    public IEnumerable<OpenXmlElement> Visit(Statement block) =>
        [WordText.Paragraph(WordStyles.StatementLabel, block.Label), .. WordText.Paragraphs(WordStyles.BodyText, block.Paragraphs)];

    public IEnumerable<OpenXmlElement> Visit(GradeOverview block) => WordGrades.Overview(block);

    public IEnumerable<OpenXmlElement> Visit(GradeLine block) => [WordGrades.Line(block.Grade)];

    public IEnumerable<OpenXmlElement> Visit(GradeBox block) => WordGrades.Box(block);

    public IEnumerable<OpenXmlElement> Visit(CriterionGroup block) =>
        [
            WordText.Paragraph(WordStyles.Heading2, block.Heading),
            .. WordText.Paragraphs(WordStyles.GroupLead, block.Lead),
            WordTables.Of(
                block.Heading,
                [14, 110, 36],
                [ReportWords.Code, ReportWords.Criterion, ReportWords.Verdict],
                block.Rows.Select(Criterion)
            ),
        ];

    public IEnumerable<OpenXmlElement> Visit(PlanOverview block) => [WordPlan.Overview(block)];

    public IEnumerable<OpenXmlElement> Visit(PlanEntry block) =>
        [.. attachments.Bookmarks.At(block.Id), .. WordPlan.Entry(block), .. block.Assessments.SelectMany(Visit)];

    public IEnumerable<OpenXmlElement> Visit(Authenticity block) => WordAuthenticity.Compose(block, attachments);

    private static W.Paragraph Item(BulletItem item) =>
        WordText.Paragraph(
            WordStyles.ListBullet,
            [
                WordText.Run(item.Text),
                .. item.Labels.SelectMany(label => (W.Run[])[WordText.Run(" "), WordText.Run(label, WordStyles.Label)]),
            ]
        );

    private static W.TableRow Criterion(CriterionRow row)
    {
        var isUnmet = row.Verdict is Verdict.NotMet;
        var verdict = WordTables.Cell(WordText.Paragraph(isUnmet ? WordStyles.RowHead : WordStyles.TableSmall, row.VerdictWords));

        return WordTables.Row(
            WordTables.Head(row.Code),
            WordTables.Cell([WordText.Paragraph(WordStyles.TableText, row.Text), .. row.Comment.Index().Select(Comment)]),
            isUnmet ? verdict.Barred() : verdict
        );
    }

    private static W.Paragraph Comment((int Index, string Text) comment) =>
        comment.Index == 0
            ? WordText.Paragraph(
                WordStyles.TableSmall,
                [WordText.Run($"{ReportWords.CommentLead} ", WordStyles.Strong), WordText.Run(comment.Text)]
            )
            : WordText.Paragraph(WordStyles.TableSmall, comment.Text);
}

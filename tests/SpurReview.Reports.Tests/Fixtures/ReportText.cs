using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>Every text of a document, in reading order: what any engine must print.</summary>
internal sealed class ReportText : IBlockVisitor<IEnumerable<string>>
{
    public static IEnumerable<string> Of(ReportDocument document) =>
        [
            .. document.Cover.Kicker,
            .. Optional(document.Mark),
            document.Cover.Unit,
            .. Optional(document.Cover.Workplace),
            document.Cover.Specialty,
            .. Optional(document.Cover.Notice),
            .. Labelled(document.Cover.Facts),
            .. document.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Accept(new ReportText())),
        ];

    public IEnumerable<string> Visit(Heading block) => [block.Text];

    public IEnumerable<string> Visit(AreaHeading block) => [block.PartLabel, block.Letter, block.Name];

    public IEnumerable<string> Visit(Paragraph block) => [block.Text];

    public IEnumerable<string> Visit(BulletList block) => block.Items.SelectMany(i => (string[])[i.Text, .. i.Labels]);

    public IEnumerable<string> Visit(Contents block) => block.Entries.SelectMany(e => (string[])[.. Optional(e.Label), e.Title]);

    public IEnumerable<string> Visit(KeyValueTable block) => Labelled(block.Rows);

    public IEnumerable<string> Visit(Box block) => [block.Title, .. block.Lines];

    public IEnumerable<string> Visit(Statement block) => [block.Label, .. block.Paragraphs];

    public IEnumerable<string> Visit(GradeOverview block) =>
        block.Parts.SelectMany(p => (string[])[p.Label, .. p.Rows.SelectMany(r => (string[])[r.Letter, r.Area, .. Grade(r.Grade)])]);

    public IEnumerable<string> Visit(GradeLine block) => Grade(block.Grade);

    public IEnumerable<string> Visit(CriterionGroup block) => [block.Heading, .. block.Lead, .. block.Rows.SelectMany(Row)];

    public IEnumerable<string> Visit(GradeBox block) =>
        [block.Heading, .. block.Rows.SelectMany(r => (string[])[$"{r.Grade}", r.Text, .. Optional(r.Note)])];

    public IEnumerable<string> Visit(PlanOverview block) =>
        block.Rows.SelectMany(r => (string[])[r.Code, r.Requirement, r.Due, .. r.FollowUp, r.Decision]);

    public IEnumerable<string> Visit(PlanEntry block) =>
        [
            block.Title,
            .. block.Requirements.SelectMany(r => (string[])[r.Code, r.Text]),
            .. Labelled(block.Facts),
            block.TextLabel,
            .. block.Paragraphs,
            .. block.Assessments.SelectMany(Visit),
        ];

    public IEnumerable<string> Visit(Authenticity block) =>
        [block.Text, block.AddressLabel, block.Address, block.HashLabel, .. block.HashGroups];

    private static IEnumerable<string> Row(CriterionRow row) =>
        [row.Code, row.Text, .. row.Comment.Count == 0 ? [] : (string[])[ReportWords.CommentLead, .. row.Comment], row.VerdictWords];

    private static IEnumerable<string> Grade(AreaGrade grade) => [grade.Words, .. Optional(grade.Sentence)];

    private static IEnumerable<string> Labelled(IEnumerable<LabelledText> rows) => rows.SelectMany(r => (string[])[r.Label, .. r.Lines]);

    private static IEnumerable<string> Optional(string? text) => text is null ? [] : [text];
}

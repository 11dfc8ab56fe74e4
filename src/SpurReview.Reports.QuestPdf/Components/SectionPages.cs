using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Sections that follow on each other. The first begins the page; another goes on below it where its opening fits.</summary>
internal sealed class SectionPages(IReadOnlyList<ReportSection> sections, WholeRows wholeRows) : IComponent
{
    public void Compose(IContainer container) =>
        container.Column(column =>
        {
            foreach (var (index, section) in sections.Index())
                column.Item().SemanticSection().Element(box => Compose(box, section, beginsPage: index == 0));
        });

    // The anchor sits inside what may move to the next page: outside it would stay behind, and contents would name the wrong page.
    private void Compose(IContainer container, ReportSection section, bool beginsPage) =>
        container.Column(column =>
        {
            var opening = LengthOfOpening(section.Blocks);
            var first = beginsPage ? column.Item() : column.Item().PreventPageBreak().PaddingTop(Typography.SectionGap);

            column.Spacing(Typography.Spacing);
            first.Section(section.Id).CaptureContentPosition(section.Id).Component(Sequence(section, ..opening));
            column.Item().Component(Sequence(section, opening..));
        });

    private BlockSequence Sequence(ReportSection section, Range range) => new([.. section.Blocks.Take(range)], section.Id, wholeRows);

    /// <summary>Heading, description and first group of criteria; without criteria the heading and what it introduces.</summary>
    private static int LengthOfOpening(IReadOnlyList<Block> blocks)
    {
        var beforeGroup = blocks.TakeWhile(block => block is not CriterionGroup).Count();
        var hasGroup = beforeGroup < blocks.Count;
        var leads = blocks.TakeWhile(BlockSequence.IsLead).Count();

        return Math.Min((hasGroup ? beforeGroup : leads) + 1, blocks.Count);
    }
}

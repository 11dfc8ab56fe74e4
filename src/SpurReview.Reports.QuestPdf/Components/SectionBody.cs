using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>One section: its blocks one under another, and its anchor.</summary>
internal sealed class SectionBody(ReportSection section, bool beginsPage, WholeRows wholeRows) : IComponent
{
    private readonly BlockSequence _sequence = new(new BlockComponents(section.Id, wholeRows));

    public void Compose(IContainer container)
    {
        if (beginsPage)
            Anchored(container.SemanticSection()).Column(column => _sequence.AddTo(column, section.Blocks));
        else
            container.SemanticSection().Column(BelowAnother);
    }

    // The anchor sits inside what may move to the next page: outside it would stay behind, and contents would name the wrong page.
    private void BelowAnother(ColumnDescriptor column)
    {
        var opening = LengthOfOpening(section.Blocks);

        Anchored(column.Item().PreventPageBreak()).Column(first => _sequence.AddTo(first, [.. section.Blocks.Take(opening)]));
        _sequence.AddTo(column, [.. section.Blocks.Skip(opening)]);
    }

    private IContainer Anchored(IContainer container) => container.Section(section.Id);

    /// <summary>Heading, description and first group of criteria; without criteria the heading and what it introduces.</summary>
    private static int LengthOfOpening(IReadOnlyList<Block> blocks)
    {
        var beforeGroup = blocks.TakeWhile(block => block is not CriterionGroup).Count();
        var hasGroup = beforeGroup < blocks.Count;
        var leads = blocks.TakeWhile(BlockSequence.IsLead).Count();

        return Math.Min((hasGroup ? beforeGroup : leads) + 1, blocks.Count);
    }
}

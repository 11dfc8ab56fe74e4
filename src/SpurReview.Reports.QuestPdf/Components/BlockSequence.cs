using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Blocks one under another; a heading is never the last thing on a page.</summary>
internal sealed class BlockSequence(BlockComponents components)
{
    public static bool IsLead(Block block) => block is Heading or AreaHeading or GradeLine;

    public void AddTo(ColumnDescriptor column, IReadOnlyList<Block> blocks)
    {
        column.Spacing(Typography.Spacing);
        for (var next = 0; next < blocks.Count; )
        {
            var leads = blocks.Skip(next).TakeWhile(IsLead).ToList();
            var body = blocks.ElementAtOrDefault(next + leads.Count);

            // Air of its own, so that it stays behind where the heading goes to the next page.
            if (next > 0 && leads is [Heading { Level: 2 }, ..])
                column.Item().Height(Typography.AboveHeading);
            column.Item().Element(box => Add(box, leads, body));
            next += leads.Count + 1;
        }
    }

    private void Add(IContainer container, List<Block> leads, Block? body)
    {
        if (leads.Count == 0)
            container.Component(body!.Accept(components));
        else if (body is null)
            Stack(container, leads);
        else
            container.Component(
                new KeptWithNext(
                    box => Stack(box, leads),
                    rest => rest.Component(body.Accept(components)),
                    leads.Count,
                    AirBelow(leads[^1])
                )
            );
    }

    private static float AirBelow(Block lead) => lead is Heading { Level: 3 } ? Typography.BelowSubheading : Typography.Spacing;

    private void Stack(IContainer container, List<Block> leads) =>
        container.Column(column =>
        {
            column.Spacing(Typography.Spacing);
            foreach (var lead in leads)
                column.Item().Component(lead.Accept(components));
        });
}

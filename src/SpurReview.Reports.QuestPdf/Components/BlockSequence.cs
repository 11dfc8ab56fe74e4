using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Blocks one under another; a heading is never the last thing on a page.</summary>
internal sealed class BlockSequence(IReadOnlyList<Block> blocks, string sectionId, WholeRows wholeRows) : IComponent
{
    private readonly BlockComponents _components = new(sectionId, wholeRows);

    public void Compose(IContainer container) =>
        container.Column(column =>
        {
            column.Spacing(Typography.Spacing);
            for (var next = 0; next < blocks.Count; )
            {
                var leads = blocks.Skip(next).TakeWhile(IsLead).ToList();
                var body = blocks.ElementAtOrDefault(next + leads.Count);
                column.Item().Element(box => Compose(box, leads, body));
                next += leads.Count + 1;
            }
        });

    public static bool IsLead(Block block) => block is Heading or AreaHeading or GradeLine;

    private void Compose(IContainer container, List<Block> leads, Block? body)
    {
        if (leads.Count == 0)
            container.Component(body!.Accept(_components));
        else if (body is null)
            Stack(container, leads);
        else
            container.Component(new KeptWithNext(box => Stack(box, leads), rest => rest.Component(body.Accept(_components)), leads.Count));
    }

    private void Stack(IContainer container, List<Block> leads) =>
        container.Column(column =>
        {
            column.Spacing(Typography.Spacing);
            foreach (var lead in leads)
                column.Item().Component(lead.Accept(_components));
        });
}

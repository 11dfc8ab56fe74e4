using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>One action as a block, not a grid: its head repeats where the text runs on to the next page.</summary>
internal sealed class PlanAction(PlanEntry entry, string? anchor, WholeRows wholeRows) : IComponent
{
    public void Compose(IContainer container) =>
        container
            .PaddingTop(Typography.Spacing)
            .EnsureSpace(4 * Typography.Orphans)
            .Anchored(anchor)
            .Decoration(parts =>
            {
                parts.Before().PaddingBottom(Typography.Gap).Element(Head);
                parts.Content().Element(Body);
            });

    private bool RequirementsFitInHead => wholeRows.Keeps(entry.Requirements.Select(r => r.Text));

    private void Head(IContainer container) =>
        container
            .BorderBottom(Typography.Rule)
            .PaddingBottom(3)
            .Column(column =>
            {
                column.Item().SemanticHeader3().SetHeading(entry.Title, Typography.PlanTitle);
                if (RequirementsFitInHead)
                    column.Item().Element(Requirements);
            });

    private void Body(IContainer container) =>
        container.Column(column =>
        {
            column.Spacing(Typography.Spacing);
            if (!RequirementsFitInHead)
                column.Item().Element(Requirements);
            if (entry.Facts.Count > 0)
                column.Item().Component(new PlanFacts(entry.Facts));
            column.Item().Width(Typography.Measure).Component(new KeptWithNext(Label, First, air: Typography.BelowSubheading));
            foreach (var paragraph in entry.Paragraphs.Skip(1))
                column.Item().Width(Typography.Measure).Running(Typography.Measure, new Piece(paragraph, Typography.Body));
            foreach (var assessment in entry.Assessments)
                column.Item().Component(new OwnWords(assessment));
        });

    private void Requirements(IContainer container) =>
        container
            .Width(Typography.Measure)
            .Column(column =>
            {
                foreach (var requirement in entry.Requirements.Where(r => r.Text.Length > 0))
                    column
                        .Item()
                        .Running(
                            Typography.Measure,
                            new Piece(requirement.Code + " ", Typography.SmallStrong),
                            new Piece(requirement.Text, Typography.Small)
                        );
            });

    private void Label(IContainer container) => container.SemanticHeader4().SetHeading(entry.TextLabel, Typography.Strong);

    private void First(IContainer container)
    {
        if (entry.Paragraphs is [var first, ..])
            container.Running(Typography.Measure, new Piece(first, Typography.Body));
        else
            container.Height(Typography.RoomToWrite);
    }
}

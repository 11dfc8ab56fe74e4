using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>
/// A head that goes to the next page with its body where not even the body's beginning fits.
/// A decoration is the only element that refuses to be drawn without its content; shown once, it does not repeat.
/// </summary>
/// <param name="air">Between head and body.</param>
/// <param name="parts">How many things the head holds, so that a short body never leaves it alone.</param>
internal sealed class KeptWithNext(Action<IContainer> head, Action<IContainer> body, int parts = 1, float air = Typography.Spacing)
    : IComponent
{
    public void Compose(IContainer container) =>
        container
            .EnsureSpace((1 + parts) * Typography.Orphans)
            .Decoration(slots =>
            {
                slots.Before().ShowOnce().PaddingBottom(air).Element(head);
                slots.Content().Element(body);
            });
}

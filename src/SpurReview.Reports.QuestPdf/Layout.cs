using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Small turns that several components share.</summary>
internal static class Layout
{
    /// <summary>A destination for links; null where an ancestor carries it.</summary>
    public static IContainer Anchored(this IContainer container, string? id) => id is null ? container : container.Section(id);

    /// <summary>A link inside the document that is read aloud as what it leads to.</summary>
    public static IContainer LinkTo(this IContainer container, string id, string alternative) =>
        container.SemanticParagraph().SemanticLink(alternative).SectionLink(id);

    /// <summary>A link out of the document.</summary>
    public static IContainer LinkToPage(this IContainer container, string address) =>
        container.SemanticParagraph().SemanticLink(address).Hyperlink(address);

    /// <summary>
    /// Something drawn in the text, with the words that are read in its place. Link and figure stand in a paragraph of their own:
    /// otherwise every text inside would be tagged as a paragraph of the link or the figure, which neither may hold.
    /// </summary>
    public static IContainer Drawn(this IContainer container, string alternative) =>
        container.SemanticParagraph().SemanticFigure(alternative);

    /// <summary>The only table cell there is: air above and below, a hairline under it.</summary>
    public static IContainer Ruled(this IContainer cell, float air = Typography.RowAir) =>
        cell.BorderBottom(Typography.Hairline).BorderColor(Typography.Line).PaddingVertical(air).PaddingRight(Typography.Gap);

    public static IContainer Head(this IContainer cell) =>
        cell.BorderBottom(1).BorderColor(Typography.Muted).PaddingVertical(3).PaddingRight(Typography.Gap);

    public static IContainer KeptWhole(this IContainer cell, bool whole) => whole ? cell.ShowEntire() : cell;
}

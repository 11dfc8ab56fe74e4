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
        container.SemanticLink(alternative).SectionLink(id);

    /// <summary>The only table cell there is: air above and below, a hairline under it.</summary>
    public static IContainer Ruled(this IContainer cell) =>
        cell.BorderBottom(Typography.Hairline).BorderColor(Typography.Line).PaddingVertical(4).PaddingRight(Typography.Gap);

    public static IContainer Head(this IContainer cell) =>
        cell.BorderBottom(1).BorderColor(Typography.Muted).PaddingVertical(3).PaddingRight(Typography.Gap);

    public static IContainer KeptWhole(this IContainer cell, bool whole) => whole ? cell.ShowEntire() : cell;
}

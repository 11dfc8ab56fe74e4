using SpurReview.Reports.Blocks;

namespace SpurReview.Reports;

/// <summary>
/// What the report says, whole and in reading order, without a word on how it is drawn. Web page, WeasyPrint and QuestPDF draw this.
/// Texts are plain: no soft hyphens, no hard spaces. What must not be torn apart is found by <see cref="NoBreak"/> when it is drawn.
/// </summary>
public sealed record ReportDocument
{
    public const string Language = "sv";

    /// <summary>The document's title for PDF and browser: "Extern kvalitetsgranskning, Kvarngatans vårdcentral, allmänmedicin, 2025".</summary>
    public required string Title { get; init; }

    /// <summary>Left in the head of every page but the cover: unit · specialty · "granskad 2025".</summary>
    public required string RunningHead { get; init; }

    /// <summary>Left in the foot of every page but the cover. The engine adds "Sida 3 av 16" to the right.</summary>
    public required string RunningFoot { get; init; }

    /// <summary>"UTKAST" or "Importerad", on the cover and in the head of every page; null where there is nothing to say.</summary>
    public required string? Mark { get; init; }

    /// <summary>The day the document carries in its PDF metadata, so that the same input gives the same bytes.</summary>
    public required DateOnly DatedOn { get; init; }

    /// <summary>A file that lies in the PDF, and is seen in no page; null where none does.</summary>
    public EmbeddedFile? Embedded { get; init; }
    public required Cover Cover { get; init; }
    public required IReadOnlyList<ReportSection> Sections { get; init; }
}

/// <summary>What the report says, for programs.</summary>
/// <param name="Kind">Its media type: "application/json".</param>
public sealed record EmbeddedFile(string Name, string Kind, string Description, byte[] Content);

/// <summary>The first page. Its unit is the document's one heading of level 1.</summary>
/// <param name="Kicker">Two lines at the top: what kind of document this is.</param>
/// <param name="Notice">A box: from version 2 it says that earlier versions exist.</param>
public sealed record Cover(
    IReadOnlyList<string> Kicker,
    string Unit,
    string? Workplace,
    string Specialty,
    string? Notice,
    IReadOnlyList<LabelledText> Facts
);

/// <summary>A part of the report with its own address.</summary>
/// <param name="Id">Anchor in HTML, destination in PDF: "graderingar", "H".</param>
/// <param name="RunningTitle">Right in the head: "Struktur", "Process", "Handlingsplan".</param>
public sealed record ReportSection(string Id, string RunningTitle, SectionStart Start, IReadOnlyList<Block> Blocks);

public enum SectionStart
{
    NewPage,

    /// <summary>Goes on where the last section ended, unless its heading and what follows it do not fit on the page.</summary>
    WhereItFits,
}

using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Puts the parts into one file. Every id is given here, and the file is packed anew with the document's date, so that bytes repeat.</summary>
internal static class WordPackage
{
    /// <summary>The first day that a ZIP file can name.</summary>
    private static readonly DateOnly _firstDay = new(1980, 1, 1);

    public static byte[] Write(ReportDocument document, W.Body body, WordAttachments attachments)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>($"{WordReport.ContentType}.main+xml", "document");
            main.Document = new W.Document(body);
            AddParts(main, document);
            Attach(main, attachments);
            WordProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("properties"), document);
        }
        return Repacked(stream, document.DatedOn);
    }

    private static void Attach(MainDocumentPart main, WordAttachments attachments)
    {
        foreach (var (id, address) in attachments.Links)
            main.AddHyperlinkRelationship(address, isExternal: true, id);
        foreach (var (id, png) in attachments.Pictures)
            main.AddImagePart(ImagePartType.Png, id).FeedData(new MemoryStream(png));
    }

    private static void AddParts(MainDocumentPart main, ReportDocument document)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Compose();
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = WordNumbering.Compose();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordSettings.Compose();
        main.AddNewPart<FontTablePart>("fonts").Fonts = WordSettings.Fonts();
        main.AddNewPart<HeaderPart>(WordMargins.HeaderId).Header = WordMargins.Header(document);
        main.AddNewPart<FooterPart>(WordMargins.FooterId).Footer = WordMargins.Footer(document);
    }

    private static byte[] Repacked(MemoryStream written, DateOnly date)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(written, ZipArchiveMode.Read))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
                Copy(entry, target.CreateEntry(entry.FullName, CompressionLevel.Optimal), date);
        return packed.ToArray();
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to, DateOnly date)
    {
        to.LastWriteTime = new DateTimeOffset((date < _firstDay ? _firstDay : date).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var source = from.Open();
        using var target = to.Open();
        source.CopyTo(target);
    }
}

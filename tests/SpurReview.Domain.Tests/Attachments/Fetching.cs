using SpurReview.Testing;

namespace SpurReview.Domain.Tests.Attachments;

/// <summary>Documents that would fetch something from elsewhere as soon as somebody opens them.</summary>
internal static class Fetching
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Dictionary<string, byte[]> Documents { get; } =
        new()
        {
            ["Word with a template elsewhere"] = WordWith("attachedTemplate", "https://exempel.se/mall.dotm", part: "settings"),
            ["Word with a template on a server"] = WordWith("attachedTemplate", @"file:///\\exempel.se\mallar\mall.dotx", part: "settings"),
            ["Word with a picture elsewhere"] = WordWith("image", "https://exempel.se/bild.png"),
            ["Word with an object elsewhere"] = WordWith("oleObject", "https://exempel.se/blad.xls"),
            ["Word with a part of another document"] = WordWith("subDocument", "https://exempel.se/del.docx"),
            ["Word with a frame of a page"] = WordWith("frame", "https://exempel.se/"),
            ["Word with a relation that says so in another case"] = WordWith("image", "https://exempel.se/bild.png", mode: "eXternal"),
            ["Word with its strict relations"] = SampleFiles.Docx(
                (
                    "word/_rels/document.xml.rels",
                    Relations("http://purl.oclc.org/ooxml/officeDocument/relationships/image", "https://exempel.se/")
                )
            ),
            ["Word with a list of relations in a place of its own"] = SampleFiles.Docx(
                ("word/charts/_RELS/chart1.xml.RELS", Relations($"{Office}/externalData", "https://exempel.se/data.xlsx"))
            ),
            ["Excel with a link to another workbook"] = SampleFiles.Docx(
                With(SampleFiles.ExcelTypes, "/xl/externalLinks/externalLink1.xml", "spreadsheetml.externalLink+xml"),
                ("xl/workbook.xml", "<workbook/>")
            ),
            ["Excel with a database"] = SampleFiles.Docx(
                With(SampleFiles.ExcelTypes, "/xl/connections.xml", "spreadsheetml.connections+xml"),
                ("xl/workbook.xml", "<workbook/>")
            ),
            ["OpenDocument with a picture elsewhere"] = OpenDocument("""<draw:image xlink:href="https://exempel.se/bild.png"/>"""),
            ["OpenDocument with a picture on a server"] = OpenDocument("""<draw:image xlink:href="//exempel.se/bild.png"/>"""),
            ["OpenDocument with a part of another document"] = OpenDocument("""<text:section-source xlink:href="../hemlig.odt"/>"""),
            ["OpenDocument with a table elsewhere"] = OpenDocument("""<table:table-source xlink:href="file:///c:/data.ods"/>"""),
            ["OpenDocument with an object that does so"] = SampleFiles.Odt(
                ("Object 1/content.xml", SampleFiles.Content("""<draw:image xlink:href="https://exempel.se/bild.png"/>"""))
            ),
            ["OpenDocument with styles that do so"] = SampleFiles.Odt(
                ("styles.xml", SampleFiles.Content("""<draw:fill-image xlink:href="https://exempel.se/bild.png"/>"""))
            ),
        };

    /// <summary>Links that somebody has to press, and pictures of the document's own.</summary>
    public static Dictionary<string, byte[]> Harmless { get; } =
        new()
        {
            ["Word with links"] = WordWith("hyperlink", "https://www.socialstyrelsen.se/"),
            ["Word with a picture of its own"] = WordWith("image", "media/bild.png", mode: "Internal"),
            ["a PDF with links"] = SampleFiles.Pdf("/A<</S/URI/URI(https://www.socialstyrelsen.se/)>>"),
            ["a PDF that is opened at a page"] = SampleFiles.Pdf("/OpenAction[3 0 R/Fit]"),
            ["a PDF with links that is opened at a page"] = SampleFiles.Pdf("/OpenAction [3 0 R/Fit]/A<</S/URI/URI(https://exempel.se/)>>"),
            ["OpenDocument with links"] = OpenDocument("""<text:a xlink:href="https://www.socialstyrelsen.se/">Föreskrifterna</text:a>"""),
            ["OpenDocument with a picture of its own"] = OpenDocument(
                """<draw:image xlink:href="Pictures/bild.png"/><draw:object xlink:href="./Object 1"/>"""
            ),
        };

    public static byte[] WordWith(string type, string target, string part = "document", string mode = "External") =>
        SampleFiles.Docx(($"word/_rels/{part}.xml.rels", Relations($"{Office}/{type}", target, mode)));

    private static string Relations(string type, string target, string mode = "External") =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{type}" Target="{target}" TargetMode="{mode}"/></Relationships>""";

    private static string With(string types, string part, string kind) =>
        types.Replace(
            "</Types>",
            $"""<Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}"/></Types>""",
            StringComparison.Ordinal
        );

    private static byte[] OpenDocument(string inside) =>
        SampleFiles.Zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", SampleFiles.Content(inside)),
            ("META-INF/manifest.xml", SampleFiles.Manifest),
        ]);
}

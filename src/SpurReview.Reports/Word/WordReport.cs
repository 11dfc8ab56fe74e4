namespace SpurReview.Reports.Word;

/// <summary>
/// The document as a Word file, for the unit's work with its plan: people go on writing in it. So it has real styles, lists and
/// tables, and nothing is drawn that a writer could not change. Same document, same bytes.
/// </summary>
public static class WordReport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(ReportDocument document)
    {
        var attachments = new WordAttachments();
        var body = new WordBody(document, attachments).Compose();

        return WordPackage.Write(document, body, attachments);
    }
}

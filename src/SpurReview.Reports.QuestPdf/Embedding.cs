using QuestPDF.Fluent;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Puts a file in a PDF that is drawn. QuestPDF does that from file to file, so it works in a directory of its own.</summary>
internal static class Embedding
{
    public static byte[] With(this byte[] pdf, EmbeddedFile file, DateOnly datedOn)
    {
        var directory = Directory.CreateTempSubdirectory("spur-draw-");
        try
        {
            var (drawn, embedded, whole) = (In("drawn.pdf"), In("embedded"), In("whole.pdf"));
            File.WriteAllBytes(drawn, pdf);
            File.WriteAllBytes(embedded, file.Content);
            var day = datedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            DocumentOperation
                .LoadFile(drawn)
                .AddAttachment(
                    new DocumentOperation.DocumentAttachment
                    {
                        Key = file.Name,
                        FilePath = embedded,
                        AttachmentName = file.Name,
                        MimeType = file.Kind,
                        Description = file.Description,
                        CreationDate = day,
                        ModificationDate = day,
                        Relationship = DocumentOperation.DocumentAttachmentRelationship.Data,
                    }
                )
                .Save(whole);
            return File.ReadAllBytes(whole);
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        string In(string name) => Path.Combine(directory.FullName, name);
    }
}

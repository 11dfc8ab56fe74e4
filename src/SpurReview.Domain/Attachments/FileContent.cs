namespace SpurReview.Domain.Attachments;

/// <summary>
/// What a file is, by its bytes. What is not let in here is kept out: the list says what may be, never what may not.
/// </summary>
internal static class FileContent
{
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The name of the stream in which Office keeps a file that is locked with a password; in UTF-16.</summary>
    private static readonly byte[] _encryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <param name="kind">Says something only where no rule is broken.</param>
    public static Rule? RuleBrokenBy(ReadOnlyMemory<byte> file, out AttachmentKind kind)
    {
        kind = default;
        var bytes = file.Span;
        if (bytes.IsEmpty)
            return Rule.AttachmentIsEmpty;
        if (bytes.Length > CheckedFile.MaxBytes)
            return Rule.AttachmentIsTooLarge;
        if (bytes.StartsWith(ZipDirectory.Signature))
            return OfficeFile.RuleBrokenBy(file, out kind);
        if (bytes.StartsWith(CompoundFile))
            return bytes.IndexOf(_encryptedPackage) >= 0 ? Rule.AttachmentIsLocked : Rule.AttachmentKindIsNotAllowed;
        if (KindOfPrefix(bytes) is not { } found)
            return Rule.AttachmentKindIsNotAllowed;

        kind = found;
        return Polyglots.IsOne(bytes)
            ? Rule.AttachmentHoldsSomethingElse
            : kind switch
            {
                AttachmentKind.Pdf => PdfFile.RuleBrokenBy(bytes),
                AttachmentKind.Png => PngFile.RuleBrokenBy(bytes),
                _ => JpegFile.RuleBrokenBy(bytes),
            };
    }

    private static AttachmentKind? KindOfPrefix(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PdfFile.Signature) ? AttachmentKind.Pdf
        : bytes.StartsWith(PngFile.Signature) ? AttachmentKind.Png
        : bytes.StartsWith(JpegFile.Signature) ? AttachmentKind.Jpeg
        : null;
}

namespace SpurReview.Domain.Attachments;

/// <summary>What may be attached. Nothing here is shown by a browser as a page of ours, and none of it is run.</summary>
public enum AttachmentKind
{
    Pdf,
    Png,
    Jpeg,

    /// <summary>Word, without macros.</summary>
    Docx,

    /// <summary>Excel, without macros.</summary>
    Xlsx,

    /// <summary>OpenDocument, a text.</summary>
    Odt,

    /// <summary>OpenDocument, a spreadsheet.</summary>
    Ods,
}

public static class AttachmentKinds
{
    /// <summary>The ending that the stored name gets, whatever the file was called.</summary>
    public static string Extension(this AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Jpeg => ".jpg",
            _ => $".{kind.ToString().ToLowerInvariant()}",
        };
}

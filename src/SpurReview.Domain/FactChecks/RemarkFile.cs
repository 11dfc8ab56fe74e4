using SpurReview.Domain.Attachments;

namespace SpurReview.Domain.FactChecks;

/// <summary>
/// Fil som underlag: shows what a remark says. The unit's own until the remarks are sent, then also the reviewers' to read. Never published.
/// </summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its bytes, which are a <see cref="RemarkFileContent"/>: pages need them only when the file is fetched.</param>
public sealed record RemarkFile(string Name, AttachmentKind Kind, int Size, string Sha256)
{
    public static RemarkFile Of(CheckedFile file) => new(file.Name, file.Kind, file.Content.Length, file.Sha256);
}

/// <summary>The bytes of a remark's file.</summary>
public sealed class RemarkFileContent
{
    public RemarkFileContent(Remark remark, CheckedFile file) =>
        (RemarkId, ReviewId, Sha256, Content) = (remark.Id, remark.ReviewId, file.Sha256, file.Content);

    private RemarkFileContent() => (Sha256, Content) = ("", []); // For EF Core, which then fills the properties.

    public Guid RemarkId { get; private init; }
    public Guid ReviewId { get; private init; }
    public string Sha256 { get; private init; }
    public byte[] Content { get; private init; }
}

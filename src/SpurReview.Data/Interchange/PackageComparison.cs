namespace SpurReview.Data.Interchange;

/// <summary>Whether two packages say the same.</summary>
public static class PackageComparison
{
    /// <summary>True where they would be written alike. The id counts only where both have one.</summary>
    public static bool SameContent(ReviewPackage a, ReviewPackage b) =>
        (a.Id is null || b.Id is null || a.Id == b.Id)
        && PackageWriter.Write(a with { Id = null }).AsSpan().SequenceEqual(PackageWriter.Write(b with { Id = null }));
}

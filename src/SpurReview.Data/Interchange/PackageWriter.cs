namespace SpurReview.Data.Interchange;

/// <summary>Writes a review package in its one canonical form: same package, same bytes.</summary>
public static class PackageWriter
{
    public static byte[] Write(ReviewPackage package) => throw new NotImplementedException();
}

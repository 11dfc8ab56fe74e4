using SpurReview.Data.Catalogue;

namespace SpurReview.Data.Interchange;

/// <summary>Reads a review package and lists every fault in it.</summary>
public static class PackageReader
{
    public static PackageReading Read(ReadOnlyMemory<byte> utf8, ReviewCatalogue catalogue) => throw new NotImplementedException();
}

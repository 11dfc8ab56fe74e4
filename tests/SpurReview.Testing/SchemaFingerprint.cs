using System.Security.Cryptography;
using SpurReview.Data;

namespace SpurReview.Testing;

/// <summary>A short name for what a migrated database holds; another name as soon as a migration or a checklist differs.</summary>
internal static class SchemaFingerprint
{
    public static string Value { get; } = Compute();

    private static string Compute()
    {
        var assembly = typeof(SpurDbContext).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(SHA256.HashData(resource));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}

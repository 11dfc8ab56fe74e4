using System.Security.Cryptography;

namespace SpurReview.Data.Reports;

/// <summary>What was rendered from a version, on first need and once.</summary>
public sealed class ReportFile
{
    public ReportFile(Guid reviewId, int version, ReportFileKind kind, string engine, byte[] bytes)
    {
        (ReviewId, Version, Kind, Engine, Bytes) = (reviewId, version, kind, engine, bytes);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private ReportFile() => (Engine, Bytes, Sha256) = ("", [], ""); // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public int Version { get; private init; }
    public ReportFileKind Kind { get; private init; }

    /// <summary>The PDF engine that drew it.</summary>
    public string Engine { get; private init; }
    public byte[] Bytes { get; private init; }
    public string Sha256 { get; private init; }

    /// <summary>Null where nobody counted them.</summary>
    public int? Pages { get; init; }
}

public enum ReportFileKind
{
    /// <summary>The published report.</summary>
    Pdf,

    /// <summary>Enhetens eget exemplar.</summary>
    UnitPdf,
}

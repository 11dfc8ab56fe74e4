using System.Text.Json;
using SpurReview.Data.Audit;

namespace SpurReview.Web.Commands.Backups;

/// <summary>What a backup says of itself, so that what is restored can be compared with what was copied.</summary>
/// <param name="TakenAt">The moment that the copy shows.</param>
/// <param name="Program">The build that took it: only the same one must render a report to the same bytes.</param>
/// <param name="Postgres">The server's version, 15.</param>
/// <param name="AppRole">The role that the rights in the copy are given to.</param>
/// <param name="Migration">The last one that the database has.</param>
/// <param name="Tables">Rows of each table.</param>
/// <param name="Chains">Where each chain of the history ended.</param>
/// <param name="Report">Null where nothing is published.</param>
internal sealed record BackupManifest(
    DateTimeOffset TakenAt,
    string Program,
    int Postgres,
    string AppRole,
    string Migration,
    IReadOnlyDictionary<string, long> Tables,
    IReadOnlyList<AuditAnchor> Chains,
    ReportSample? Report
)
{
    public const string TheFormat = "spurreview.backup";
    public const int TheVersion = 1;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Format { get; init; } = TheFormat;
    public int FormatVersion { get; init; } = TheVersion;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, _json);

    /// <exception cref="CommandFailedException">It is another program's, or a later format.</exception>
    public static BackupManifest Of(byte[] bytes)
    {
        var manifest = JsonSerializer.Deserialize<BackupManifest>(bytes, _json);
        return manifest is { Format: TheFormat, FormatVersion: TheVersion }
            ? manifest
            : throw new CommandFailedException("Säkerhetskopian är skriven av en senare version av SpurReview. Använd den.");
    }
}

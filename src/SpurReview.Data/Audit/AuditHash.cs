using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpurReview.Data.Audit;

/// <summary>
/// The hashes of a chain, computed anew without the database's own functions, so that whoever changes rows and functions together is
/// found out too. Every part stands with its length before it; nothing is a dash.
/// </summary>
internal static class AuditHash
{
    public static byte[] OfBeginning(Guid chain) => Of($"spur-audit-chain-1{Part(chain.ToString())}");

    public static byte[] OfEntry(byte[] previous, AuditEntry entry) =>
        Of(
            string.Concat([
                "spur-audit-entry-1",
                Part(Convert.ToHexStringLower(previous)),
                Part(entry.ChainId.ToString()),
                Part(entry.Number.ToString(CultureInfo.InvariantCulture)),
                Part(Microseconds(entry.At)),
                Part(entry.AccountId?.ToString()),
                Part(entry.Actor),
                Part(entry.Reach),
                Part(entry.Operation.ToString()),
                Part(entry.Subject),
                Part(entry.RowKey),
                Part(entry.Field),
                Part(entry.ContentHash is { } hash ? Convert.ToHexStringLower(hash) : null),
            ])
        );

    public static byte[] OfContent(AuditText text) =>
        SHA256.HashData([.. "spur-audit-content-1"u8, .. text.Salt, .. Encoding.UTF8.GetBytes(Part(text.OldText) + Part(text.NewText))]);

    private static byte[] Of(string parts) => SHA256.HashData(Encoding.UTF8.GetBytes(parts));

    private static string Part(string? value) =>
        value is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(value)}:{value}");

    private static string Microseconds(DateTimeOffset at) =>
        ((at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}

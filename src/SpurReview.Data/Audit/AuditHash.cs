using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpurReview.Data.Audit;

/// <summary>
/// The hashes of a chain, computed anew without the database's own functions, so that whoever changes rows and functions together is
/// found out too. What is hashed is a JSON array of texts, as PostgreSQL's json_build_array writes it.
/// </summary>
internal static class AuditHash
{
    public static byte[] OfBeginning(Guid chain) => SHA256.HashData(Array("spur-audit-chain-1", chain.ToString()));

    public static byte[] OfEntry(byte[] previous, AuditEntry entry) =>
        SHA256.HashData(
            Array(
                "spur-audit-entry-1",
                Convert.ToHexStringLower(previous),
                entry.ChainId.ToString(),
                entry.Number.ToString(CultureInfo.InvariantCulture),
                Microseconds(entry.At),
                entry.AccountId?.ToString(),
                entry.Actor,
                entry.Reach,
                entry.Operation.ToString(),
                entry.Subject,
                entry.RowKey,
                entry.Field,
                entry.ContentHash is { } hash ? Convert.ToHexStringLower(hash) : null
            )
        );

    public static byte[] OfContent(AuditText text) =>
        SHA256.HashData([.. text.Salt, .. Array("spur-audit-content-1", text.OldText, text.NewText)]);

    private static byte[] Array(params string?[] texts)
    {
        var json = new StringBuilder("[");
        foreach (var text in texts)
        {
            if (json.Length > 1)
                json.Append(", ");
            Write(json, text);
        }
        return Encoding.UTF8.GetBytes(json.Append(']').ToString());
    }

    private static void Write(StringBuilder json, string? text)
    {
        if (text is null)
        {
            json.Append("null");
            return;
        }
        json.Append('"');
        foreach (var letter in text)
            _ = Escaped(letter) is { } escaped ? json.Append(escaped) : json.Append(letter);
        json.Append('"');
    }

    private static string? Escaped(char letter) =>
        letter switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            _ => null,
        };

    private static string Microseconds(DateTimeOffset at) =>
        ((at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}

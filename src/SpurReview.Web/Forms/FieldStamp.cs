using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpurReview.Web.Forms;

/// <summary>
/// What a page showed of a field: its version, and a short hash of its value. "3.9f86d081". Sent along with the field, it tells what the
/// person really changed, and on what that change is based.
/// </summary>
public sealed record FieldStamp(int Version, string Hash)
{
    private const int HashLength = 8;

    public static FieldStamp Of(int version, string value) => new(version, HashOf(value));

    /// <summary>Null where the text is no stamp of ours.</summary>
    public static FieldStamp? Parse(string? text) =>
        text?.Split('.') is [var version, { Length: HashLength } hash]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && hash.All(char.IsAsciiHexDigitLower)
            ? new FieldStamp(number, hash)
            : null;

    public bool Shows(string value) => Hash == HashOf(value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}.{Hash}");

    private static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..HashLength];
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpurReview.Web.Forms;

/// <summary>A short name for what a page showed, sent along with its form, so that nobody decides on something else than was seen.</summary>
internal static class Fingerprint
{
    public static string Of(params IEnumerable<object?> parts)
    {
        var text = string.Join('\u001f', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}

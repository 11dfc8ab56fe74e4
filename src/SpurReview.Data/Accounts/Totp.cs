using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpurReview.Data.Accounts;

/// <summary>The codes of authenticator apps, RFC 6238: SHA-1, six digits, thirty seconds, which is what all of them know.</summary>
public static class Totp
{
    public const int Digits = 6;
    private const int SecondsPerStep = 30;
    private const string Base32Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsPerStep;

    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "Authenticator apps know no other; HMAC does not lean on what is weak in SHA-1."
    )]
    public static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute that the code belongs to, where it is this one or a neighbour; clocks differ a little.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        var here = StepAt(now);
        long? found = null;
        for (var step = here - 1; step <= here + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(key, step))))
                found = step;
        }
        return found;
    }

    /// <summary>The key as apps want it typed.</summary>
    public static string Base32(byte[] key)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var part in key)
        {
            (bits, held) = (((bits << 8) | part) & 0xfff, held + 8);
            for (; held >= 5; held -= 5)
                text.Append(Base32Signs[(bits >> (held - 5)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>What the picture says that the app reads.</summary>
    public static string Address(byte[] key, string installation, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString($"{installation}:{account}")}?secret={Base32(key)}&issuer={Uri.EscapeDataString(installation)}";
}

namespace SpurReview.Web.Features.Authenticity;

/// <summary>Kontrollsumma: the SHA-256 of a file, in lower-case hex.</summary>
public sealed record Checksum
{
    private const int Length = 64;

    private Checksum(string hex) => Hex = hex;

    public string Hex { get; }

    /// <summary>As people copy it: in groups or whole, in either case. Null where the text is no checksum.</summary>
    public static Checksum? Parse(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == Length && digits.All(char.IsAsciiHexDigit) ? new Checksum(digits.ToLowerInvariant()) : null;
    }
}

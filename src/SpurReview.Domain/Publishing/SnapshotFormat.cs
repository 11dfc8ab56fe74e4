using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpurReview.Domain.Publishing;

/// <summary>
/// The frozen snapshot as JSON: our own format, not the review package. Same snapshot, same bytes, so that its hash names it for ever.
/// </summary>
public static class SnapshotFormat
{
    public const string Name = "spurreview.snapshot";
    public const int Version = 2;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ReviewSnapshot snapshot) => JsonSerializer.Serialize(new Envelope(Name, Version, snapshot), _options);

    /// <exception cref="FormatException">The text is not a snapshot of a version this program knows.</exception>
    public static ReviewSnapshot Read(string json)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(json, _options);

        // Version 1 had no audience, corrections or remarks; their defaults say what it meant.
        return envelope is { Format: Name, FormatVersion: 1 or Version, Review: { } review }
            ? review
            : throw new FormatException($"Not a {Name} of version {Version}.");
    }

    /// <summary>SHA-256 of the snapshot's UTF-8 text, in lower-case hex.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private sealed record Envelope(string Format, int FormatVersion, ReviewSnapshot? Review);
}

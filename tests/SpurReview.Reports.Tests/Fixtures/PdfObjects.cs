using System.Text.Json;
using SpurReview.Domain.Publishing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>The objects of a PDF, as qpdf lists them.</summary>
internal sealed class PdfObjects(JsonElement root)
{
    private readonly JsonElement _objects = root.GetProperty("qpdf")[1];

    public static async Task<PdfObjects> OfAsync(ReviewSnapshot review) =>
        new(JsonDocument.Parse(await Printed.ReadAsync("qpdf", await Printed.PdfAsync(review), "--json")).RootElement);

    public JsonElement Catalog => Resolve(_objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));

    public JsonElement Info => Resolve(_objects.GetProperty("trailer").GetProperty("value").GetProperty("/Info"));

    /// <summary>The bookmarks, from the outermost in: level, title and the page they lead to.</summary>
    public IReadOnlyList<(int Level, string Title, int Page)> Bookmarks => [.. Outline(root.GetProperty("outlines"), 1)];

    public IEnumerable<JsonElement> OfKind(string key, string value) =>
        Dictionaries()
            .Where(d => d.TryGetProperty(key, out var kind) && kind.ValueKind is JsonValueKind.String && kind.GetString() == value);

    /// <summary>Names that a link can lead to.</summary>
    public IReadOnlyList<string> Destinations =>
        [
            .. Catalog
                .GetProperty("/Names")
                .GetProperty("/Dests")
                .GetProperty("/Names")
                .EnumerateArray()
                .Where(e => e.ValueKind is JsonValueKind.String)
                .Select(Text),
        ];

    /// <summary>A text without the mark that says how it is coded.</summary>
    public static string Text(JsonElement value) => value.GetString()![2..];

    private JsonElement Resolve(JsonElement reference) => _objects.GetProperty($"obj:{reference.GetString()}").GetProperty("value");

    private IEnumerable<JsonElement> Dictionaries() =>
        _objects
            .EnumerateObject()
            .Where(o => o.Value.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Object)
            .Select(o => o.Value.GetProperty("value"));

    private static IEnumerable<(int, string, int)> Outline(JsonElement items, int level) =>
        items
            .EnumerateArray()
            .SelectMany(item =>
                Outline(item.GetProperty("kids"), level + 1)
                    .Prepend((level, item.GetProperty("title").GetString()!, item.GetProperty("destpageposfrom1").GetInt32()))
            );
}

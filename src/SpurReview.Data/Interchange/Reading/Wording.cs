using System.Globalization;
using System.Text.Json;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>The parts that the sentences about faults are made of.</summary>
internal static class Wording
{
    private const int ShownMaxLength = 60;

    private static readonly NumberFormatInfo _numbers = new() { NumberGroupSeparator = " " };

    public static string Refusal(JsonElement found, string expected) =>
        found.ValueKind is JsonValueKind.Undefined
            ? $"Uppgiften saknas. Här ska det stå {expected}."
            : $"Här står {Found(found)}, men det ska stå {expected}.";

    public static string TextOf(int min, int max) =>
        min == 0 ? $"en text på högst {Count(max)} tecken" : $"en text på {min}–{Count(max)} tecken";

    public static string Count(int count) => count.ToString("#,0", _numbers);

    public static string All(IEnumerable<string> words) => Listed(words, "och");

    public static string Either(IEnumerable<string> words) => Listed(words.Select(Quoted), "eller");

    /// <summary>Somebody else's text within a sentence: never more than one line, never long.</summary>
    public static string Quoted(string text) => $"”{Short(text)}”";

    private static string Short(string text)
    {
        var shown = string.Concat(text.EnumerateRunes().Take(ShownMaxLength).Select(r => IsBreaking(r.Value) ? " " : r.ToString()));
        return shown.Length < text.Length ? $"{shown}…" : shown;
    }

    private static bool IsBreaking(int rune) => rune < ' ' || rune is 0x7f or 0x85 or 0x2028 or 0x2029;

    private static string Found(JsonElement found) =>
        found.ValueKind switch
        {
            JsonValueKind.String when found.Text().Length == 0 => "en tom text",
            JsonValueKind.String => Quoted(found.Text()),
            JsonValueKind.Number => $"talet {Short(found.GetRawText())}",
            JsonValueKind.Array when found.GetArrayLength() == 0 => "en tom lista",
            JsonValueKind.Array => "en lista",
            JsonValueKind.Object => "ett objekt",
            _ => found.GetRawText(),
        };

    private static string Listed(IEnumerable<string> words, string last) =>
        words.ToList() is [.. var first, var final] && first.Count > 0
            ? $"{string.Join(", ", first)} {last} {final}"
            : string.Concat(words);
}

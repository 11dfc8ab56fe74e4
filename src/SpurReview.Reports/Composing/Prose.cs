using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SpurReview.Reports.Composing;

/// <summary>People's texts as the report carries them: the writer's paragraphs kept, what cannot be printed left out.</summary>
internal static partial class Prose
{
    /// <summary>A blank line makes a paragraph; a single line break stays inside it.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text) =>
        [.. BlankLine().Split(Printable(text ?? "")).Select(p => LineSpace().Replace(p.Trim(), "\n")).Where(p => p.Length > 0)];

    public static IReadOnlyList<string> Lines(string? text) => [.. Paragraphs(text).SelectMany(p => p.Split('\n'))];

    /// <summary>A name or another single line.</summary>
    public static string Line(string text) => Space().Replace(Printable(text), " ").Trim();

    /// <summary>Equal for texts that differ in white space only.</summary>
    public static string Key(string text) => Line(text);

    /// <summary>The text, or its beginning up to a word's end.</summary>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = text.LastIndexOf(' ', length - 1);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '–', '.') + "…";
    }

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"Allmänmedicin" inside a sentence. Words of capitals, such as names of regulations, stay as they are.</summary>
    public static string InSentence(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text
        : text.Length == 0 ? text
        : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n')
                printable.Append('\n');
            else if (rune.Value is '\t')
                printable.Append(' ');
            else if (!IsUnprintable(rune))
                printable.Append(rune.ToString());
        }
        return printable.ToString();
    }

    // Controls and noncharacters cannot stand in HTML or XML. Marks that turn the direction would let a text print as another than it is.
    private static bool IsUnprintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is (>= 0xFDD0 and <= 0xFDEF) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"[^\S\n]*\n[^\S\n]*")]
    private static partial Regex LineSpace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

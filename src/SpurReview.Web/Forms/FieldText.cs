using System.Globalization;
using SpurReview.Domain;

namespace SpurReview.Web.Forms;

/// <summary>Text as it was typed: line ends as \n, and nothing where there are only spaces.</summary>
internal static class FieldText
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Two texts as one, each a paragraph of its own.</summary>
    public static string Joined(string first, string second) =>
        first.Length == 0 ? second
        : second.Length == 0 ? first
        : $"{first.TrimEnd()}\n\n{second}";

    /// <summary>Why a text cannot be kept, as a sentence about it: "Kommentaren till E5 är för lång. …" Null where it can.</summary>
    public static string? FaultOf(string subject, string text, int maxLength)
    {
        if (Text.HasForbiddenCharacters(text))
            return $"{subject} innehåller tecken som inte går att spara. Ta bort dem.";
        if (Text.LengthInCharacters(text) > maxLength)
            return $"{subject} är för lång. Korta den till högst {maxLength.ToString("N0", _swedish)} tecken.";
        return null;
    }
}

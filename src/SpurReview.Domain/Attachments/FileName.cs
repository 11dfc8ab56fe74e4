using System.Globalization;
using System.Text;

namespace SpurReview.Domain.Attachments;

/// <summary>Names as senders give them, made into names that are safe to store, to show and to save under.</summary>
internal static class FileName
{
    private const string Nameless = "Bilaga";
    private const string ForbiddenSomewhere = "<>:\"|?*%;";

    private static readonly System.Buffers.SearchValues<char> _lettersAndDigits = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    /// <summary>Names of devices, which Windows opens in place of a file whatever its ending.</summary>
    private static readonly HashSet<string> _devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })],
        StringComparer.OrdinalIgnoreCase
    );

    public static string Clean(string? name, AttachmentKind kind)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var stem = Stem(Visible(last));
        if (stem.Length == 0 || _devices.Contains(stem.Split('.')[0].TrimEnd()))
            stem = Nameless;
        return Cut(stem, CheckedFile.NameMaxLength - kind.Extension().Length) + kind.Extension();
    }

    /// <summary>Without its last ending: the kind gives another.</summary>
    private static string Stem(string name)
    {
        var dot = name.LastIndexOf('.');
        return (dot >= 0 && IsEnding(name.AsSpan(dot + 1)) ? name[..dot] : name).Trim(' ', '.');
    }

    /// <summary>And not the rest of a number or of a sentence.</summary>
    private static bool IsEnding(ReadOnlySpan<char> text) =>
        text.Length <= 5 && !text.ContainsAnyExcept(_lettersAndDigits) && (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'));

    private static string Visible(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                seen.Append(seen is [.., ' '] ? "" : " ");
            else if (IsShown(rune))
                seen.Append(rune.IsAscii && ForbiddenSomewhere.Contains((char)rune.Value) ? "_" : rune.ToString());
        }
        return seen.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Not a control character, nor one that turns the text round, hides in it or means nothing.</summary>
    private static bool IsShown(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );

    private static string Cut(string stem, int maxLength)
    {
        var runes = stem.EnumerateRunes().ToList();
        return runes.Count <= maxLength ? stem : string.Concat(runes.Take(maxLength)).Trim(' ', '.');
    }
}

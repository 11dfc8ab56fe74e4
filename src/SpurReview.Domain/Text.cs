using System.Text;

namespace SpurReview.Domain;

/// <summary>What a text may hold before it can be stored, shown and printed.</summary>
public static class Text
{
    /// <summary>A single line such as a name. The limit of the review package.</summary>
    public const int LineMaxLength = 300;

    /// <summary>A running text such as a description or a comment. The limit of the review package.</summary>
    public const int MaxLength = 20_000;

    /// <summary>True where the text has a NUL, which PostgreSQL cannot store, or a lone surrogate, which no encoding can carry.</summary>
    public static bool HasForbiddenCharacters(string text) => text.Contains('\0') || HasLoneSurrogate(text);

    /// <summary>The text itself, or the rule it breaks.</summary>
    public static string Checked(string text, int maxLength)
    {
        if (HasForbiddenCharacters(text))
            throw new RuleBrokenException(Rule.TextHasForbiddenCharacters);
        if (LengthInCharacters(text) > maxLength)
            throw new RuleBrokenException(Rule.TextTooLong);
        return text;
    }

    /// <summary>Not empty, and no longer than it may be. White space alone passes: the review package lets it, forms do not.</summary>
    public static string CheckedLine(string text, int maxLength = LineMaxLength) =>
        string.IsNullOrEmpty(text) ? throw new RuleBrokenException(Rule.TextMustNotBeEmpty) : Checked(text, maxLength);

    /// <summary>A text that somebody writes here says something; one that is imported may be what it was.</summary>
    public static void EnsureSaysSomething(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBrokenException(Rule.TextMustNotBeEmpty);
    }

    /// <summary>Code points, as JSON Schema and PostgreSQL count; an emoji is one.</summary>
    public static int LengthInCharacters(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out _, out var consumed) is not System.Buffers.OperationStatus.Done)
                return true;
            i += consumed;
        }
        return false;
    }
}

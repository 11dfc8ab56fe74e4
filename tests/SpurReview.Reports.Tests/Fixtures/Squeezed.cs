using System.Text;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>Texts without white space and hyphens, so that line breaks and hyphenation do not matter.</summary>
internal static class Squeezed
{
    public static string Of(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (
            var character in text.Where(c =>
                !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('-' or '\u2010' or '\u00AD' or '\u202E')
            )
        )
            squeezed.Append(character);
        return squeezed.ToString();
    }

    /// <summary>The first text that does not follow the ones before it; null where all are there in order.</summary>
    public static string? FirstMissing(string haystack, IEnumerable<string> texts)
    {
        var squeezed = Of(haystack);
        var from = 0;
        foreach (var text in texts)
        {
            var needle = Of(text);
            var at = squeezed.IndexOf(needle, from, StringComparison.Ordinal);
            if (at < 0)
                return text;
            from = at + needle.Length;
        }
        return null;
    }
}

using System.Text.RegularExpressions;

namespace SpurReview.Reports;

/// <summary>
/// Finds what a line must not tear apart: "ST-läkare", "HSLF-FS 2021:8", "kap. 3", "8 december", "4 300". The text itself stays
/// plain, since hard hyphens and spaces would hide it from search; the engine keeps the piece together in its own way.
/// </summary>
public static partial class NoBreak
{
    /// <summary>The text in pieces, in order; joined they are the text.</summary>
    public static IEnumerable<(string Text, bool KeepTogether)> Pieces(string text)
    {
        var from = 0;
        foreach (var match in Together().Matches(text).Cast<Match>())
        {
            if (match.Index > from)
                yield return (text[from..match.Index], false);
            yield return (match.Value, true);
            from = match.Index + match.Length;
        }
        if (from < text.Length)
            yield return (text[from..], false);
    }

    // Bounded, so that a piece never grows wider than a phone.
    [GeneratedRegex(
        """
            \b(?:ST|BT|AT)-\p{L}{1,24}
            | \b(?:HSLF-FS|SOSFS)\ \d{4}:\d{1,4}
            | \b(?:kap|nr|s|p)\.\ \d{1,4}\b
            | \b(?:[Bb]ilaga|[Vv]ersion|[Ss]ida)\ \d{1,4}\b
            | (?<!\d)\d{1,2}\ (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b
            | (?<![\d,])\d{1,3}(?:\ \d{3}){1,3}(?!\d)
            | \b\d{4}-\d{2}-\d{2}\b
            | §\ \d{1,3}
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Together();
}

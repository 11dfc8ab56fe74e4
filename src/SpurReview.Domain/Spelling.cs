namespace SpurReview.Domain;

/// <summary>"Menade du": the words that a misspelt search may have meant, among those that there are.</summary>
public static class Spelling
{
    private const int LongWord = 6;
    private const int MinLength = 3;

    /// <summary>The search with each word that nothing has replaced by the one most like it. Null where there is nothing better to search for.</summary>
    /// <param name="known">Words, and names of several words, that a search would find.</param>
    public static string? Better(string search, IEnumerable<string> known)
    {
        var words = known.SelectMany(Words).ToHashSet();
        var typed = Words(search).ToList();
        var better = typed.Select(t => words.Any(w => w.Contains(t, StringComparison.Ordinal)) ? t : Nearest(t, words)).ToList();
        return better.Contains(null) || better.SequenceEqual(typed) ? null : string.Join(' ', better);
    }

    /// <summary>A search finds words by their beginning too, so the beginning of a word may be what was meant: kvarngatan of kvarngatans.</summary>
    private static string? Nearest(string typed, IReadOnlySet<string> words)
    {
        if (typed.Length < MinLength)
            return null;
        var allowed = typed.Length < LongWord ? 1 : 2;
        return words
            .SelectMany(w => Beginnings(w, typed.Length, allowed))
            .Select(w => (Word: w, Distance: Distance(typed, w)))
            .Where(c => c.Distance <= allowed)
            .OrderBy(c => c.Distance)
            // Not handlednin of handledning: a beginning is no word of its own.
            .ThenByDescending(c => words.Contains(c.Word))
            // Letters are left out more often than added.
            .ThenByDescending(c => c.Word.Length)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .Select(c => c.Word)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Beginnings(string word, int length, int allowed) =>
        Enumerable.Range(length - allowed, 2 * allowed + 1).Where(l => l >= MinLength && l <= word.Length).Select(l => word[..l]);

    /// <summary>The words of a search or a name, in small letters.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '-', '/', '(', ')', '"', '”', '“'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many letters are added, taken away, changed, or swapped with their neighbour.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        for (var j = 0; j <= b.Length; j++)
            rows[i, j] =
                i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                        Math.Min(rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Swapped(rows, a, b, i, j))
                    );
        return rows[a.Length, b.Length];
    }

    private static int Swapped(int[,] rows, string a, string b, int i, int j) =>
        i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? rows[i - 2, j - 2] + 1 : int.MaxValue;
}

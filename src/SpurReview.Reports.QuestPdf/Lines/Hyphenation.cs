using System.Text;

namespace SpurReview.Reports.QuestPdf.Lines;

/// <summary>
/// Where a Swedish word may be divided, by Liang's patterns as LibreOffice and TeX use them: each pattern rates the places between
/// its letters, the highest rating wins, and odd ones may divide.
/// </summary>
internal sealed class Hyphenation
{
    private const string Dictionary = "/usr/share/hyphen/hyph_sv_SE.dic";
    private const int ShortestWord = 12;
    private const int ShortestPart = 4;

    private static readonly Lazy<Hyphenation?> _swedish = new(() =>
        File.Exists(Dictionary) ? new Hyphenation(File.ReadLines(Dictionary, Encoding.Latin1)) : null
    );

    private readonly Dictionary<string, byte[]> _patterns = [];
    private readonly int _longest;

    public Hyphenation(IEnumerable<string> lines)
    {
        foreach (var pattern in lines.Where(IsPattern))
            _patterns[string.Concat(pattern.Where(c => !char.IsAsciiDigit(c)))] = Ratings(pattern);
        _longest = _patterns.Keys.Max(letters => letters.Length);
    }

    /// <summary>Debian's hyphen-sv, where the machine has it. Without it no word is divided.</summary>
    public static Hyphenation? Swedish => _swedish.Value;

    /// <summary>Places in the text where a long word may be divided, the last first. A place is the index of the part after it.</summary>
    public IEnumerable<int> Places(string text)
    {
        for (var end = text.Length; end > 0; )
        {
            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (end - start >= ShortestWord)
                foreach (var place in InWord(text[start..end]))
                    yield return start + place;
            end = Math.Min(start, end - 1);
        }
    }

    private IEnumerable<int> InWord(string word)
    {
        var ratings = RatingsOf($".{word.ToLowerInvariant()}.");
        for (var place = word.Length - ShortestPart; place >= ShortestPart; place--)
            if (ratings[place + 1] % 2 == 1)
                yield return place;
    }

    private byte[] RatingsOf(string bounded)
    {
        var ratings = new byte[bounded.Length + 1];
        var patterns = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var from = 0; from < bounded.Length; from++)
        for (var length = 1; length <= Math.Min(_longest, bounded.Length - from); length++)
            if (patterns.TryGetValue(bounded.AsSpan(from, length), out var pattern))
                for (var i = 0; i < pattern.Length; i++)
                    ratings[from + i] = Math.Max(ratings[from + i], pattern[i]);
        return ratings;
    }

    // The file's head names its encoding and its own shortest parts; ours are longer.
    private static bool IsPattern(string line) => line.Length > 0 && !char.IsAsciiLetterUpper(line[0]) && line[0] != '%';

    /// <summary>One for the place before each letter, and one for the place after the last.</summary>
    private static byte[] Ratings(string pattern)
    {
        var ratings = new byte[pattern.Count(c => !char.IsAsciiDigit(c)) + 1];
        var place = 0;
        foreach (var character in pattern)
        {
            if (char.IsAsciiDigit(character))
                ratings[place] = (byte)(character - '0');
            else
                place++;
        }
        return ratings;
    }
}

using System.Text.RegularExpressions;

namespace SpurReview.Reports.QuestPdf.Lines;

/// <summary>A stretch of text in one lettering.</summary>
internal sealed record Piece(string Text, Lettering Lettering);

/// <summary>
/// Breaks a paragraph into lines. QuestPDF breaks a line at a soft hyphen too, but draws no hyphen there, and it cannot keep
/// three lines together; with the lines known both can be had.
/// </summary>
internal sealed partial class LineSetter(float measure, Hyphenation? hyphenation)
{
    // The kind that stands for a divided word; the common one belongs to the word.
    private const char Hyphen = '\u2010';

    private readonly List<List<Piece>> _lines =
    [
        [],
    ];
    private float _used;

    public static IReadOnlyList<IReadOnlyList<Piece>> Set(float measure, Hyphenation? hyphenation, IReadOnlyList<Piece> pieces)
    {
        var setter = new LineSetter(measure, hyphenation);
        foreach (var piece in pieces)
            setter.Add(piece, isLast: ReferenceEquals(piece, pieces[^1]));
        return setter._lines;
    }

    private void Add(Piece piece, bool isLast)
    {
        foreach (var (index, line) in piece.Text.Split('\n').Index())
        {
            if (index > 0)
                Break();
            Append("", piece.Lettering);
            var words = Words().Matches(line).Select(match => match.Value).Where(word => word.Length > 0).ToList();
            foreach (var (at, word) in words.Index())
                Add(word, piece.Lettering, mayDivide: !isLast || at < words.Count - 1);
        }
    }

    private void Add(string word, Lettering lettering, bool mayDivide)
    {
        while (_used + Width(word.TrimEnd(), lettering) > measure)
        {
            if (mayDivide && Place(word, lettering) is { } place)
            {
                Append(word[..place] + Hyphen, lettering);
                word = word[place..];
            }
            else if (_used == 0)
                break;
            Break();
        }
        Append(word, lettering);
    }

    /// <summary>The last place where what stands before it still fits on the line.</summary>
    private int? Place(string word, Lettering lettering)
    {
        if (hyphenation is null || word.AsSpan().ContainsAny('\u00A0', '\u2011'))
            return null;

        foreach (var place in hyphenation.Places(word))
            if (_used + Width(word[..place] + Hyphen, lettering) <= measure)
                return place;
        return null;
    }

    private void Append(string text, Lettering lettering)
    {
        var line = _lines[^1];
        if (line is [.., var last] && ReferenceEquals(last.Lettering, lettering))
            line[^1] = last with { Text = last.Text + text };
        else
            line.Add(new Piece(text, lettering));
        _used += Width(text, lettering);
    }

    private void Break()
    {
        _lines.Add([]);
        _used = 0;
    }

    private static float Width(string text, Lettering lettering) => lettering.Font.Of(text, lettering.Size);

    // Up to a space, or to a dash or slash inside a word: the next word may begin a line.
    [GeneratedRegex(@"[^ \u2002]*?(?:[-–/](?=\p{L})|[ \u2002]+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

using System.Text.RegularExpressions;

namespace SpurReview.Web.Forms;

/// <summary>A piece of a text, and whether another text has it too.</summary>
public sealed record TextPart(string Text, bool Differs);

/// <summary>Two texts word by word, for a page that shows both and marks where they differ.</summary>
public static partial class TextDifference
{
    /// <summary>Beyond this many pairs of words everything between the first and last difference is marked; nobody reads further anyway.</summary>
    private const int MaxPairs = 4_000_000;

    public static (IReadOnlyList<TextPart> Mine, IReadOnlyList<TextPart> Other) Of(string mine, string other)
    {
        var (a, b) = (Words(mine), Words(other));
        var head = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = a.Skip(head).Reverse().Zip(b.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        var (inMine, inOther) = Shared(a[head..^tail], b[head..^tail]);
        return (Parts(a, head, tail, inMine), Parts(b, head, tail, inOther));
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    /// <summary>Which words of each stand in both, in the same order: the longest common subsequence.</summary>
    private static (bool[] First, bool[] Second) Shared(string[] a, string[] b)
    {
        var (first, second) = (new bool[a.Length], new bool[b.Length]);
        if ((long)a.Length * b.Length > MaxPairs)
            return (first, second);

        var lengths = Lengths(a, b);
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length; )
        {
            if (a[i] == b[j])
                (first[i++], second[j++]) = (true, true);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
        return (first, second);
    }

    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }

    private static List<TextPart> Parts(string[] words, int head, int tail, bool[] shared)
    {
        var parts = new List<TextPart>();
        for (var i = 0; i < words.Length; i++)
        {
            var differs = i >= head && i < words.Length - tail && !shared[i - head];
            if (parts is [.., var last] && last.Differs == differs)
                parts[^1] = last with { Text = last.Text + words[i] };
            else
                parts.Add(new TextPart(words[i], differs));
        }
        return parts;
    }

    [GeneratedRegex(@"\s+|\S+")]
    private static partial Regex Word();
}

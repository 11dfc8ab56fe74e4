using System.Text;

namespace SpurReview.Domain.Writing;

/// <summary>The same sentence as strength and as weakness: one of them is likely to be a mistake.</summary>
public static class SameSentence
{
    private static readonly char[] _ends = ['.', '!', '?', ';', '\n', '\r'];

    /// <summary>The sentences that stand in both, as the first has them. Case, spaces and marks do not tell sentences apart.</summary>
    public static IReadOnlyList<string> InBoth(IEnumerable<string> strengths, IEnumerable<string> weaknesses)
    {
        var others = weaknesses.SelectMany(Sentences).Select(Plain).ToHashSet(StringComparer.Ordinal);
        return [.. strengths.SelectMany(Sentences).Where(s => Plain(s).Length > 0 && others.Contains(Plain(s))).Distinct()];
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(_ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(string sentence)
    {
        var plain = new StringBuilder(sentence.Length);
        foreach (var letter in sentence.Where(char.IsLetterOrDigit))
            plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }
}

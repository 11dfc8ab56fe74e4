using System.Text.RegularExpressions;

namespace SpurReview.Domain.Writing;

/// <summary>Names of people that a text mentions: the whole name, or the surname as a word with a capital.</summary>
public static class KnownNames
{
    /// <summary>Shorter surnames are words as often as names.</summary>
    private const int ShortestSurname = 3;

    public static IEnumerable<string> In(string text, IEnumerable<string> names) =>
        names.SelectMany(name => Forms(name).Where(form => Stands(form, text)).Take(1)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Forms(string name)
    {
        var whole = name.Trim();
        if (whole.Contains(' ', StringComparison.Ordinal))
            yield return whole;
        var surname = whole.Split(' ')[^1];
        if (surname.Length >= ShortestSurname)
            yield return surname;
    }

    /// <summary>As a word of its own, also in the genitive.</summary>
    private static bool Stands(string form, string text) =>
        text.Contains(form, StringComparison.Ordinal)
        && Regex.IsMatch(text, $@"(?<!\p{{L}}){Regex.Escape(form)}s?(?!\p{{L}})", RegexOptions.CultureInvariant);
}

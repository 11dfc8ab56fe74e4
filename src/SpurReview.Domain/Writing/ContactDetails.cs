using System.Text.RegularExpressions;

namespace SpurReview.Domain.Writing;

/// <summary>E-mail addresses and phone numbers in a text. Our own patterns: they are there to make somebody look, and miss what is written oddly.</summary>
public static partial class ContactDetails
{
    /// <summary>The shortest number that reaches a person, with its area code.</summary>
    private const int FewestDigits = 8;
    private const int MostDigits = 13;

    public static IEnumerable<string> EmailsIn(string text) => Email().Matches(text).Select(m => m.Value);

    /// <summary>Numbers that begin with 0 or +, as Swedish numbers are written. A personnummer is none.</summary>
    public static IEnumerable<string> PhonesIn(string text)
    {
        var identityNumbers = IdentityNumbers.In(text).ToHashSet(StringComparer.Ordinal);
        return Phone()
            .Matches(text)
            .Select(m => m.Value)
            .Where(number => !identityNumbers.Contains(number) && number.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits);
    }

    [GeneratedRegex(@"[\p{L}0-9._%+-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(?<![\p{L}0-9.,:/-])(?:\+|00|0)[1-9][0-9]*(?:[ \u00a0–-]{1,2}(?:\(0\))?[0-9]+)*(?![\p{L}0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Phone();
}

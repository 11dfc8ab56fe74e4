using System.Globalization;
using System.Text.RegularExpressions;

namespace SpurReview.Domain.Writing;

/// <summary>
/// Personnummer and samordningsnummer in a text: ten or twelve digits that are a date and end in a right check digit.
/// Source: Skatteverket's description of both (SKV 704 and SKV 707).
/// </summary>
public static partial class IdentityNumbers
{
    /// <summary>A samordningsnummer has sixty added to its day.</summary>
    private const int CoordinationDays = 60;

    public static IEnumerable<string> In(string text) =>
        Pattern().Matches(text).Where(match => IsIdentityNumber([.. match.Value.Where(char.IsAsciiDigit)])).Select(match => match.Value);

    private static bool IsIdentityNumber(char[] digits) => IsDate(digits[..^4]) && HasRightCheckDigit(digits[^10..]);

    /// <summary>Six digits leave the century open, so a day in either of the last two will do.</summary>
    private static bool IsDate(char[] digits)
    {
        var day = Number(digits[^2..]);
        var monthAndDay = $"{Number(digits[^4..^2]):00}{(day > CoordinationDays ? day - CoordinationDays : day):00}";
        string[] years = digits.Length == 8 ? [new string(digits[..4])] : [$"19{new string(digits[..2])}", $"20{new string(digits[..2])}"];
        return years.Any(year => DateOnly.TryParseExact(year + monthAndDay, "yyyyMMdd", CultureInfo.InvariantCulture, 0, out _));
    }

    /// <summary>The Luhn sum of ten digits ends in zero.</summary>
    private static bool HasRightCheckDigit(char[] digits) =>
        digits.Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 2 : 1)).Sum(product => (product / 10) + (product % 10)) % 10 == 0;

    private static int Number(char[] digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // Spaces and signs that nobody sees, as they come along from documents; and everything that looks like a dash.
    private const string Gap = @"[ \u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]{0,2}";
    private const string Dash = @"[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]";

    // Plus stands for those who have turned a hundred. With dashes in the date no digits may follow: a range of dates is no number.
    [GeneratedRegex(
        $@"(?<![0-9])(?:18|19|20)?[0-9]{{6}}{Gap}(?:\+|{Dash})?{Gap}[0-9]{{4}}(?![0-9])|(?<![0-9])(?:18|19|20)[0-9]{{2}}{Dash}[0-9]{{2}}{Dash}[0-9]{{2}}{Dash}[0-9]{{4}}(?!{Dash}?[0-9])"
    )]
    private static partial Regex Pattern();
}

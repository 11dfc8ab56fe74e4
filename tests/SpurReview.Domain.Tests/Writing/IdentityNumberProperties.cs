using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Tests.Writing;

public class IdentityNumberProperties
{
    private static readonly Gen<DateOnly> _birthday = from days in Gen.Choose(0, 45_000) select new DateOnly(1901, 1, 1).AddDays(days);

    private static readonly Gen<(string Digits, string Written)> _number =
        from born in _birthday
        from serial in Gen.Choose(0, 999)
        from coordination in Gen.Elements(0, 60)
        from separator in Gen.Elements("", "-", "+", " ", "–", " - ", "\u2011", "\u2212", "\u2009", "\u200b-\u00a0")
        from century in Gen.Elements(true, false)
        let day = (born.Day + coordination).ToString("00", CultureInfo.InvariantCulture)
        let nine = $"{born:yyMM}{day}{serial:000}"
        let ten = nine + CheckDigit(nine)
        let date = (century ? $"{born:yyyy}"[..2] : "") + ten[..6]
        select (ten, $"{date}{separator}{ten[6..]}");

    [Fact]
    public void Every_number_with_a_right_check_digit_is_found_however_it_is_written() =>
        Holds.ForEvery(_number, number => IdentityNumbers.In($"Hen ({number.Written}) slutar.").SequenceEqual([number.Written]));

    [Fact]
    public void A_number_with_one_digit_of_its_last_four_changed_is_never_found() =>
        Holds.ForEvery(
            from number in _number
            from place in Gen.Choose(6, 9)
            from step in Gen.Choose(1, 9)
            select Changed(number.Digits, place, step),
            digits => !IdentityNumbers.In(digits).Any()
        );

    [Fact]
    public void A_longer_row_of_digits_is_never_one() =>
        Holds.ForEvery(
            from number in _number
            from more in Gen.Choose(0, 9)
            select (number.Digits, more),
            row => !IdentityNumbers.In($"{row.more}{row.Digits}").Any() && !IdentityNumbers.In($"{row.Digits}{row.more}").Any()
        );

    private static string Changed(string digits, int place, int step)
    {
        var digit = ((digits[place] - '0' + step) % 10).ToString(CultureInfo.InvariantCulture);
        return digits[..place] + digit + digits[(place + 1)..];
    }

    /// <summary>Written as it is explained to people: double every other digit, add up the digits, and fill to the next ten.</summary>
    private static int CheckDigit(string nine)
    {
        var doubled = string.Concat(nine.Select((d, i) => ((d - '0') * (i % 2 == 0 ? 2 : 1)).ToString(CultureInfo.InvariantCulture)));
        return (10 - (doubled.Sum(d => d - '0') % 10)) % 10;
    }
}

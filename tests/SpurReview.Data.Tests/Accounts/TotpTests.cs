using System.Text;
using SpurReview.Data.Accounts;

namespace SpurReview.Data.Tests.Accounts;

public class TotpTests
{
    private static readonly byte[] _key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>Appendix B of RFC 6238, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code) =>
        Totp.Code(_key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))).Should().Be(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_wrong_and_no_more(int steps, bool isGood)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now) + steps;

        Totp.StepOf(_key, Totp.Code(_key, step), now).Should().Be(isGood ? step : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public void What_is_no_code_is_nobodys(string typed) =>
        Totp.StepOf(_key, typed, DateTimeOffset.UnixEpoch.AddYears(50)).Should().BeNull();

    [Fact]
    public void The_key_is_typed_in_the_letters_that_apps_read()
    {
        Totp.Base32(_key).Should().Be("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Totp.Address(_key, "SpurReview", "a b@exempel.se")
            .Should()
            .Be("otpauth://totp/SpurReview%3Aa%20b%40exempel.se?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=SpurReview");
    }
}

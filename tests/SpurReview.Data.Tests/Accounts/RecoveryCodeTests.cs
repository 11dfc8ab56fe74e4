using SpurReview.Data.Accounts;

namespace SpurReview.Data.Tests.Accounts;

public class RecoveryCodeTests
{
    [Fact]
    public void A_code_is_known_again_however_it_is_typed()
    {
        var (code, text) = RecoveryCode.Create(Guid.NewGuid());

        text.Should().MatchRegex("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$");
        RecoveryCode.HashOf(text.Replace("-", "").ToUpperInvariant()).Should().Be(code.Hash);
        RecoveryCode.HashOf($" {text} ").Should().Be(code.Hash);
        code.Hash.Should().NotContain(text[..4]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("abcd-efgh-jkmn-pqr")]
    public void What_is_too_short_is_none(string typed) => RecoveryCode.HashOf(typed).Should().BeNull();
}

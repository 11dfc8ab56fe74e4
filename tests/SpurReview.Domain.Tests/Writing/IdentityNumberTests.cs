using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Tests.Writing;

public class IdentityNumberTests
{
    [Theory]
    [InlineData("811228-9874")]
    [InlineData("8112289874")]
    [InlineData("19811228-9874")]
    [InlineData("198112289874")]
    [InlineData("811228 9874")]
    [InlineData("811228–9874")]
    [InlineData("811228+9874")]
    [InlineData("701063-2391")]
    [InlineData("19701063-2391")]
    [InlineData("000229-0005")]
    [InlineData("811228\u20119874")]
    [InlineData("811228\u22129874")]
    [InlineData("811228\u20099874")]
    [InlineData("811228\u00ad9874")]
    [InlineData("811228\u200b-\u00a09874")]
    [InlineData("1981-12-28-9874")]
    [InlineData("1981\u201312\u201328\u20139874")]
    public void A_number_with_a_right_check_digit_is_found(string number) =>
        IdentityNumbers.In($"Patienten {number}, som").Should().Equal(number);

    [Theory]
    [InlineData("811228-9873")]
    [InlineData("811328-9874")]
    [InlineData("811232-9874")]
    [InlineData("701092-2391")]
    [InlineData("8811228-98744")]
    [InlineData("16811228-9874")]
    [InlineData("19010229-0004")]
    [InlineData("Telefon 08-123 45 67")]
    [InlineData("HSLF-FS 2021:8")]
    [InlineData("1981-12-28-9873")]
    [InlineData("1981-12-28-9874-06")]
    [InlineData("811228 / 9874")]
    public void What_only_looks_a_little_like_one_is_let_alone(string text) => IdentityNumbers.In(text).Should().BeEmpty();

    [Fact]
    public void Several_in_a_text_are_each_found() =>
        IdentityNumbers.In("811228-9874 och 7010632391.").Should().Equal("811228-9874", "7010632391");
}

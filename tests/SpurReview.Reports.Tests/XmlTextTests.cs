namespace SpurReview.Reports.Tests;

public class XmlTextTests
{
    [Theory]
    [InlineData("Kvarngatans vårdcentral", "Kvarngatans vårdcentral")]
    [InlineData("A\u0001B\bC\fD", "ABCD")]
    [InlineData("rad\nrad\t", "rad\nrad\t")]
    public void What_xml_forbids_is_left_out(string text, string allowed) => XmlText.Allowed(text).Should().Be(allowed);
}

using System.Text.Json.Nodes;
using SpurReview.Domain.Facts;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class FactTests
{
    [Theory]
    [InlineData("beds", "12")]
    [InlineData("beds", "0")]
    [InlineData("specialistFte", "5.75")]
    [InlineData("residentsByYear", "\"År 1: 2\"")]
    [InlineData("group", "\"\"")]
    public void A_fact_is_a_number_or_a_text_as_its_code_says(string code, string value) => Faults(code, value).Should().BeEmpty();

    [Theory]
    [InlineData("beds", "\"12\"", "Här står ”12”, men det ska stå ett tal som är 0 eller större.")]
    [InlineData("beds", "-1", "Här står talet -1, men det ska stå ett tal som är 0 eller större.")]
    [InlineData("beds", "1e400", "Här står talet 1e400, men det ska stå ett tal som är 0 eller större.")]
    [InlineData("beds", "null", "Här står null, men det ska stå ett tal som är 0 eller större.")]
    public void A_number_is_not_a_text_nor_negative_nor_beyond_all_measure(string code, string value, string message) =>
        Faults(code, value).ShouldBe($"unitFacts.{code}", message);

    [Fact]
    public void A_text_is_not_a_number() => Faults("residentsByYear", "3").ShouldStandAt("unitFacts.residentsByYear");

    [Theory]
    [InlineData("sängar")]
    [InlineData("Beds")]
    [InlineData("0")]
    public void An_unknown_fact_is_named(string code)
    {
        var faults = Faults(code, "1");

        faults.ShouldStandAt($"unitFacts.{code}");
        faults[0].Message.Should().StartWith("Uppgiften finns inte. Här kan det stå listed, catchment, beds");
    }

    [Fact]
    public void Facts_come_out_as_they_went_in() =>
        Edited.Read(SamplePackages.Published().Json()).Package!.UnitFacts.Should().Equal(SamplePackages.Published().UnitFacts);

    [Fact]
    public void A_number_loses_its_trailing_zeros_and_its_exponent()
    {
        var json = SamplePackages.Published().Json().Replace("9400", "9.4000e3", StringComparison.Ordinal);

        var package = Edited.Read(json).Package!;

        package.UnitFacts[UnitFact.Listed].Number.Should().Be(9_400);
        package.Json().Should().Contain("\"listed\": 9400,");
    }

    private static IReadOnlyList<Data.Interchange.PackageFault> Faults(string code, string value) =>
        Edited.Faults(p => p["unitFacts"] = new JsonObject { [code] = JsonNode.Parse(value) });
}

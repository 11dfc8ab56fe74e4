using System.Text;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class SoundnessTests
{
    private const string Unsound = "Texten innehåller NUL eller trasig Unicode, som inte kan sparas. Skriv om den utan de tecknen.";

    private static readonly string _json = SamplePackages.Published().Json();

    [Theory]
    [InlineData(@"\u0000")]
    [InlineData(@"\ud800")]
    [InlineData(@"\udc00 efter")]
    [InlineData(@"\udc00\ud800")]
    [InlineData(@"\ud83d\\ude00")]
    public void A_NUL_or_half_a_surrogate_pair_is_named_at_its_place(string broken) =>
        Edited.Faults(With("Granfors\",\n    \"region", $"Gran{broken}fors\",\n    \"region")).ShouldBe("unit.city", Unsound);

    [Fact]
    public void A_whole_surrogate_pair_is_an_emoji() =>
        Edited.Read(With("Tallåsens", @"\ud83e\ude7a")).Package!.Unit.Name.Should().Be("🩺 vårdcentral");

    [Fact]
    public void Escapes_come_out_as_what_they_stand_for() =>
        Edited.Read(With("Tallåsens", @"\""\\\/\b\f\n\r\t\u00e5")).Package!.Unit.Name.Should().Be("\"\\/\b\f\n\r\tå vårdcentral");

    [Fact]
    public void Broken_texts_are_found_in_lists_codes_and_unknown_properties_too()
    {
        var json = With("\"strengths\": [", "\"strengths\": [\n \"\\ud800\",")
            .Replace("\"H2\": \"Sker", "\"H2\": \"\\u0000Sker", StringComparison.Ordinal)
            .Replace("\"careProvider\":", "\"extra\": [{ \"x\": \"\\u0000\" }], \"careProvider\":", StringComparison.Ordinal);

        Edited.Faults(json).ShouldStandAt("extra[0].x", "strengths[0]", "areas[7].comments.H2", "extra");
    }

    [Theory]
    [InlineData(@"na\u0000me", "unit[\"na\\u0000me\"]")]
    [InlineData(@"na\ud800me", "unit[\"na\\ud800me\"]")]
    public void A_broken_property_name_is_named_escaped(string name, string path) =>
        Edited
            .Faults(With("\"city\": \"Granfors\"", $"\"{name}\": 1, \"city\": \"Granfors\""))
            .ShouldBe(path, "Namnet innehåller NUL eller trasig Unicode. Ta bort uppgiften eller rätta namnet.");

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_at_their_place()
    {
        var bytes = Encoding.Latin1.GetBytes(_json);

        var faults = PackageReader.Read(bytes, SamplePackages.Catalogue).Faults;

        faults.Should().Contain(new PackageFault("unit.name", Unsound));
        faults.Should().AllSatisfy(f => f.Message.Should().Be(Unsound));
    }

    [Fact]
    public void A_doubled_key_is_named_at_each_place()
    {
        const string Message = "Nyckeln står 2 gånger på samma ställe. Låt den stå en gång.";

        var faults = Edited.Faults(With("\"city\": \"Granfors\"", "\"city\": \"Granfors\", \"c\\u0069ty\": \"Storby\""));

        faults.Should().Equal(new PackageFault("unit.city", Message), new PackageFault("unit.city", Message));
    }

    [Fact]
    public void Doubled_keys_are_found_at_the_root_among_codes_and_in_unknown_properties()
    {
        var json = With("\"status\":", "\"extra\": [{ \"x\": 1, \"x\": 2 }], \"status\": \"draft\", \"status\":")
            .Replace("\"A1\": \"met\"", "\"A1\": \"met\", \"A1\": \"notMet\"", StringComparison.Ordinal);

        Edited
            .Faults(json)
            .ShouldStandAt("areas[0].verdicts.A1", "areas[0].verdicts.A1", "extra[0].x", "extra[0].x", "status", "status", "extra");
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        PackageReader
            .Read(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(_json)).ToArray(), SamplePackages.Catalogue)
            .Faults.Should()
            .BeEmpty();

    private static string With(string mine, string theirs)
    {
        var json = _json.Replace(mine, theirs, StringComparison.Ordinal);
        json.Should().NotBe(_json);
        return json;
    }
}

using System.Diagnostics;
using System.Text;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class BadFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Rapport")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{ \"format\": \"spurreview.review\", }")]
    [InlineData("// ett paket\n{}")]
    [InlineData("{ \"format\": \"spur\u0000\" }")]
    [InlineData("PK\u0003\u0004")]
    public void A_file_that_is_not_JSON_is_one_fault_of_the_file(string text) =>
        Edited
            .Faults(text)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PackageFault>(f => f.Path == "$" && f.Message.StartsWith("Filen är inte giltig JSON"));

    [Fact]
    public void The_sentence_says_where_the_JSON_ends_to_make_sense() =>
        Edited
            .Faults("{\n  \"format\":\n")
            .ShouldBe("$", "Filen är inte giltig JSON: det tar stopp på rad 3. Rätta eller hämta filen på nytt.");

    [Theory]
    [InlineData("[]", "en tom lista")]
    [InlineData("null", "null")]
    [InlineData("7", "talet 7")]
    [InlineData("\"paket\"", "”paket”")]
    public void A_file_that_holds_something_else_than_an_object_is_one_fault(string json, string found)
    {
        var faults = Edited.Faults(json);

        faults.ShouldStandAt("$");
        faults[0].Message.Should().StartWith($"Här står {found}, men det ska stå ett objekt med format, formatVersion, ");
    }

    [Fact]
    public void An_empty_object_lacks_all_that_is_required() =>
        Edited
            .Faults("{}")
            .ShouldStandAt(
                "format",
                "formatVersion",
                "template",
                "careProvider",
                "unit",
                "specialty",
                "visit",
                "inspectors",
                "strengths",
                "weaknesses",
                "improvements",
                "areas",
                "status"
            );

    [Fact]
    public void A_file_holds_5_MB()
    {
        var json = SamplePackages.Published().Json();
        var filler = PackageReader.MaxBytes - Encoding.UTF8.GetByteCount(json);

        Edited.Faults(json + new string(' ', filler)).Should().BeEmpty();
        Edited
            .Faults(json + new string(' ', filler + 1))
            .ShouldBe("$", "Filen är 5 242 881 byte. Ett paket får vara högst 5 MB (5 242 880 byte).");
    }

    [Fact]
    public void A_document_nested_beyond_all_need_is_refused() =>
        Edited.Faults(new string('[', 100_000) + new string(']', 100_000)).ShouldStandAt("$");

    [Theory]
    [InlineData("{ \"strengths\": [", "0,", "0] }")]
    [InlineData("{ \"strengths\": [", "\"\\ud800\",", "0] }")]
    [InlineData("{ \"areas\": [", "{\"letter\":\"H\",\"grade\":\"A\"},", "0] }")]
    [InlineData("{ \"areas\": [{ \"letter\": \"A\", \"verdicts\": {", "\"A1\":\"met\",", "\"A2\": 0 } }] }")]
    [InlineData("{ ", "\"a\":1,", "\"b\": 0 }")]
    [InlineData("[", "[],", "[] ]")]
    public void A_file_made_of_nothing_but_faults_is_read_in_reasonable_time(string head, string part, string tail)
    {
        var watch = Stopwatch.StartNew();

        Edited.Faults(head + string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length)) + tail).Should().NotBeEmpty();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_long_name_in_a_path_is_cut_short()
    {
        var faults = Edited.Faults($"{{ \"{new string('x', 1_000_000)}\": 1 }}");

        faults.Should().Contain(f => f.Path == $"[\"{new string('x', 100)}…\"]");
    }
}

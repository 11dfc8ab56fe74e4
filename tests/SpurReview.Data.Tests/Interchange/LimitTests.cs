using System.Text.Json.Nodes;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class LimitTests
{
    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void A_line_holds_300_characters_and_an_emoji_is_one(int length, int faults) =>
        Edited.Faults(p => p["unit"]!["name"] = Emoji(length)).Should().HaveCount(faults);

    [Theory]
    [InlineData(20_000, 0)]
    [InlineData(20_001, 1)]
    public void A_text_holds_20000_characters(int length, int faults) =>
        Edited.Faults(p => p.Area('B')["description"] = Emoji(length)).Should().HaveCount(faults);

    [Fact]
    public void A_text_that_is_too_long_is_told_how_long_it_is_and_may_be() =>
        Edited
            .Faults(p => p["actionPlan"]!["narrative"] = new JsonObject { ["H"] = Emoji(21_000) })
            .ShouldBe("actionPlan.narrative.H", "Texten är 21 000 tecken lång. Den får vara högst 20 000.");

    [Fact]
    public void A_text_may_be_empty_and_a_line_may_not()
    {
        Edited.Faults(p => p.Area('B')["description"] = "").Should().BeEmpty();
        Edited.Faults(p => p["specialty"] = "").ShouldStandAt("specialty");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(0, 1)]
    public void There_are_one_to_six_inspectors(int count, int faults) =>
        Edited.Faults(p => p["inspectors"] = Copies(count, () => new JsonObject { ["name"] = "Inga" })).Should().HaveCount(faults);

    [Fact]
    public void An_empty_list_of_areas_is_one_fault() =>
        Edited
            .Faults(p => p["areas"] = new JsonArray())
            .ShouldBe("areas", "Här står en tom lista, men det ska stå en lista med minst 1 område.");

    [Fact]
    public void A_list_holds_100_findings_and_the_hundred_and_first_is_counted()
    {
        Edited.Faults(p => p["strengths"] = Copies(100, () => "Bra.")).Should().BeEmpty();
        Edited
            .Faults(p => p["strengths"] = Copies(101, () => "Bra."))
            .ShouldBe("strengths", "Listan har 101 poster. Den får ha högst 100.");
    }

    [Theory]
    [InlineData("\"\"", "weaknesses[1]")]
    [InlineData("7", "weaknesses[1]")]
    [InlineData("[]", "weaknesses[1]")]
    [InlineData("{}", "weaknesses[1].text")]
    [InlineData("""{ "text": "" }""", "weaknesses[1].text")]
    [InlineData("""{ "text": "Trångt.", "area": "c" }""", "weaknesses[1].area")]
    [InlineData("""{ "text": "Trångt.", "area": "C\n" }""", "weaknesses[1].area")]
    [InlineData("""{ "text": "Trångt.", "addressee": "Unit" }""", "weaknesses[1].addressee")]
    [InlineData("""{ "text": "Trångt.", "page": 3 }""", "weaknesses[1].page")]
    public void A_finding_is_a_text_or_an_object_with_one(string finding, string path) =>
        Edited.Faults(p => p["weaknesses"]![1] = JsonNode.Parse(finding)).ShouldStandAt(path);

    [Fact]
    public void A_finding_holds_2000_characters()
    {
        Edited.Faults(p => p["weaknesses"]![1] = Emoji(2_000)).Should().BeEmpty();
        Edited.Faults(p => p["weaknesses"]![1] = Emoji(2_001)).ShouldStandAt("weaknesses[1]");
    }

    [Fact]
    public void A_list_of_people_has_one_to_ten()
    {
        Edited.Faults(p => p.Action()["responsible"] = new JsonArray()).ShouldStandAt("actionPlan.items[0].responsible");
        Edited
            .Faults(p => p.Area('H')["regrade"]!["decidedBy"] = Copies(11, () => new JsonObject { ["role"] = "Inspektör" }))
            .ShouldStandAt("areas[7].regrade.decidedBy");
    }

    [Theory]
    [InlineData("H0")]
    [InlineData("H100")]
    [InlineData("h2")]
    [InlineData("H2 ")]
    [InlineData("")]
    public void An_answer_looks_like_a_code_or_a_letter(string answer) =>
        Edited.Faults(p => p.Action()["answers"]![0] = answer).ShouldStandAt("actionPlan.items[0].answers[0]");

    [Fact]
    public void Every_fault_is_listed_up_to_ten_thousand()
    {
        var faults = Edited.Faults(SamplePackages.Draft(), p => p["strengths"] = Copies(10_500, () => 1));

        faults.Should().HaveCount(10_001);
        faults[^1].Message.Should().Be("Filen har fler än 10 000 fel. Rätta dem som står här och läs in filen igen.");
    }

    private static string Emoji(int count) => string.Concat(Enumerable.Repeat("🩺", count));

    private static JsonArray Copies(int count, Func<JsonNode> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}

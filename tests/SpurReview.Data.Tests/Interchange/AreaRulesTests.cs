using System.Text.Json.Nodes;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class AreaRulesTests
{
    [Fact]
    public void A_missing_area_is_named() =>
        Edited.Faults(p => p["areas"]!.AsArray().RemoveAt(3)).ShouldBe("areas", "Område D saknas. Varje område i mallen ska stå en gång.");

    [Fact]
    public void Each_of_several_missing_areas_is_named()
    {
        var faults = Edited.Faults(SamplePackages.Draft(), p => p["areas"] = new JsonArray(p.Area('B').DeepClone()));

        faults.ShouldStandAt("areas", "areas", "areas", "areas", "areas", "areas", "areas");
        faults[0].Message.Should().StartWith("Område A saknas.");
    }

    [Fact]
    public void An_area_that_stands_twice_is_named_at_each_place()
    {
        var faults = Edited.Faults(p => p["areas"]!.AsArray().Add(p.Area('D').DeepClone()));

        faults.ShouldStandAt("areas[3].letter", "areas[8].letter");
        faults[1].Message.Should().Be("Område D står mer än en gång. Varje område i mallen ska stå en gång.");
    }

    [Fact]
    public void A_letter_taken_from_another_area_leaves_its_own_missing_and_its_criteria_in_peace() =>
        Edited.Faults(p => p.Area('B')["letter"] = "A").ShouldStandAt("areas[0].letter", "areas[1].letter", "areas");

    [Fact]
    public void A_letter_that_the_template_lacks_is_named_and_its_area_is_not_missing() =>
        Edited
            .Faults(p => p.Area('D')["letter"] = "Z")
            .ShouldBe("areas[3].letter", "Område ”Z” finns inte i mallen. Mallens områden är A–H.");

    [Fact]
    public void A_letter_that_cannot_be_read_is_one_fault() =>
        Edited
            .Faults(p => p.Area('D')["letter"] = "DD")
            .ShouldBe("areas[3].letter", "Här står ”DD”, men det ska stå en områdesbokstav som H.");

    [Fact]
    public void An_area_that_cannot_be_read_is_not_also_missing() => Edited.Faults(p => p["areas"]![3] = 5).ShouldStandAt("areas[3]");

    [Fact]
    public void The_order_of_areas_is_free() =>
        Edited.Read(Reordered()).Package!.Areas.Select(a => a.Letter).Should().Equal("A", "B", "C", "D", "E", "F", "G", "H");

    private static string Reordered()
    {
        var json = JsonNode.Parse(SamplePackages.Published().Json())!;
        json["areas"] = new JsonArray([.. json["areas"]!.AsArray().Reverse().Select(a => a!.DeepClone())]);
        return json.ToJsonString();
    }
}

using System.Text.Json.Nodes;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class CodeRulesTests
{
    [Theory]
    [InlineData("verdicts", "met")]
    [InlineData("verdicts", "notAssessed")]
    [InlineData("comments", "Tydligt.")]
    [InlineData("comments", "")]
    public void A_criterion_under_the_wrong_area_is_named(string list, string value) =>
        Edited
            .Faults(p => p.Area('A')[list]!["B3"] = value)
            .ShouldBe($"areas[0].{list}.B3", "Kriterium B3 hör till område B. Flytta det dit; under område A står A1–A4.");

    [Theory]
    [InlineData("A5", "areas[0].verdicts.A5")]
    [InlineData("a1", "areas[0].verdicts.a1")]
    [InlineData("A01", "areas[0].verdicts.A01")]
    [InlineData("A 1\n", "areas[0].verdicts[\"A 1\\u000a\"]")]
    public void A_criterion_that_the_template_lacks_is_named(string code, string path)
    {
        var faults = Edited.Faults(p => p.Area('A')["verdicts"]![code] = "met");

        faults.ShouldStandAt(path);
        faults[0].Message.Should().EndWith(" finns inte i mallen. Område A har kriterierna A1–A4.");
    }

    [Fact]
    public void A_criterion_of_the_newer_template_may_be_unknown_to_the_older() =>
        Edited
            .Faults(SamplePackages.PublishedOnTheOlderTemplate(), p => p.Area('A')["comments"]!["A4"] = "Rutin finns.")
            .ShouldStandAt("areas[0].comments.A4");

    [Fact]
    public void A_verdict_that_the_format_does_not_know_is_one_fault() =>
        Edited
            .Faults(p => p.Area('A')["verdicts"]!["A1"] = "ja")
            .ShouldBe("areas[0].verdicts.A1", "Här står ”ja”, men det ska stå ”notAssessed”, ”met”, ”notMet” eller ”notRelevant”.");

    [Fact]
    public void A_finding_in_an_area_that_the_template_lacks_is_named() =>
        Edited
            .Faults(p => p["weaknesses"]![0]!["area"] = "K")
            .ShouldBe("weaknesses[0].area", "Område ”K” finns inte i mallen. Mallens områden är A–H.");

    [Theory]
    [InlineData("H14", "Kriterium ”H14” finns inte i mallen. Område H har kriterierna H1–H13.")]
    [InlineData("K1", "Kriterium ”K1” finns inte i mallen. Skriv en av mallens kriteriekoder.")]
    [InlineData("K", "Område ”K” finns inte i mallen. Mallens områden är A–H.")]
    public void An_action_that_answers_what_does_not_exist_is_named(string answer, string message) =>
        Edited.Faults(p => p.Action()["answers"]!.AsArray().Add(answer)).ShouldBe("actionPlan.items[0].answers[1]", message);

    [Fact]
    public void A_mistyped_answer_is_not_also_a_regrade_without_a_plan() =>
        Edited.Faults(p => p.Action()["answers"]![0] = "H77").ShouldStandAt("actionPlan.items[0].answers[0]");

    [Theory]
    [InlineData("K", "actionPlan.narrative.K")]
    [InlineData("h", "actionPlan.narrative.h")]
    [InlineData("H2", "actionPlan.narrative.H2")]
    [InlineData("", "actionPlan.narrative[\"\"]")]
    public void A_plan_text_for_an_area_that_the_template_lacks_is_named(string letter, string path) =>
        Edited.Faults(p => p["actionPlan"]!["narrative"] = new JsonObject { [letter] = "Klart i vår." }).ShouldStandAt(path);

    [Fact]
    public void An_unknown_template_is_one_fault() =>
        Edited
            .Faults(p => p["template"] = "hslf-fs-2031-1")
            .ShouldBe("template", "Mallen ”hslf-fs-2031-1” är okänd. Skriv ”sosfs-2015-8” eller ”hslf-fs-2021-8”.");

    [Fact]
    public void An_unknown_specialty_or_region_is_named()
    {
        Edited
            .Faults(p => p["specialty"] = "Husläkeri")
            .ShouldBe(
                "specialty",
                "Specialiteten ”Husläkeri” är okänd. Skriv den som i listan över specialiteter, till exempel ”Allmänmedicin”."
            );
        Edited.Faults(p => p["unit"]!["region"] = "Region Skåne").ShouldStandAt("unit.region");
        Edited.Faults(p => p["unit"]!["region"] = "Annan").Should().BeEmpty();
    }
}

using System.Text.Json.Nodes;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class RegradeRulesTests
{
    [Fact]
    public void Only_a_D_is_regraded() =>
        Edited
            .Faults(p =>
                (p.Area('H')["grade"], p.Area('H')["gradeReason"], p.Area('H')["regrade"]!["grade"]) = ("C", "Enstaka brist.", "B")
            )
            .ShouldBe(
                "areas[7].regrade",
                "Bara ett område med D kan graderas om, men här är den första graderingen C. Rätta den eller ta bort omgraderingen."
            );

    [Fact]
    public void A_draft_without_a_first_grade_has_nothing_to_regrade() =>
        Edited
            .Faults(p =>
            {
                p["status"] = "drafting";
                p.Area('H').Remove("grade");
            })
            .ShouldBe(
                "areas[7].regrade",
                "Bara ett område med D kan graderas om, men här är den första graderingen inte satt. Rätta den eller ta bort omgraderingen."
            );

    [Fact]
    public void A_D_that_stands_is_no_regrade() =>
        Edited
            .Faults(p => p.Area('H')["regrade"]!["grade"] = "D")
            .ShouldBe(
                "areas[7].regrade.grade",
                "Den nya graderingen D är inte bättre än den första, D. Välj en bättre, eller ta bort omgraderingen."
            );

    [Fact]
    public void A_regrade_to_what_the_area_does_not_offer_is_named() =>
        Edited
            .Faults(SamplePackages.PublishedOnTheOlderTemplate(), p => p.Area('H')["regrade"]!["grade"] = "B")
            .ShouldBe("areas[7].regrade.grade", "Område H har inte graderingen B. Välj ”A”, ”C” eller ”D”.");

    [Fact]
    public void A_regrade_without_any_plan_names_the_regrade() =>
        Edited
            .Faults(p => p.Remove("actionPlan"))
            .ShouldBe(
                "areas[7].regrade",
                "Ingen åtgärd och ingen text i handlingsplanen svarar mot område H. Lägg till den i actionPlan, eller ta bort omgraderingen."
            );

    [Theory]
    [InlineData("H", true)]
    [InlineData("H1", true)]
    [InlineData("H13", true)]
    [InlineData("A", false)]
    [InlineData("A1", false)]
    public void An_action_answers_an_area_by_its_letter_or_by_one_of_its_criteria(string answer, bool isAnswered) =>
        Edited.Faults(p => p.Action()["answers"] = new JsonArray("G1", answer)).Count.Should().Be(isAnswered ? 0 : 1);

    [Theory]
    [InlineData("H", "Klart i vår.", true)]
    [InlineData("G", "Klart i vår.", false)]
    [InlineData("H", "", false)]
    [InlineData("H", " ", false)]
    public void A_plan_text_answers_its_area_if_it_says_something(string letter, string text, bool isAnswered) =>
        Edited
            .Faults(p =>
                p["actionPlan"] = new JsonObject
                {
                    ["submittedOn"] = "2025-12-01",
                    ["narrative"] = new JsonObject { [letter] = text },
                }
            )
            .Count.Should()
            .Be(isAnswered ? 0 : 1);

    [Theory]
    [InlineData("actionPlan")]
    [InlineData("actionPlan.items")]
    [InlineData("actionPlan.items[0]")]
    [InlineData("actionPlan.items[0].answers")]
    [InlineData("actionPlan.items[0].answers[0]")]
    public void What_cannot_be_read_of_the_plan_may_have_answered_the_area(string path) =>
        Edited.Faults(p => Replace(p, path.Replace("[0]", ".0", StringComparison.Ordinal).Split('.'))).ShouldStandAt(path);

    [Theory]
    [InlineData("5", "areas[7].regrade")]
    [InlineData("null", "areas[7].regrade")]
    public void A_regrade_that_cannot_be_read_is_one_fault(string regrade, string path) =>
        Edited.Faults(p => p.Area('H')["regrade"] = JsonNode.Parse(regrade)).ShouldStandAt(path);

    private static void Replace(JsonNode node, string[] steps)
    {
        foreach (var step in steps.SkipLast(1))
            node = node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!;
        if (node is JsonArray last)
            last[0] = 5;
        else
            node[steps[^1]] = 5;
    }
}

using System.Text.Json.Nodes;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class GradeRulesTests
{
    [Fact]
    public void A_grade_that_the_area_does_not_offer_is_named() =>
        Edited
            .Faults(p => (p.Area('A')["grade"], p.Area('A')["gradeReason"]) = ("C", "Vår bedömning."))
            .ShouldBe("areas[0].grade", "Område A har inte graderingen C. Välj ”A”, ”B” eller ”D”.");

    [Theory]
    [InlineData("final")]
    [InlineData("published")]
    public void A_final_review_without_a_grade_is_named_where_the_grade_should_stand(string status) =>
        Edited
            .Faults(p =>
            {
                p["status"] = status;
                p.Area('D').Remove("grade");
            })
            .ShouldBe("areas[3].grade", "Området saknar gradering. I en fastställd eller publicerad granskning har varje område en.");

    [Fact]
    public void A_draft_may_lack_grades() => Edited.Faults(SamplePackages.Draft()).Should().BeEmpty();

    [Theory]
    [InlineData("\"E\"")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    public void A_grade_that_cannot_be_read_is_one_fault(string grade) =>
        Edited.Faults(p => p.Area('D')["grade"] = JsonNode.Parse(grade)).ShouldStandAt("areas[3].grade");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_grade_that_differs_from_a_settled_suggestion_needs_a_reason(string? reason) =>
        Edited
            .Faults(p => (p.Area('B')["grade"], p.Area('B')["gradeReason"]) = ("B", reason ?? (JsonNode?)""))
            .ShouldBe("areas[1].gradeReason", "Graderingen B skiljer sig från förslaget A. Skriv här varför.");

    [Fact]
    public void The_reason_is_missing_where_it_should_stand() =>
        Edited.Faults(p => p.Area('B')["grade"] = "B").ShouldStandAt("areas[1].gradeReason");

    [Fact]
    public void A_given_reason_is_enough() =>
        Edited.Faults(p => (p.Area('B')["grade"], p.Area('B')["gradeReason"]) = ("B", "Handledarna är få.")).Should().BeEmpty();

    [Fact]
    public void An_unsettled_suggestion_needs_no_reason() =>
        Edited
            .Faults(p =>
            {
                p.Area('B')["verdicts"]!.AsObject().Remove("B8");
                p.Area('B')["grade"] = "C";
            })
            .Should()
            .BeEmpty();

    [Fact]
    public void A_missed_regulation_settles_D_though_the_rest_is_not_assessed() =>
        Edited.Faults(p => p.Area('B')["verdicts"] = new JsonObject { ["B1"] = "notMet" }).ShouldStandAt("areas[1].gradeReason");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(10, 0)]
    public void The_allowed_exceptions_decide_what_is_suggested(int allowed, int faults) =>
        Edited
            .Faults(p =>
            {
                p["allowedExceptions"] = allowed;
                p.Area('B')["verdicts"]!["B8"] = "notMet";
            })
            .Should()
            .HaveCount(faults);

    [Fact]
    public void One_exception_is_allowed_where_the_package_does_not_say() =>
        Edited
            .Faults(p =>
            {
                p.Remove("allowedExceptions");
                p.Area('B')["verdicts"]!["B8"] = "notMet";
            })
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("\"ja\"", "areas[1].verdicts.B1")]
    [InlineData("1", "areas[1].verdicts.B1")]
    public void A_verdict_that_cannot_be_read_suggests_nothing(string verdict, string path) =>
        Edited
            .Faults(p =>
            {
                p.Area('B')["verdicts"]!["B1"] = JsonNode.Parse(verdict);
                p.Area('B')["grade"] = "B";
            })
            .ShouldStandAt(path);
}

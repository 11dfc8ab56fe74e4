using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Tests.Templates;

public class AssessmentAreaTests
{
    private static readonly CriterionGroup _regulations = A.Group(CriterionKind.Regulation, "A1", "A2");

    private static Action Area(string grades, params CriterionGroup[] groups) =>
        () =>
            _ = new AssessmentArea(
                "A",
                "Verksamheten",
                AreaPart.Structure,
                groups,
                [.. grades.Select(g => new GradeText(Enum.Parse<Grade>($"{g}"), "Text"))]
            );

    [Theory]
    [InlineData("A")]
    [InlineData("D")]
    [InlineData("ABD")]
    [InlineData("ACD")]
    [InlineData("ABCD")]
    [InlineData("DA")]
    [InlineData("AAD")]
    [InlineData("")]
    public void Regulations_alone_take_the_grades_A_and_D_in_that_order_and_no_others(string grades) =>
        Area(grades, _regulations).ShouldBeRefused(Rule.TemplateGradesMustFollowKinds, "A");

    [Theory]
    [InlineData(CriterionKind.QualityIndicator, "AD")]
    [InlineData(CriterionKind.QualityIndicator, "ACD")]
    [InlineData(CriterionKind.GeneralAdvice, "AD")]
    [InlineData(CriterionKind.GeneralAdvice, "ABD")]
    public void A_second_kind_brings_its_own_grade_and_no_other(CriterionKind kind, string grades) =>
        Area(grades, _regulations, A.Group(kind, "A3")).ShouldBeRefused(Rule.TemplateGradesMustFollowKinds, "A");

    [Theory]
    [InlineData(CriterionKind.QualityIndicator, "ABD")]
    [InlineData(CriterionKind.GeneralAdvice, "ACD")]
    [InlineData(CriterionKind.Regulation, "AD")]
    public void Grades_that_follow_the_kinds_are_taken(CriterionKind kind, string grades) =>
        Area(grades, _regulations, A.Group(kind, "A3")).Should().NotThrow();

    [Fact]
    public void A_group_without_criteria_brings_no_grade() =>
        Area("ABD", _regulations, A.Group(CriterionKind.QualityIndicator)).ShouldBeRefused(Rule.TemplateGradesMustFollowKinds, "A");

    [Fact]
    public void An_area_without_criteria_is_refused() => Area("AD").ShouldBeRefused(Rule.TemplateCodesMustRunInOrder, "A");

    [Theory]
    [InlineData("B1")]
    [InlineData("A2")]
    [InlineData("a1")]
    [InlineData("A01")]
    [InlineData("A1", "A3")]
    [InlineData("A2", "A1")]
    [InlineData("A1", "A1")]
    public void Codes_are_the_letter_and_the_running_number(params string[] codes) =>
        Area("AD", A.Group(CriterionKind.Regulation, codes)).ShouldBeRefused(Rule.TemplateCodesMustRunInOrder, "A");

    [Fact]
    public void The_numbers_run_on_from_group_to_group() =>
        Area("AD", _regulations, A.Group(CriterionKind.Regulation, "A1")).ShouldBeRefused(Rule.TemplateCodesMustRunInOrder, "A");

    [Fact]
    public void A_criterion_is_of_the_kind_of_its_group() =>
        A.Area("A", _regulations, A.Group(CriterionKind.QualityIndicator, "A3")).KindOf("A3").Should().Be(CriterionKind.QualityIndicator);
}

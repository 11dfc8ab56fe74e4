using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Tests.Templates;

public class ChecklistTemplateTests
{
    private static ChecklistTemplate With(params string[] letters) =>
        new(
            Guid.CreateVersion7(),
            "mall",
            "Mall",
            "ST",
            "HSLF-FS 2021:8",
            [.. letters.Select(l => A.Area(l, A.Group(CriterionKind.Regulation, $"{l}1")))]
        );

    [Theory]
    [InlineData]
    [InlineData("B")]
    [InlineData("A", "C")]
    [InlineData("A", "A")]
    [InlineData("B", "A")]
    public void Areas_are_lettered_from_A_without_gaps(params string[] letters)
    {
        var template = () => _ = With(letters);

        ((Action)(() => template())).ShouldBeRefused(Rule.TemplateMustHaveAreas, "mall");
    }

    [Fact]
    public void A_criterion_is_found_by_its_code() => With("A", "B").FindCriterion("B1")!.Text.Should().Be("Kriterium B1");

    [Theory]
    [InlineData("B2")]
    [InlineData("b1")]
    [InlineData("B")]
    public void A_code_that_no_area_has_finds_nothing(string code) => With("A", "B").FindCriterion(code).Should().BeNull();

    [Fact]
    public void A_letter_that_no_area_has_finds_nothing() => With("A", "B").FindArea("C").Should().BeNull();
}

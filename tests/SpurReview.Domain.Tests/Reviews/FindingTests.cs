using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class FindingTests
{
    private readonly Review _review = Road.At(ReviewState.Drafting);
    private readonly Finding _first;
    private readonly Finding _second;
    private readonly Finding _third;

    public FindingTests()
    {
        _first = _review.AddFinding(FindingKind.Strength, "Ett");
        _review.AddFinding(FindingKind.Weakness, "Svag");
        _second = _review.AddFinding(FindingKind.Strength, "Två");
        _third = _review.AddFinding(FindingKind.Strength, "Tre");
    }

    private IEnumerable<string> Strengths => _review.FindingsOf(FindingKind.Strength).Select(f => f.Text.Value);

    [Fact]
    public void Findings_stand_in_the_order_in_which_they_were_added() => Strengths.Should().Equal("Ett", "Två", "Tre");

    [Fact]
    public void Each_list_is_numbered_by_itself_from_1() =>
        _review
            .Findings.Select(f => (f.Kind, f.Position))
            .Should()
            .Equal((FindingKind.Strength, 1), (FindingKind.Weakness, 1), (FindingKind.Strength, 2), (FindingKind.Strength, 3));

    [Fact]
    public void A_finding_moves_up()
    {
        _review.MoveFinding(_third, step: -1);

        Strengths.Should().Equal("Ett", "Tre", "Två");
    }

    [Fact]
    public void A_finding_moves_down()
    {
        _review.MoveFinding(_first, step: 1);

        Strengths.Should().Equal("Två", "Ett", "Tre");
    }

    [Fact]
    public void The_first_moves_no_further_up()
    {
        _review.MoveFinding(_first, step: -1);

        Strengths.Should().Equal("Ett", "Två", "Tre");
    }

    [Fact]
    public void The_last_moves_no_further_down()
    {
        _review.MoveFinding(_third, step: 1);

        Strengths.Should().Equal("Ett", "Två", "Tre");
    }

    [Fact]
    public void A_removed_finding_leaves_no_gap()
    {
        _review.RemoveFinding(_first, basedOnText: 0);

        _review.FindingsOf(FindingKind.Strength).Select(f => f.Position).Should().Equal(1, 2);
    }

    [Fact]
    public void A_finding_whose_text_someone_else_has_changed_is_not_removed()
    {
        _second.Rewrite("Två och en halv", basedOn: 0);

        _review.Invoking(r => r.RemoveFinding(_second, basedOnText: 0)).Should().Throw<FieldClashException>();
    }

    [Fact]
    public void Text_area_and_addressee_have_each_a_version()
    {
        _first.Concern("A", basedOn: 0);
        _first.Concern("B", basedOn: 1);
        _first.Address(Addressee.Group, basedOn: 0);

        (_first.Text.Version, _first.Area.Version, _first.Addressee.Version).Should().Be((0, 2, 1));
    }

    [Theory]
    [InlineData("C")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("A1")]
    public void A_finding_names_an_area_of_the_review_or_none(string area) =>
        _first.Invoking(f => f.Concern(area, basedOn: 0)).Should().Throw<ArgumentException>();

    [Fact]
    public void That_holds_for_a_new_finding_too() =>
        _review.Invoking(r => r.AddFinding(FindingKind.Strength, "Fyra", area: "C")).Should().Throw<ArgumentException>();

    [Fact]
    public void A_finding_may_cease_to_name_an_area()
    {
        _first.Concern("B", basedOn: 0);

        _first.Concern(area: null, basedOn: 1);

        _first.Area.Value.Should().BeNull();
    }

    [Fact]
    public void A_finding_is_for_the_unit_unless_it_says_otherwise() => _first.Addressee.Value.Should().Be(Addressee.Unit);

    [Fact]
    public void A_finding_says_something() =>
        _review.ShouldBeRefused(r => r.AddFinding(FindingKind.Improvement, " "), Rule.TextMustNotBeEmpty);

    [Fact]
    public void A_finding_holds_2000_characters_and_no_more() =>
        _review.ShouldBeRefused(r => r.AddFinding(FindingKind.Improvement, new string('å', 2_001)), Rule.TextTooLong);
}

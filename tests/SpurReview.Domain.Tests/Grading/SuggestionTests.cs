using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Tests.Grading;

public class SuggestionTests
{
    private static Suggestion Of(string criteria, int allowed = 1) => GradeScale.Suggest(Areas.Read(criteria), allowed);

    [Theory]
    [InlineData("R-")]
    [InlineData("R- R+ G+ Q+")]
    [InlineData("R0 R-")]
    public void A_regulation_not_met_gives_D(string criteria) => Of(criteria).Grade.Should().Be(Grade.D);

    [Theory]
    [InlineData("R- R?")]
    [InlineData("R? G? R- Q?")]
    public void D_is_settled_at_once_whatever_is_left_to_assess(string criteria) => Of(criteria).IsSettled.Should().BeTrue();

    [Fact]
    public void D_names_every_regulation_not_met_and_nothing_else() => Of("R- R+ R- G- Q-").Because.Should().Equal("X1", "X3");

    [Theory]
    [InlineData("R?")]
    [InlineData("R+ R?")]
    [InlineData("R? G- Q-")]
    public void A_regulation_not_assessed_gives_no_suggestion(string criteria) =>
        Of(criteria).Should().BeEquivalentTo(new Suggestion(Grade: null, IsSettled: false, []));

    [Theory]
    [InlineData("R+ G-")]
    [InlineData("R+ G- G+ G+")]
    [InlineData("R0 G- Q-")]
    public void General_advice_not_met_gives_C(string criteria) => Of(criteria).Grade.Should().Be(Grade.C);

    [Fact]
    public void C_names_the_advice_not_met() => Of("R+ G- G+ G- Q-").Because.Should().Equal("X2", "X4");

    [Theory]
    [InlineData("R+ G- G+", false)]
    [InlineData("R+ G- G- G+ G+", false)]
    [InlineData("R+ G- G- G+", true)]
    [InlineData("R+ G-", true)]
    [InlineData("R+ G- G0", true)]
    [InlineData("R+ G- G?", false)]
    [InlineData("R+ G- G- G+ G+ G0", false)]
    public void More_than_half_of_the_relevant_advice_not_met_gives_a_warning(string criteria, bool warned) =>
        Of(criteria).MostAdviceIsMissed.Should().Be(warned);

    [Theory]
    [InlineData("R+ Q- Q- Q+")]
    [InlineData("R+ G+ Q- Q- Q+ Q+")]
    public void More_indicators_not_met_than_the_exceptions_allow_gives_B(string criteria) => Of(criteria).Grade.Should().Be(Grade.B);

    [Fact]
    public void B_names_every_indicator_not_met() => Of("R+ Q- Q+ Q-").Because.Should().Equal("X2", "X4");

    [Theory]
    [InlineData("R+")]
    [InlineData("R+ G+ Q+")]
    [InlineData("R0 G0 Q0")]
    [InlineData("R+ Q- Q+")]
    public void Everything_else_gives_A(string criteria) => Of(criteria).Grade.Should().Be(Grade.A);

    [Fact]
    public void A_names_nothing() => Of("R+ G+ Q- Q+").Because.Should().BeEmpty();

    [Theory]
    [InlineData("R+ G- Q?", Grade.C)]
    [InlineData("R+ G- G?", Grade.C)]
    [InlineData("R+ G? Q- Q-", Grade.B)]
    [InlineData("R+ G?", Grade.A)]
    [InlineData("R+ G+ Q?", Grade.A)]
    public void C_B_and_A_are_provisional_while_something_is_not_assessed(string criteria, Grade grade) =>
        Of(criteria).Should().Match<Suggestion>(s => s.Grade == grade && !s.IsSettled);

    [Theory]
    [InlineData("R+ G- Q+", Grade.C)]
    [InlineData("R+ G+ Q-", Grade.B)]
    [InlineData("R+ G0 Q+", Grade.A)]
    public void C_B_and_A_are_settled_once_everything_is_assessed(string criteria, Grade grade) =>
        Of(criteria).Should().Match<Suggestion>(s => s.Grade == grade && s.IsSettled);

    [Fact]
    public void An_area_without_regulations_can_still_be_graded() => Of("G- Q+").Grade.Should().Be(Grade.C);

    [Fact]
    public void Same_verdicts_same_suggestion() => Of("R+ G- Q?").Should().BeEquivalentTo(Of("R+ G- Q?"));
}

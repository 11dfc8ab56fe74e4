using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Tests.Grading;

public class UnconfirmedKindTests
{
    private static IReadOnlyList<string> Hangs(string criteria) =>
        GradeScale.Suggest(Areas.Read(criteria), allowedExceptions: 1).HangsOnUnconfirmed;

    [Fact]
    public void A_D_hangs_on_the_unconfirmed_regulation_that_alone_is_not_met() => Hangs("R-* R+").Should().Equal("X1");

    [Fact]
    public void A_D_hangs_on_nothing_where_a_confirmed_regulation_is_not_met_too() => Hangs("R-* R-").Should().BeEmpty();

    [Fact]
    public void A_C_hangs_on_each_unconfirmed_advice_that_as_a_regulation_would_give_D() =>
        Hangs("R+ G-* G-* G+*").Should().Equal("X2", "X3");

    [Fact]
    public void A_C_hangs_on_an_unconfirmed_advice_even_beside_a_confirmed_one() => Hangs("R+ G- G-*").Should().Equal("X3");

    [Fact]
    public void A_B_hangs_on_an_unconfirmed_indicator_that_is_not_met() => Hangs("R+ Q-*").Should().Equal("X2");

    [Fact]
    public void An_A_hangs_on_an_excused_indicator_whose_kind_is_unconfirmed() => Hangs("R+ Q-* Q+").Should().Equal("X2");

    [Fact]
    public void A_criterion_that_is_met_carries_nothing() => Hangs("R+* G+* Q+*").Should().BeEmpty();

    [Fact]
    public void A_criterion_that_is_not_relevant_carries_nothing() => Hangs("R0* G- G0* Q0*").Should().BeEmpty();

    [Fact]
    public void A_confirmed_kind_carries_nothing() => Hangs("R- G- Q-").Should().BeEmpty();

    [Fact]
    public void Where_there_is_no_suggestion_nothing_hangs() => Hangs("R? G-*").Should().BeEmpty();
}

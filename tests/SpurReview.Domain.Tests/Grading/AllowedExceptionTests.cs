using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Tests.Grading;

public class AllowedExceptionTests
{
    private static Suggestion Of(string criteria, int allowed) => GradeScale.Suggest(Areas.Read(criteria), allowed);

    private static string Indicators(int missed, int met) =>
        string.Join(' ', Enumerable.Repeat("Q-", missed).Concat(Enumerable.Repeat("Q+", met)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public void A_single_indicator_is_never_excused(int allowed) => Of("R+ Q-", allowed).Grade.Should().Be(Grade.B);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void An_indicator_that_alone_is_relevant_is_never_excused(int allowed) => Of("R+ Q- Q0 Q0", allowed).Grade.Should().Be(Grade.B);

    [Theory]
    [InlineData(0, 0, Grade.A)]
    [InlineData(0, 1, Grade.B)]
    [InlineData(1, 1, Grade.A)]
    [InlineData(1, 2, Grade.B)]
    [InlineData(2, 2, Grade.A)]
    [InlineData(2, 3, Grade.B)]
    [InlineData(9, 9, Grade.A)]
    [InlineData(9, 10, Grade.B)]
    [InlineData(10, 10, Grade.A)]
    [InlineData(10, 11, Grade.B)]
    public void Of_twelve_indicators_as_many_are_excused_as_the_review_allows(int allowed, int missed, Grade grade) =>
        Of(Indicators(missed, met: 12 - missed), allowed).Grade.Should().Be(grade);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 10)]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    [InlineData(3, 10)]
    public void All_of_the_relevant_indicators_are_never_excused(int missed, int allowed) =>
        Of($"R+ {Indicators(missed, met: 0)}", allowed).Grade.Should().Be(Grade.B);

    [Theory]
    [InlineData(2, 10)]
    [InlineData(1, 1)]
    public void All_but_one_of_them_may_be(int missed, int allowed) =>
        Of($"R+ {Indicators(missed, met: 1)}", allowed).Grade.Should().Be(Grade.A);

    [Fact]
    public void With_no_relevant_indicator_the_step_is_skipped() => Of("R+ Q0 Q0", allowed: 0).Grade.Should().Be(Grade.A);

    [Fact]
    public void An_indicator_that_is_not_assessed_is_relevant_for_now() => Of("R+ Q- Q?", allowed: 1).Grade.Should().Be(Grade.A);

    [Fact]
    public void Excused_indicators_are_counted() => Of("R+ Q- Q- Q+", allowed: 2).ExcusedIndicators.Should().Be(2);

    [Fact]
    public void Nothing_is_excused_for_a_B() => Of("R+ Q- Q- Q+", allowed: 1).ExcusedIndicators.Should().Be(0);

    [Fact]
    public void The_exceptions_excuse_no_advice() => Of("R+ G- G+", allowed: 10).Grade.Should().Be(Grade.C);

    [Fact]
    public void The_exceptions_excuse_no_regulation() => Of("R- R+", allowed: 10).Grade.Should().Be(Grade.D);
}

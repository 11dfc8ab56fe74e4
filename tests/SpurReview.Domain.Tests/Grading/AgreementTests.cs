using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Tests.Grading;

public class AgreementTests
{
    private static readonly Grade[] _scale = [Grade.A, Grade.B, Grade.C, Grade.D];

    [Fact]
    public void Two_grades_give_the_unweighted_kappa()
    {
        // A much used example: 20 and 15 of 50 alike, 35 of 50 observed and 25 expected.
        var pairs = Pairs([Grade.A, Grade.D], [20, 5], [10, 15]);

        Agreement.WeightedKappa([Grade.A, Grade.D], pairs).Should().BeApproximately(0.4, 1e-9);
    }

    [Fact]
    public void Four_steps_give_the_quadratically_weighted_kappa_of_the_literature()
    {
        // A. Agresti, Categorical Data Analysis: 91 couples and how often they find it fun.
        var pairs = Pairs(_scale, [7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]);

        Agreement.WeightedKappa(_scale, pairs).Should().BeApproximately(0.332, 0.0005);
    }

    [Fact]
    public void Full_agreement_is_one_and_opposites_are_minus_one()
    {
        Agreement.WeightedKappa(_scale, Pairs(_scale, [5, 0, 0, 0], [0, 5, 0, 0], [0, 0, 5, 0], [0, 0, 0, 5])).Should().Be(1);
        Agreement.WeightedKappa([Grade.A, Grade.D], Pairs([Grade.A, Grade.D], [0, 5], [5, 0])).Should().Be(-1);
    }

    [Fact]
    public void Grades_that_fall_as_chance_has_it_are_zero() =>
        Agreement.WeightedKappa([Grade.A, Grade.D], Pairs([Grade.A, Grade.D], [4, 4], [4, 4])).Should().Be(0);

    [Fact]
    public void Steps_are_counted_on_the_scale_that_the_area_offers()
    {
        int[][] table =
        [
            [10, 4],
            [3, 8],
        ];

        Agreement
            .WeightedKappa([Grade.A, Grade.D], Pairs([Grade.A, Grade.D], table))
            .Should()
            .Be(Agreement.WeightedKappa([Grade.A, Grade.B], Pairs([Grade.A, Grade.B], table)));
    }

    [Fact]
    public void It_is_not_defined_where_everybody_gave_the_same_grade() =>
        Agreement.WeightedKappa(_scale, [new GradePair(Grade.B, Grade.B, 25)]).Should().BeNull();

    [Fact]
    public void It_is_not_defined_of_nothing() => Agreement.WeightedKappa(_scale, []).Should().BeNull();

    private static List<GradePair> Pairs(Grade[] scale, params int[][] table) =>
        [.. table.SelectMany((row, first) => row.Select((count, second) => new GradePair(scale[first], scale[second], count)))];
}

using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests;

/// <summary>Asserts in the domain's words: who does this is refused, by these rules and there.</summary>
internal static class Refusal
{
    public static void ShouldBeRefused(this Action action, Rule rule, string? where = null) =>
        action.Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Equal(new Obstacle(rule, where));

    public static void ShouldBeRefused(this Review review, Action<Review> change, Rule rule, string? where = null)
    {
        var action = () => change(review);
        action.ShouldBeRefused(rule, where);
    }
}

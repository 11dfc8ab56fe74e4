using FsCheck.Fluent;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class RandomWalkTests
{
    [Fact]
    public void Whatever_is_tried_a_review_never_comes_to_where_it_may_not_be() =>
        Holds.ForEvery(Gen.Choose(0, int.MaxValue), seed => new Walk(seed).Obeys(), times: 300);

    [Fact]
    public void The_walks_do_come_everywhere()
    {
        var visited = Enumerable.Range(0, 600).SelectMany(Visited).ToHashSet();

        visited.Should().BeEquivalentTo(Enum.GetValues<ReviewState>());
    }

    private static HashSet<ReviewState> Visited(int seed)
    {
        var walk = new Walk(seed);
        walk.Obeys();
        return walk.Visited;
    }
}

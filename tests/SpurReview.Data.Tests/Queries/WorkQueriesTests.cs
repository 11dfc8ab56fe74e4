using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Queries;

/// <summary>What is read for lists of work says the same as the whole review would.</summary>
[Collection(nameof(EveryState))]
public class WorkQueriesTests(EveryState every)
{
    private static readonly DateOnly _longAgo = new(2020, 1, 1);

    public static TheoryData<ReviewState> States => [.. Enum.GetValues<ReviewState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Tasks_are_the_same_as_those_of_the_whole_review(ReviewState state)
    {
        await using var db = await every.Database.AsAsync(Identity.Operator);
        var whole = await db.Reviews.AsNoTracking().Whole().SingleAsync(r => r.Id == every[state]);
        var atWork = (await db.AtWorkAsync(_longAgo, CancellationToken.None)).Single(r => r.Id == every[state]);

        foreach (var day in new[] { -30, 0, 15, 200 })
        {
            var today = A.Today.AddDays(day);
            Said(ReviewTasks.Of(atWork.Outline, today)).Should().Equal(Said(ReviewTasks.Of(ReviewOutline.Of(whole), today)));
        }
    }

    [Fact]
    public async Task An_area_that_lacks_a_reason_or_a_verdict_is_not_ready_and_one_that_lacks_nothing_is()
    {
        await using var db = await every.Database.AsAsync(Identity.Operator);
        var review = await db.Reviews.Whole().SingleAsync(r => r.Id == every[ReviewState.Drafting]);
        var (unread, unexplained) = (review.Areas[0], review.Areas[1]);
        var regulation = unread.Assessments.First(a => a.Kind is Domain.Templates.CriterionKind.Regulation);
        unread.Assess(regulation.Code, Verdict.NotAssessed, regulation.Verdict.Version);
        unexplained.Assess(unexplained.Assessments[0].Code, Verdict.NotRelevant, unexplained.Assessments[0].Verdict.Version);
        await db.SaveChangesAsync();

        var atWork = (await db.AtWorkAsync(_longAgo, CancellationToken.None)).Single(r => r.Id == review.Id);

        atWork.Outline.Areas.Should().Equal(ReviewOutline.Of(review).Areas);
        atWork.Outline.Areas.Where(a => !a.IsReady).Select(a => a.Letter).Should().Equal(unread.Letter, unexplained.Letter);
    }

    [Fact]
    public async Task Reviews_that_are_over_are_there_only_while_their_last_steps_are_recent()
    {
        await using var db = await every.Database.AsAsync(Identity.Operator);

        var recent = await db.AtWorkAsync(A.Today, CancellationToken.None);
        var later = await db.AtWorkAsync(A.Today.AddDays(40), CancellationToken.None);

        recent.Select(r => r.Outline.State).Should().Contain([ReviewState.Published, ReviewState.Cancelled]);
        later.Select(r => r.Outline.State).Should().NotContain([ReviewState.Published, ReviewState.Cancelled]).And.HaveCount(10);
    }

    [Fact]
    public async Task An_inspector_reaches_her_own_and_a_stranger_none()
    {
        await using var bjorn = await every.Database.AsAsync(new Identity(Reach.Assigned, every.Bjorn.Id, "Björn"));
        await using var nobody = await every.Database.AsAsync(new Identity(Reach.Assigned, Guid.NewGuid(), "Ingen"));

        (await bjorn.AtWorkAsync(_longAgo, CancellationToken.None)).Select(r => r.Id).Should().Equal(every[ReviewState.Published]);
        (await nobody.AtWorkAsync(_longAgo, CancellationToken.None)).Should().BeEmpty();
    }

    private static IEnumerable<(TaskKind, TaskParty, DateOnly?, Guid?, string?)> Said(IEnumerable<ReviewTask> tasks) =>
        tasks.Select(t => (t.Kind, t.Party, t.LastDay, t.Inspector?.Id, t.Area));
}

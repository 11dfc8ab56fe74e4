using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

public class ConcurrentEditTests(Database database) : IClassFixture<Database>
{
    private async Task<Guid> ReviewAsync() => (await database.ReviewAtAsync(ReviewState.Gathering)).Id;

    private static AreaReview Area(Review review) => review.Areas.Single(a => a.Letter == "A");

    private async Task<Assessment> SavedAsync(Guid review)
    {
        await using var db = await database.AsAsync(Identity.Operator);
        return Area((await db.FindWithAreaAsync(review, "A", CancellationToken.None))!).Find("A1")!;
    }

    [Fact]
    public async Task Two_people_who_saw_the_same_page_both_save_their_own_field()
    {
        var review = await ReviewAsync();

        await database.ChangeAsync(review, r => Area(r).Assess("A1", Verdict.NotMet, basedOn: 0));
        await database.ChangeAsync(review, r => Area(r).Comment("A1", "Riktlinjer saknas.", basedOn: 0));

        var saved = await SavedAsync(review);
        (saved.Verdict.Value, saved.Comment.Value).Should().Be((Verdict.NotMet, "Riktlinjer saknas."));
    }

    [Fact]
    public async Task Whoever_saves_the_same_field_second_is_told()
    {
        var review = await ReviewAsync();

        await database.ChangeAsync(review, r => Area(r).Comment("A1", "Riktlinjer saknas.", basedOn: 0));
        var second = () => database.ChangeAsync(review, r => Area(r).Comment("A1", "Riktlinjer finns.", basedOn: 0));

        await second.Should().ThrowAsync<FieldClashException>();
    }

    [Fact]
    public async Task And_has_overwritten_nothing()
    {
        var review = await ReviewAsync();

        await database.ChangeAsync(review, r => Area(r).Comment("A1", "Riktlinjer saknas.", basedOn: 0));
        var second = () => database.ChangeAsync(review, r => Area(r).Comment("A1", "Riktlinjer finns.", basedOn: 0));

        await second.Should().ThrowAsync<FieldClashException>();
        (await SavedAsync(review)).Comment.Value.Should().Be("Riktlinjer saknas.");
    }

    [Fact]
    public async Task A_version_outlives_the_unit_of_work()
    {
        var review = await ReviewAsync();

        await database.ChangeAsync(review, r => Area(r).Comment("A1", "Ett.", basedOn: 0));
        await database.ChangeAsync(review, r => Area(r).Comment("A1", "Två.", basedOn: 1));

        (await SavedAsync(review)).Comment.Should().Be(new Versioned<string?>("Två.", Version: 2));
    }

    [Theory]
    [InlineData("A1", "A2")]
    [InlineData("A1", "B1")]
    public async Task Two_people_save_different_criteria_in_the_same_instant(string one, string other)
    {
        var review = await ReviewAsync();

        var clash = await SaveAtOnceAsync(
            review,
            r => r.Areas.Single(a => one.StartsWith(a.Letter, StringComparison.Ordinal)).Assess(one, Verdict.Met, basedOn: 0),
            r => r.Areas.Single(a => other.StartsWith(a.Letter, StringComparison.Ordinal)).Assess(other, Verdict.Met, basedOn: 0)
        );

        clash.Should().BeNull();
    }

    [Fact]
    public async Task A_verdict_and_the_areas_description_are_saved_in_the_same_instant()
    {
        var review = await ReviewAsync();

        var clash = await SaveAtOnceAsync(
            review,
            r => Area(r).Assess("A1", Verdict.Met, basedOn: 0),
            r => Area(r).Describe("Verksamheten är bred.", basedOn: 0)
        );

        clash.Should().BeNull();
    }

    [Fact]
    public async Task In_the_same_instant_the_same_field_of_a_row_clashes()
    {
        var review = await ReviewAsync();

        var clash = await SaveAtOnceAsync(
            review,
            r => Area(r).Assess("A1", Verdict.Met, basedOn: 0),
            r => Area(r).Assess("A1", Verdict.NotMet, basedOn: 0)
        );

        clash.Should().BeOfType<DbUpdateConcurrencyException>();
    }

    [Fact]
    public async Task In_the_same_instant_two_fields_of_a_row_are_told_apart_only_when_the_second_is_done_again()
    {
        var review = await ReviewAsync();

        var clash = await SaveAtOnceAsync(
            review,
            r => Area(r).Assess("A1", Verdict.Met, basedOn: 0),
            r => Area(r).Comment("A1", "Bra.", basedOn: 0)
        );
        await database.ChangeAsync(review, r => Area(r).Comment("A1", "Bra.", basedOn: 0));

        var saved = await SavedAsync(review);
        (clash?.GetType(), saved.Verdict.Value, saved.Comment.Value)
            .Should()
            .Be((typeof(DbUpdateConcurrencyException), Verdict.Met, "Bra."));
    }

    [Fact]
    public async Task A_step_taken_twice_in_the_same_instant_is_taken_once()
    {
        var review = await ReviewAsync();

        var clash = await SaveAtOnceAsync(review, r => r.Step(ReviewState.SiteVisit), r => r.Step(ReviewState.SiteVisit));

        clash.Should().BeAssignableTo<DbUpdateException>();
    }

    /// <summary>Two units of work that have both read before either saves.</summary>
    private async Task<Exception?> SaveAtOnceAsync(Guid id, Action<Review> one, Action<Review> other)
    {
        await using var first = await database.AsAsync(Identity.Operator);
        await using var second = await database.AsAsync(Identity.Operator);
        var asSeenByTheFirst = await first.Reviews.Whole().SingleAsync(r => r.Id == id);
        var asSeenByTheSecond = await second.Reviews.Whole().SingleAsync(r => r.Id == id);

        one(asSeenByTheFirst);
        await first.SaveChangesAsync();
        await first.CommitAsync();

        other(asSeenByTheSecond);
        return await Record.ExceptionAsync(() => second.SaveChangesAsync());
    }
}

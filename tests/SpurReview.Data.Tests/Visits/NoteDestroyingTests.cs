using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Visits;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Visits;

/// <summary>Notes go so many days after the report is published, and nothing else does.</summary>
public class NoteDestroyingTests(Database database) : IClassFixture<Database>
{
    private const int Kept = 90;

    [Fact]
    public async Task On_the_last_day_they_are_there_and_on_the_next_they_are_gone()
    {
        var review = await ReviewWithNoteAsync(ReviewState.Published);
        var published = (await database.Superuser.ReadAsync<DateOnly>($"select published_on from reviews where id = '{review}'")).Single();

        await DestroyAsync(published.AddDays(Kept));
        (await CountAsync("visit_notes", review)).Should().Be(1);

        await DestroyAsync(published.AddDays(Kept + 1));
        (await CountAsync("visit_notes", review)).Should().Be(0);
        (await OperationsAsync(review)).Should().Equal("comment.A1");
    }

    [Theory]
    [InlineData(ReviewState.SiteVisit)]
    [InlineData(ReviewState.Final)]
    public async Task Those_of_a_review_that_is_not_published_stay(ReviewState state)
    {
        var review = await ReviewWithNoteAsync(state);

        await DestroyAsync(A.Today.AddYears(10));

        (await CountAsync("visit_notes", review)).Should().Be(1);
        (await OperationsAsync(review)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("assigned")]
    public async Task Nobody_but_the_rule_destroys_any(string reach) =>
        await database.App.TryAsync("delete from visit_notes", reach).ShouldBeRefusedAsync("42501");

    [Fact]
    public async Task Who_was_in_a_review_is_forgotten_a_day_after()
    {
        var review = await ReviewWithNoteAsync(ReviewState.SiteVisit);
        await using var write = database.Superuser.CreateCommand(
            $"""
            insert into visit_presence (review_id, account_id, device, by, seen_at)
            select review_id, account_id, day::text, by, day from visit_operations,
                unnest(array['2026-03-10T12:00Z', '2026-03-12T12:00Z']::timestamptz[]) day where review_id = '{review}' and field = 'comment.A1'
            """
        );
        await write.ExecuteNonQueryAsync();

        await DestroyAsync(new DateOnly(2026, 3, 12));

        (await CountAsync("visit_presence", review)).Should().Be(1);
    }

    private Task<long> DestroyAsync(DateOnly today) =>
        database.DoAsync(Identity.Operator, db => db.DestroyOldNotesAsync(today, CancellationToken.None));

    /// <summary>As an inspector left it; who has no longer access has no longer a way to write it.</summary>
    private async Task<Guid> ReviewWithNoteAsync(ReviewState state)
    {
        var review = (await database.ReviewAtAsync(state)).Id;
        var account = A.Account("Asta", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        await using var write = database.Superuser.CreateCommand(
            $"""
            insert into visit_notes (review_id, id, account_id, written_by, written_at, text, is_removed, version)
                values ('{review}', gen_random_uuid(), '{account.Id}', 'Asta', now(), 'En ST-läkare sa det.', false, 1);
            insert into visit_operations (review_id, id, account_id, by, device, field, value, base_version, settles, even_signed, received_at, outcome,
                version, grounds)
            select '{review}', gen_random_uuid(), '{account.Id}', 'Asta', 'platta', field, 'Text', 0, array[]::uuid[], false, now(), 'Saved', 1, 0
            from unnest(array['comment.A1', 'note.' || gen_random_uuid()]) field
            """
        );
        await write.ExecuteNonQueryAsync();
        return review;
    }

    private async Task<long> CountAsync(string table, Guid review) =>
        (await database.Superuser.ReadAsync<long>($"select count(*) from {table} where review_id = '{review}'")).Single();

    private Task<IReadOnlyList<string>> OperationsAsync(Guid review) =>
        database.Superuser.ReadAsync<string>($"select field from visit_operations where review_id = '{review}'");
}

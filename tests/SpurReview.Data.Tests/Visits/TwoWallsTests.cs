using SpurReview.Data.Tenancy;
using SpurReview.Data.Tests.Reviews;
using SpurReview.Data.Visits;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Visits;

/// <summary>What devices are told of own gradings is asked for by their author: without any policy the colleague is still told nothing.</summary>
public class TwoWallsTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Without_the_policies_the_colleague_is_told_nothing_of_an_own_grading()
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta, "Hemlig kommentar.");
        await ClashAloneAsync(pair);
        var before = await SeenAsync(pair.Review, pair.Bjorn, since: 0);
        await using (
            var fall = database.Superuser.CreateCommand(
                """
                alter table own_gradings disable row level security; alter table own_assessments disable row level security;
                alter table own_visit_fields disable row level security; alter table visit_operations disable row level security;
                """
            )
        )
            await fall.ExecuteNonQueryAsync();

        (await SeenAsync(pair.Review, pair.Bjorn, since: 0)).Should().BeEquivalentTo(before);
        (await SeenAsync(pair.Review, pair.Bjorn, since: 1)).Seq.Should().Be(before.Seq);
        var mine = await SeenAsync(pair.Review, pair.Asta, since: 0);
        mine.Fields.Single(f => f.Field == "comment.A1").Should().BeEquivalentTo(new { Value = "Hemlig kommentar.", Version = 1 });
        mine.Fields.Single(f => f.Field == "comment.A1").Alternatives.Should().ContainSingle();
    }

    private async Task<VisitPicture> SeenAsync(Guid review, Guid account, long since) =>
        (
            await database.DoAsync(
                new Identity(Reach.Assigned, account, "Testet"),
                db => db.PictureAsync(review, since, DateTimeOffset.UnixEpoch, CancellationToken.None)
            )
        )!;

    private async Task ClashAloneAsync(PairAlone pair)
    {
        await using var connection = await database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("assigned", pair.Asta);
        await connection.ExecuteAsync(
            $"""
            insert into visit_operations (review_id, id, account_id, by, device, field, value, base_version, settles, even_signed, received_at, outcome,
                version, grounds, is_own)
            values ('{pair.Review}', gen_random_uuid(), '{pair.Asta}', 'Asta', 'platta', 'comment.A1', 'Hemligt val.', 0, array[]::uuid[], false,
                now(), 'Clash', 1, 0, true)
            """
        );
        await transaction.CommitAsync();
    }
}

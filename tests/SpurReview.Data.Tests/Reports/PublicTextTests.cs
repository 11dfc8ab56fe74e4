using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Tests.Reports;

[Collection(nameof(EveryState))]
public class PublicTextTests(EveryState every)
{
    [Fact]
    public async Task What_a_later_program_would_write_otherwise_is_given_as_it_was_stored()
    {
        var stored = await StoreAsync(text => text.Replace("{\"format\"", "{ \"added\": 1, \"format\"", StringComparison.Ordinal));

        stored.PublicText.Should().Be(stored.Snapshot).And.Contain("\"added\"");
        SnapshotFormat.Hash(stored.PublicText).Should().Be(stored.Sha256);
    }

    [Fact]
    public async Task A_snapshot_that_does_not_say_that_it_is_public_is_not_given_as_it_is()
    {
        var stored = await StoreAsync(text => text.Replace("\"audience\":\"public\",", "", StringComparison.Ordinal));

        stored.PublicText.Should().Contain("\"audience\":\"public\"");
    }

    /// <summary>As the next version; nothing of it is committed.</summary>
    private async Task<ReportVersion> StoreAsync(Func<string, string> change)
    {
        var id = every[ReviewState.Published];
        await using var db = await every.Database.AsAsync(Identity.Operator);
        var first = await db.ReportVersions.AsNoTracking().SingleAsync(v => v.ReviewId == id);
        var text = change(first.Snapshot);
        text.Should().NotBe(first.Snapshot);
        await db.Database.ExecuteSqlAsync(
            $"insert into report_versions (review_id, version, snapshot, sha256, dated_on, reason) values ({id}, 2, {text}, {SnapshotFormat.Hash(text)}, {first.DatedOn}, 'Skäl.')"
        );
        return await db.ReportVersions.AsNoTracking().SingleAsync(v => v.ReviewId == id && v.Version == 2);
    }
}

using SpurReview.Data.Tests.ActionPlans;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Calibrating;

/// <summary>Who came for somebody who left compares when he or she has declared, and an area is not spoken of without end.</summary>
public class ComparingLimitTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Who_came_for_somebody_who_left_compares_when_she_has_declared()
    {
        var round = await RoundAsync();
        var person = await database.LetInAsync(round.Own, "assigned");
        await database.Superuser.CommitAsync(
            $"""
            set session_replication_role = replica;
            update review_inspectors set account_id = '{person}', came_in = 'Calibration', declared_no_conflict_on = null, signed_at = null
            where review_id = '{round.Own}' and position = (select min(position) from review_inspectors where review_id = '{round.Own}')
            """
        );
        (await ReadAsync(person)).Should().BeEmpty();

        await database.Superuser.CommitAsync(
            $"set session_replication_role = replica; update review_inspectors set declared_no_conflict_on = '2026-03-13' where account_id = '{person}'"
        );
        (await ReadAsync(person)).Should().BeEquivalentTo([round.Own, round.Other]);
    }

    [Fact]
    public async Task An_area_has_an_end_of_comments()
    {
        var round = await RoundAsync();
        var person = await database.LetInAsync(round.Own, "assigned");
        await database.Superuser.CommitAsync(
            $"""
            set session_replication_role = replica;
            insert into calibration_comments (id, review_id, tenant_id, area, text, account_id, written_by)
            select gen_random_uuid(), '{round.Own}', '{round.OwnProvider.Value}', 'A', 'Ord.', '{person}', 'Testet' from generate_series(1, 100)
            """
        );

        var comment =
            $"insert into calibration_comments (id, review_id, area, text) values (gen_random_uuid(), '{round.Own}', 'A', 'Ord.')";

        await database.App.TryAsync(comment, "assigned", person).ShouldBeRefusedAsync("SP006");
    }

    private async Task<(Guid Own, Guid Other, TenantId OwnProvider)> RoundAsync()
    {
        var (own, other) = (await database.ToCompareAsync(), await database.ToCompareAsync());
        await database.RoundAsync(own.Id, other.Id);
        return (own.Id, other.Id, own.TenantId);
    }

    private Task<IReadOnlyList<Guid>> ReadAsync(Guid account) =>
        database.App.ReadAsync<Guid>("select review_id from calibration_drafts", "assigned", account);
}

using System.Diagnostics;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Commands;
using Xunit.Abstractions;

namespace SpurReview.Web.Tests.Commands;

/// <summary>What ./spur doctor says of the history.</summary>
public class HistoryCheckTests(ITestOutputHelper measured) : IAsyncLifetime
{
    private readonly Database _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_history_that_nobody_touched_is_whole_and_is_counted()
    {
        await ReviewAsync();

        var (isWell, what) = await CheckAsync();

        isWell.Should().BeTrue(what);
        what.Should().StartWith($"Historiken är hel: {await CountAsync()} händelser i 2 kedjor. Installationens kedja slutar vid ");
    }

    [Fact]
    public async Task A_changed_row_is_named()
    {
        var review = await ReviewAsync();
        await ReviewAsync();
        await TamperAsync($"update audit_entries set actor = 'Någon annan' where chain_id = '{review}' and number = 3");

        var (isWell, what) = await CheckAsync();

        isWell.Should().BeFalse();
        what.Should()
            .MatchRegex($"^Historiken är inte som den skrevs. Granskning {review}, händelse 3 \\(.+\\): raden i audit_entries är ändrad.$");
    }

    [Fact]
    public async Task A_removed_row_is_named()
    {
        var review = await ReviewAsync();
        await TamperAsync(
            $"delete from audit_texts where chain_id = '{review}' and number = 4; delete from audit_entries where chain_id = '{review}' and number = 4"
        );

        var (isWell, what) = await CheckAsync();

        isWell.Should().BeFalse();
        what.Should().Be($"Historiken är inte som den skrevs. Granskning {review}, händelse 4: raden i audit_entries saknas.");
    }

    [Fact]
    public async Task A_row_of_the_installation_is_named_as_the_installations()
    {
        await TamperAsync("update installation_settings set plan_months = 4", isWatched: true);
        await TamperAsync("update audit_texts set new_text = '5' where chain_id = installation_chain() and number = 1");

        (await CheckAsync())
            .What.Should()
            .Contain("Installationen, händelse 1 (installation_settings true plan_months): texten i audit_texts är ändrad.");
    }

    [Fact]
    public async Task What_was_noted_down_outside_shows_that_an_end_was_cut_off_with_its_head()
    {
        var review = await ReviewAsync();
        var file = Path.GetTempFileName();
        File.Delete(file);
        (await CheckAsync(file)).What.Should().Contain($"Kedjornas slut är skrivna till {file}.");
        (await CheckAsync(file)).What.Should().Contain($"Den stämmer med {file}");
        await TamperAsync(
            $"""
            delete from audit_texts where chain_id = '{review}' and number > 5;
            delete from audit_entries where chain_id = '{review}' and number > 5;
            update audit_chains set (length, head) = (select number, hash from audit_entries where chain_id = id order by number desc limit 1)
                where id = '{review}'
            """
        );

        var alone = await CheckAsync();
        var (isWell, what) = await CheckAsync(file);

        alone.IsWell.Should().BeTrue("the database alone cannot tell");
        isWell.Should().BeFalse();
        what.Should().Contain($"Granskning {review}, händelse 6: raden i audit_entries saknas.");
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_something_else_is_not_taken_for_it()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "något helt annat\n");

        await FluentActions.Awaiting(() => CheckAsync(file)).Should().ThrowAsync<CommandFailedException>();
        (await File.ReadAllTextAsync(file)).Should().Be("något helt annat\n");
        File.Delete(file);
    }

    [Fact]
    public async Task A_hundred_thousand_entries_are_read_through_within_its_patience()
    {
        await TamperAsync(
            """
            do $$
            declare
                chain audit_chains;
                last bytea;
                content bytea;
                at timestamptz := now();
            begin
                select * into chain from audit_chains where id = installation_chain();
                last := chain.head;
                for i in 1..100000 loop
                    content := sha256('\x00'::bytea || convert_to(json_build_array('spur-audit-content-1', null::text, i::text)::text, 'UTF8'));
                    last := sha256(convert_to(json_build_array('spur-audit-entry-1', encode(last, 'hex'), chain.id::text, (chain.length + i)::text,
                        (extract(epoch from at) * 1000000)::bigint::text, null::text, 'Testet', 'all', 'Update', 'accounts', 'x', 'name',
                        encode(content, 'hex'))::text, 'UTF8'));
                    insert into audit_entries values (chain.id, chain.length + i, at, null, 'Testet', 'all', 'Update', 'accounts', 'x', 'name', content, last);
                    insert into audit_texts values (chain.id, chain.length + i, '\x00', null, i::text);
                end loop;
                update audit_chains set length = chain.length + 100000, head = last where id = chain.id;
            end $$
            """
        );

        var clock = Stopwatch.StartNew();
        var (isWell, what) = await CheckAsync();
        measured.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");

        isWell.Should().BeTrue(what);
        what.Should().StartWith($"Historiken är hel: {await CountAsync()} händelser");
    }

    private async Task<Guid> ReviewAsync() => (await _database.ReviewAtAsync(ReviewState.Gathering)).Id;

    private async Task<(bool IsWell, string What)> CheckAsync(string? file = null)
    {
        await using var db = await _database.AsAsync(Identity.Operator);
        return await HistoryCheck.RunAsync(db, file);
    }

    private async Task<long> CountAsync()
    {
        await using var count = _database.Superuser.CreateCommand("select count(*) from audit_entries");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>What a superuser can do who switches all triggers off first.</summary>
    private async Task TamperAsync(string sql, bool isWatched = false)
    {
        await using var command = _database.Superuser.CreateCommand(
            isWatched ? sql : $"set session_replication_role = replica; {sql}; set session_replication_role = default"
        );
        await command.ExecuteNonQueryAsync();
    }
}

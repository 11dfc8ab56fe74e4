namespace SpurReview.LocalPostgres.Tests;

public sealed class SharingTests : IDisposable
{
    private readonly Installation _installation = new();

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task Whoever_comes_later_joins_and_the_last_to_leave_stops_the_server()
    {
        var first = await _installation.UseAsync();
        var second = await _installation.UseAsync();
        second.AppConnectionString.Should().Be(first.AppConnectionString);

        await first.DisposeAsync();
        (await Sql.AskAsync(second.AppConnectionString, "select 1")).Should().Be("1");

        await second.DisposeAsync();
        _installation.IsStopped.Should().BeTrue();
    }

    [Fact]
    public async Task Two_processes_share_as_two_users_in_one_process_do()
    {
        using var other = AppProcess.Start(_installation.Directory.Root);
        var seenByOther = await other.AnswerAsync();
        var here = await _installation.UseAsync();
        here.SuperuserConnectionString.Should().Be(seenByOther);

        await other.CloseAsync();
        (await Sql.AskAsync(here.AppConnectionString, "select 1")).Should().Be("1");

        await here.DisposeAsync();
        _installation.IsStopped.Should().BeTrue();
    }

    [Fact]
    public async Task Many_that_begin_at_once_on_a_new_directory_all_get_the_same_database()
    {
        using var other = AppProcess.Start(_installation.Directory.Root);
        var here = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _installation.UseAsync()));
        var seenByOther = await other.AnswerAsync();

        here.Select(cluster => cluster.SuperuserConnectionString).Distinct().Should().Equal(seenByOther);
        Directory.GetDirectories(_installation.Directory.Root).Should().Equal(_installation.Directory.Cluster);

        await Task.WhenAll(here.Select(cluster => cluster.DisposeAsync().AsTask()).Append(other.CloseAsync()));
        _installation.IsStopped.Should().BeTrue();
    }

    [Fact]
    public async Task Leaving_twice_counts_once()
    {
        var first = await _installation.UseAsync();
        await using var second = await _installation.UseAsync();

        await first.DisposeAsync();
        await first.DisposeAsync();

        (await Sql.AskAsync(second.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task Two_installations_run_side_by_side()
    {
        using var elsewhere = new Installation();
        await using var first = await _installation.UseAsync();
        await using var second = await elsewhere.UseAsync();

        second.Port.Should().NotBe(first.Port);
        second.AppConnectionString.Should().NotBe(first.AppConnectionString);
    }
}

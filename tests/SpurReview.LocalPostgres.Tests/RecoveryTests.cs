namespace SpurReview.LocalPostgres.Tests;

public sealed class RecoveryTests : IDisposable
{
    private readonly Installation _installation = new();

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task A_killed_app_leaves_a_server_that_the_next_one_joins_and_stops()
    {
        using var killed = AppProcess.Start(_installation.Directory.Root);
        var known = await killed.AnswerAsync();
        await killed.KillAsync();

        var next = await _installation.UseAsync();
        next.SuperuserConnectionString.Should().Be(known);

        await next.DisposeAsync();
        _installation.IsStopped.Should().BeTrue();
    }

    [Fact]
    public async Task A_killed_server_comes_back_for_the_next_one_with_all_that_was_committed()
    {
        var durable = _installation.Options with { Durable = true };
        await using var first = await LocalCluster.UseAsync(durable);
        await Sql.AskAsync(first.OwnerConnectionString, "create table kept (a int); insert into kept values (7)");
        await _installation.KillServerAsync();

        await using var second = await LocalCluster.UseAsync(durable);

        (await Sql.AskAsync(second.OwnerConnectionString, "select a from kept")).Should().Be("7");
        second.OwnerConnectionString.Should().Be(first.OwnerConnectionString, "those who already used it find it where it was");
    }

    [Fact]
    public async Task A_killed_server_comes_back_for_those_who_already_used_it()
    {
        await using var cluster = await _installation.UseAsync();
        var known = cluster.AppConnectionString;
        await _installation.KillServerAsync();

        await cluster.EnsureRunningAsync();

        cluster.AppConnectionString.Should().Be(known);
        (await Sql.AskAsync(known, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task A_server_whose_first_process_alone_was_killed_comes_back_when_the_rest_have_gone()
    {
        await using var cluster = await _installation.UseAsync();
        await Installation.KillAsync(_installation.ServerPid);

        await cluster.EnsureRunningAsync();

        (await Sql.AskAsync(cluster.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task A_pid_file_that_names_no_process_is_no_hindrance()
    {
        await LeavePidFileAsync(pid: 4_194_300);

        await using var cluster = await _installation.UseAsync();

        (await Sql.AskAsync(cluster.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task A_pid_file_that_names_another_running_program_is_no_hindrance()
    {
        await LeavePidFileAsync(pid: Environment.ProcessId);

        await using var cluster = await _installation.UseAsync();

        (await Sql.AskAsync(cluster.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task A_pid_file_that_names_another_installations_server_is_no_hindrance_and_that_server_goes_on()
    {
        using var elsewhere = new Installation();
        await using var other = await elsewhere.UseAsync();
        await LeavePidFileAsync(elsewhere.ServerPid);

        await using var cluster = await _installation.UseAsync();

        cluster.Port.Should().NotBe(other.Port);
        (await Sql.AskAsync(other.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task A_database_that_was_half_made_when_its_process_was_killed_is_made_anew()
    {
        using var killed = AppProcess.Start(_installation.Directory.Root);
        await Wait.UntilAsync(() => Drafts().Any(draft => File.Exists(Path.Combine(draft, "PG_VERSION"))));
        await killed.KillAsync();
        _installation.Directory.IsInitialised.Should().BeFalse();

        await using var cluster = await _installation.UseAsync();

        (await Sql.AskAsync(cluster.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task Lost_passwords_are_replaced_and_the_data_stays()
    {
        await using (var first = await _installation.UseAsync())
            await Sql.AskAsync(first.OwnerConnectionString, "create table kept (a int); insert into kept values (7)");
        File.Delete(_installation.Directory.SecretsFile);

        await using var second = await _installation.UseAsync();

        (await Sql.AskAsync(second.OwnerConnectionString, "select a from kept")).Should().Be("7");
    }

    private IEnumerable<string> Drafts() =>
        Directory.Exists(_installation.Directory.Root)
            ? Directory.EnumerateDirectories(_installation.Directory.Root, "postgres.new-*")
            : [];

    private async Task LeavePidFileAsync(int pid)
    {
        string[] lines;
        await using (var cluster = await _installation.UseAsync())
            lines = await File.ReadAllLinesAsync(_installation.Directory.PidFile);

        lines[0] = $"{pid}";
        await File.WriteAllLinesAsync(_installation.Directory.PidFile, lines);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpurReview.LocalPostgres.Tests;

public sealed class StartTests : IDisposable
{
    private readonly Installation _installation = new();

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task A_new_directory_becomes_a_database_that_its_owner_may_shape_and_the_app_may_only_enter()
    {
        await using var cluster = await _installation.UseAsync();

        var rights = await Sql.AskAsync(
            cluster.SuperuserConnectionString,
            "select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname like 'spur%' order by 1"
        );
        rights.Should().Be("spur_app|f\nspur_owner|f");
        (await Sql.AskAsync(cluster.OwnerConnectionString, "create table t (a int); insert into t values (1); select a from t"))
            .Should()
            .Be("1");
        (await Sql.AskAsync(cluster.AppConnectionString, "select a from t")).Should().Contain("permission denied for table t");
        (await Sql.AskAsync(cluster.AppConnectionString, "create table u (a int)")).Should().Contain("permission denied for schema public");
    }

    [Fact]
    public async Task The_database_speaks_utf8_and_utc_and_has_the_extensions_that_search_needs()
    {
        await using var cluster = await _installation.UseAsync();

        (await Sql.AskAsync(cluster.AppConnectionString, "show server_encoding; show timezone; select upper('åäö')"))
            .Should()
            .Be("UTF8\nUTC\nÅÄÖ");
        (
            await Sql.AskAsync(
                cluster.AppConnectionString,
                "select extname from pg_extension where extname in ('pg_trgm', 'unaccent') order by 1"
            )
        )
            .Should()
            .Be("pg_trgm\nunaccent");
    }

    [Fact]
    public async Task Only_this_machine_and_only_a_password_gets_in()
    {
        await using var cluster = await _installation.UseAsync();

        (await Sql.AskAsync(cluster.SuperuserConnectionString, "show listen_addresses; show unix_socket_directories"))
            .Should()
            .Be("127.0.0.1");
        (await Sql.AskAsync(cluster.AppConnectionString.Replace("Password=", "Password=x", StringComparison.Ordinal), "select 1"))
            .Should()
            .Contain("password authentication failed");
        File.GetUnixFileMode(_installation.Directory.SecretsFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(_installation.Directory.Root)
            .Should()
            .HaveFlag(UnixFileMode.UserWrite)
            .And.NotHaveFlag(UnixFileMode.OtherRead);
    }

    [Fact]
    public async Task The_second_start_is_quick_and_finds_everything_at_the_same_port()
    {
        int port;
        await using (var first = await _installation.UseAsync())
        {
            port = first.Port;
            await Sql.AskAsync(first.OwnerConnectionString, "create table kept (a int); insert into kept values (7)");
        }

        var clock = Stopwatch.StartNew();
        await using var second = await _installation.UseAsync();

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
        second.Port.Should().Be(port);
        (await Sql.AskAsync(second.OwnerConnectionString, "select a from kept")).Should().Be("7");
    }

    [Fact]
    public async Task A_port_that_someone_took_meanwhile_is_left_to_them()
    {
        int port;
        await using (var first = await _installation.UseAsync())
            port = first.Port;
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();

        await using var second = await _installation.UseAsync();

        second.Port.Should().NotBe(port);
        (await Sql.AskAsync(second.AppConnectionString, "select 1")).Should().Be("1");
    }

    [Fact]
    public async Task The_server_leads_a_session_of_its_own_so_that_ctrl_c_reaches_the_app_alone()
    {
        await using var cluster = await _installation.UseAsync();

        var session = await Command.RunAsync(["ps", "-o", "pgid=", "-p", $"{_installation.ServerPid}"]);

        session.Text.Should().Be($"{_installation.ServerPid}");
    }

    [Fact]
    public async Task Parents_that_are_closed_to_the_server_stay_closed()
    {
        await using var cluster = await _installation.UseAsync();

        File.GetUnixFileMode(_installation.Parent).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Exists(_installation.Directory.Cluster).Should().BeTrue();
    }

    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        await using var cluster = await _installation.UseAsync();

        var user = await Command.RunAsync(["ps", "-o", "uid=", "-p", $"{_installation.ServerPid}"]);

        user.Text.Trim().Should().NotBe("0");
    }
}

using System.Globalization;

namespace SpurReview.LocalPostgres.Tests;

/// <summary>All other tests run as whoever runs them; these are for root, who here becomes someone ordinary.</summary>
public sealed class OrdinaryUserTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"spur-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_ordinary_user_has_the_database_to_herself_and_root_may_use_it_too()
    {
        var user = await MakeHomeAsync();
        var data = Path.Combine(_folder, "data");
        var directory = new ClusterDirectory(data);

        using (var app = Environment.IsPrivilegedProcess ? AppProcess.StartAs(user, _folder, data) : AppProcess.Start(data))
        {
            (await Sql.AskAsync(await app.AnswerAsync(), "select 1")).Should().Be("1");
            (await Command.RunAsync(["ps", "-o", "uid=", "-p", $"{PostmasterFile.Read(directory.PidFile)!.Pid}"]))
                .Text.Trim()
                .Should()
                .Be(user);
            await app.CloseAsync();
        }

        await using var again = await LocalCluster.UseAsync(new ClusterOptions(data) { Durable = false });
        (await Sql.AskAsync(again.AppConnectionString, "select 1")).Should().Be("1");
    }

    private async Task<string> MakeHomeAsync()
    {
        Directory.CreateDirectory(_folder);
        if (!Environment.IsPrivilegedProcess)
            return (await Command.RunAsync(["id", "-u"])).Text;

        var user = (await Command.RunAsync(["id", "-u", "nobody"])).Text;
        int.Parse(user, CultureInfo.InvariantCulture).Should().BePositive();
        (await Command.RunAsync(["chown", user, _folder])).Succeeded.Should().BeTrue();
        return user;
    }
}

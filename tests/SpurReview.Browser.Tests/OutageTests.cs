using System.Net;
using Npgsql;
using SpurReview.LocalPostgres;

namespace SpurReview.Browser.Tests;

/// <summary>The database goes away under the app, and comes back; the app is killed, and started again.</summary>
public sealed class OutageTests : IClassFixture<RunningSite>, IDisposable
{
    private readonly RunningSite _site;
    private readonly HttpClient _client;

    public OutageTests(RunningSite site)
    {
        _site = site;
        _client = new HttpClient { BaseAddress = new Uri(site.Address) };
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Pages_say_that_the_database_does_not_answer_and_work_again_when_it_is_back()
    {
        (await _client.GetAsync("/rapporter")).StatusCode.Should().Be(HttpStatusCode.OK);

        await StopDatabaseAsync();
        var during = await FirstAsync(answer => answer.StatusCode is not HttpStatusCode.OK);
        var words = WebUtility.HtmlDecode(await during.Content.ReadAsStringAsync());
        var after = await FirstAsync(answer => answer.StatusCode is HttpStatusCode.OK);

        during.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        words.Should().Contain("Databasen svarar inte just nu");
        after.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_killed_app_starts_again_on_what_it_left()
    {
        await _site.KillAsync();

        await _site.StartAsync();

        (await _client.GetStringAsync("/rapporter")).Should().Contain("Kvarngatans vårdcentral");
    }

    /// <summary>Asks until an answer is as awaited; the request itself is the waiting, and it is bounded.</summary>
    private async Task<HttpResponseMessage> FirstAsync(Func<HttpResponseMessage, bool> isAwaited)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var answer = await _client.GetAsync("/rapporter", limit.Token);
            if (isAwaited(answer))
                return answer;
            answer.Dispose();
        }
    }

    private async Task StopDatabaseAsync()
    {
        await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(_site.Data));
        await using var superuser = NpgsqlDataSource.Create(cluster.SuperuserConnectionString);
        await using var command = superuser.CreateCommand("copy (select 1) to program 'kill -INT $(head -1 postmaster.pid)'");
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The server went down before it could answer, as asked.
        }
    }
}

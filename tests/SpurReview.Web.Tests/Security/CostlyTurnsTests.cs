using System.Net;
using Npgsql;
using SpurReview.Web.Security;

namespace SpurReview.Web.Tests.Security;

/// <summary>Searching is free to anybody, and takes no connection from those who work.</summary>
public class CostlyTurnsTests(CrowdApp app) : IClassFixture<CrowdApp>
{
    private const string OneAddress = "198.51.100.7";
    private const int Patience = CostlyTurns.OfOne + CostlyTurns.OfOneThatWait;

    [Fact]
    public async Task Who_asks_for_ever_more_at_once_is_refused_and_everybody_else_is_served()
    {
        // While the search's words are locked nobody's search comes to an end.
        await using var locked = await app.Database.Superuser.OpenConnectionAsync();
        await using var transaction = await locked.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table report_search in access exclusive mode", locked, transaction))
            await command.ExecuteNonQueryAsync();
        var greedy = Enumerable.Range(0, Patience).Select(_ => SearchAsync(OneAddress)).ToList();

        // One more than may wait. Which of them is refused depends on who came last.
        greedy.Add(SearchAsync(OneAddress));
        var refused = await Task.WhenAny(greedy);

        (await refused).Should().Be(HttpStatusCode.TooManyRequests);
        (await app.Anybody().GetAsync(Links.SignIn())).Status.Should().Be(HttpStatusCode.OK);
        var other = SearchAsync("198.51.100.8");
        await transaction.CommitAsync();
        (await other).Should().Be(HttpStatusCode.OK);
        (await Task.WhenAll(greedy)).Count(s => s is HttpStatusCode.OK).Should().Be(Patience);
    }

    private async Task<HttpStatusCode> SearchAsync(string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Links.Reports()}?sok=handledning");
        request.Headers.Add(Sender.Header, from);
        using var answer = await app.Anybody().Http.SendAsync(request);
        return answer.StatusCode;
    }
}

namespace SpurReview.Web.Commands;

/// <summary>Asks a running application whether it is alive; for containers, which have no other way to ask.</summary>
internal static class HealthCommand
{
    public static async Task<int> ExecuteAsync()
    {
        var address = Environment.GetEnvironmentVariable("SPUR_HEALTH_URL") ?? "http://localhost:8080/health/live";
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}

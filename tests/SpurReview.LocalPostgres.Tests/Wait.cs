using System.Diagnostics;

namespace SpurReview.LocalPostgres.Tests;

internal static class Wait
{
    public static async Task UntilAsync(Func<bool> happened)
    {
        var clock = Stopwatch.StartNew();
        while (!happened())
        {
            clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(1);
        }
    }
}

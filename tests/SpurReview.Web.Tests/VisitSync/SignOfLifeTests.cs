using Microsoft.Extensions.DependencyInjection;
using SpurReview.Testing;
using SpurReview.Web.Features.VisitSync;

namespace SpurReview.Web.Tests.VisitSync;

public sealed class ClockedApp : App
{
    /// <summary>It stands still; what is signed in by it is signed in now.</summary>
    internal ControlledClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    private protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);
}

public class SignOfLifeTests(ClockedApp app) : IClassFixture<ClockedApp>
{
    [Fact]
    public async Task A_stream_says_that_it_lives_though_nothing_is_new_to_whoever_listens()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var asta = new VisitDevice(review.First, review.Id);
        using var stream = await EventStream.OpenAsync(review.Second, review.Id);
        await stream.NextAsync("change");

        app.Clock.Move(Heartbeat.Every);
        await asta.BeInAsync("E");

        await stream.NextAsync("alive");
    }
}

namespace SpurReview.Web.Features.VisitSync;

/// <summary>
/// When the sign of life comes that keeps a stream open: at its own times, whatever happens in between. So it comes also where somebody writes
/// alone all the time, and its rhythm tells the colleague nothing of that.
/// </summary>
internal sealed class Heartbeat(TimeProvider clock)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private DateTimeOffset _next = clock.GetUtcNow() + Every;

    /// <summary>How long until the next one.</summary>
    public TimeSpan Left => _next - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>True once for each.</summary>
    public bool IsDue()
    {
        if (Left > TimeSpan.Zero)
            return false;
        _next += Every;
        return true;
    }
}

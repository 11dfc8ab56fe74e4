namespace SpurReview.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ControlledClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Move(TimeSpan by) => Now += by;
}

namespace SpurReview.Domain.ActionPlans;

/// <summary>Klart, be verksamhetschefen skicka: the director of studies has prepared the whole plan and asks the head to send it.</summary>
public sealed class SendRequest
{
    internal SendRequest(Guid reviewId) => ReviewId = reviewId;

    private SendRequest() { } // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }

    /// <summary>Stamped by the database.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>The name of who asked.</summary>
    public string? AskedBy { get; private init; }
}

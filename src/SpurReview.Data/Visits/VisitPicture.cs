using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Visits;

/// <summary>What a device is told of a review: the fields, or those that have changed since it last asked.</summary>
/// <param name="Seq">The review's clock. Whoever asks from here on misses nothing, and may be told something twice.</param>
public sealed record VisitPicture(
    long Seq,
    ReviewState State,
    bool IsSigned,
    IReadOnlyList<FieldPicture> Fields,
    IReadOnlyList<Present> Present
)
{
    /// <summary>Nobody has come, moved or gone; when each was seen is another time each time.</summary>
    public bool HasSamePresent(VisitPicture other) => Who.SequenceEqual(other.Who);

    private IEnumerable<Present> Who => Present.Select(p => p with { SeenAt = default });
}

public sealed record FieldPicture(string Field, string Value, int Version, string? By, DateTimeOffset? At)
{
    public IReadOnlyList<AlternativePicture> Alternatives { get; init; } = [];
}

/// <summary>Written by somebody who had not seen the field's value, and not chosen about yet.</summary>
public sealed record AlternativePicture(Guid Id, string Value, string By, DateTimeOffset At);

/// <summary>Somebody who is in the review just now.</summary>
/// <param name="Unsent">What the device still has to send.</param>
/// <param name="IsHere">False of a device that has fallen silent.</param>
public sealed record Present(Guid AccountId, string By, string Device, string? Area, int Unsent, DateTimeOffset SeenAt, bool IsHere = true);

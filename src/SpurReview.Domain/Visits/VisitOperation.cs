namespace SpurReview.Domain.Visits;

/// <summary>
/// One edit that somebody made on a device, perhaps hours ago and without network, and what came of it. Every one that was answered is kept:
/// nothing that was written disappears without a record.
/// </summary>
public sealed class VisitOperation
{
    public const int FieldMaxLength = 60;
    public const int DeviceMaxLength = 60;

    /// <summary>Made by the device.</summary>
    public required Guid Id { get; init; }
    public Guid ReviewId { get; init; }
    public Guid AccountId { get; init; }
    public string By { get; init; } = "";
    public string Device { get; init; } = "";

    /// <summary>As in comment.E5.</summary>
    public required string Field { get; init; }
    public required string Value { get; init; }

    /// <summary>The version that the server had said when the edit was made; null where it followed on an own edit.</summary>
    public int? BaseVersion { get; init; }

    /// <summary>The own edit that it followed on.</summary>
    public Guid? BaseOperation { get; init; }

    /// <summary>The alternatives that the person had seen and chose among.</summary>
    public IReadOnlyList<Guid> Settles { get; init; } = [];

    /// <summary>The person was asked and wants it although signatures go.</summary>
    public bool EvenSigned { get; init; }

    /// <summary>Of an own grading: nobody else is told of it, also later.</summary>
    public bool IsOwn { get; init; }

    /// <summary>By the device's clock, which may be wrong: shown and never compared.</summary>
    public DateTimeOffset? MadeAt { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    public MergeOutcome Outcome { get; private set; } = MergeOutcome.Wait;

    /// <summary>The field's version when it was answered: the one it gave, or the one that it met.</summary>
    public int Version { get; private set; }

    /// <summary>The version that it was based on in the end, by way of the own edits before it.</summary>
    public int Grounds { get; private set; }

    /// <summary>Why it was not saved, in Swedish.</summary>
    public string? Message { get; private set; }

    /// <summary>The operation that took its place; only where it was not saved.</summary>
    public Guid? SettledBy { get; private set; }

    /// <summary>Stands beside the field's value, to be chosen about.</summary>
    public bool IsAlternative => Outcome is MergeOutcome.Clash && SettledBy is null;

    internal void Answered(Judgement judgement, int version) =>
        (Outcome, Grounds, Message, Version) = (judgement.Outcome, judgement.Grounds, judgement.Message, version);

    internal void Settled(Guid by) => SettledBy ??= by;
}

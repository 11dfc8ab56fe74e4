using SpurReview.Domain.Visits;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>What a device sends: its edits in order.</summary>
public sealed record SentBatch(string? Device, IReadOnlyList<SentOperation?>? Operations)
{
    public const int MaxOperations = 200;
    private const int MaxSettled = 200;

    /// <summary>Whose edits the device says that they are. Somebody else may have signed in on it since they were made.</summary>
    public Guid? Account { get; init; }

    /// <summary>Nothing that no device of ours would send.</summary>
    public bool IsSound =>
        Device is { Length: > 0 and <= VisitOperation.DeviceMaxLength }
        && !Device.Contains('\0')
        && Operations is { Count: <= MaxOperations }
        && Operations.All(o => o is not null && IsSoundOperation(o));

    private static bool IsSoundOperation(SentOperation operation) =>
        operation.Id != Guid.Empty
        && operation.Field is { Length: > 0 and <= VisitOperation.FieldMaxLength }
        && !operation.Field.Contains('\0')
        && operation.Value is not null
        && operation.Base is { } on
        && on.Version is null != on.Operation is null
        && operation.Settles is not { Count: > MaxSettled };
}

public sealed record SentOperation(Guid Id, string? Field, string? Value, SentBase? Base)
{
    public IReadOnlyList<Guid>? Settles { get; init; }
    public bool EvenSigned { get; init; }
    public DateTimeOffset? MadeAt { get; init; }
}

/// <summary>The version that the server had said, or the own edit before.</summary>
public sealed record SentBase(int? Version, Guid? Operation);

public sealed record OperationAnswer(Guid Id, string Outcome, int Version, string? Message)
{
    public static OperationAnswer Of(Guid id, MergeOutcome outcome, int version, string? message) =>
        new(id, outcome.ToString().ToLowerInvariant(), version, message);
}

public sealed record BatchAnswer(IReadOnlyList<OperationAnswer> Answers);

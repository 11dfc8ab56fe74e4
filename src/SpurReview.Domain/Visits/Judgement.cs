namespace SpurReview.Domain.Visits;

/// <summary>A field as it stands when an operation comes.</summary>
/// <param name="IsPrinted">A change of it takes signatures away.</param>
public sealed record FieldState(string Value, int Version, bool IsPrinted = true);

/// <summary>What the review is like when an operation comes.</summary>
public sealed record VisitMoment(bool IsOpen, bool IsSigned)
{
    /// <summary>Why it is not open, in Swedish.</summary>
    public string? WhyClosed { get; init; }
}

/// <summary>What is to become of an operation.</summary>
/// <param name="Changes">The field is to have the operation's value; where saved without it, it has it already.</param>
public sealed record Judgement(MergeOutcome Outcome, int Grounds = 0, bool Changes = false)
{
    public string? Message { get; init; }
}

namespace SpurReview.Domain.FactChecks;

/// <summary>Anmärkning: something in the draft that the unit says is wrong, missing or ill put, and what the inspectors answered.</summary>
public sealed class Remark
{
    internal Remark(FactCheck check, int number, DraftPlace place, string quote, RemarkWords words)
    {
        (ReviewId, Number, Place, Quote) = (check.ReviewId, number, place, quote);
        Words = words;
    }

    private Remark() => (Place, Quote, Proposal) = (DraftPlace.Report, "", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; internal init; }
    public Guid ReviewId { get; private init; }

    /// <summary>In the order in which they were written; there may be gaps.</summary>
    public int Number { get; private init; }
    public DraftPlace Place { get; private init; }

    /// <summary>What stood there in the draft that was sent.</summary>
    public string Quote { get; private init; }
    public RemarkKind Kind { get; private set; }

    /// <summary>Vad ska det stå i stället?</summary>
    public string Proposal { get; private set; } = "";

    /// <summary>Hur vet vi det? Null where it was not asked for and nobody said.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The same, as a file.</summary>
    public RemarkFile? File { get; private set; }

    /// <summary>Null until an inspector has answered, and where time ran out before that.</summary>
    public RemarkOutcome? Outcome { get; private set; }
    public string? Answer { get; private set; }

    /// <summary>The day on which it was answered last, in Sweden, stamped by the database; null of answers older than the stamp.</summary>
    public DateOnly? AnsweredOn { get; private init; }
    public string? AnsweredBy { get; private init; }

    public RemarkWords Words
    {
        get => new(Kind, Proposal, Evidence, File);
        internal set => (Kind, Proposal, Evidence, File) = (value.Kind, value.Proposal, value.Evidence, value.File);
    }

    internal void SetAnswer(RemarkOutcome outcome, string answer) => (Outcome, Answer) = (outcome, answer);
}

/// <summary>What the unit says in a remark.</summary>
public sealed record RemarkWords
{
    public const int MaxLength = 5_000;

    /// <exception cref="RuleBrokenException">Something is missing or too long; see <see cref="RuleBrokenBy"/>.</exception>
    public RemarkWords(RemarkKind kind, string proposal, string? evidence, RemarkFile? file = null)
    {
        (Kind, Proposal, File) = (kind, Text.Checked(proposal, MaxLength), file);
        Evidence = string.IsNullOrWhiteSpace(evidence) ? null : Text.Checked(evidence, MaxLength);
        if (RuleBrokenBy(kind, proposal, evidence, file is not null) is { } rule)
            throw new RuleBrokenException(rule);
    }

    public RemarkKind Kind { get; }
    public string Proposal { get; }
    public string? Evidence { get; }
    public RemarkFile? File { get; }

    /// <summary>What is said to be wrong must be possible to check, by a text or by a file.</summary>
    public static Rule? RuleBrokenBy(RemarkKind kind, string? proposal, string? evidence, bool hasFile) =>
        string.IsNullOrWhiteSpace(proposal) ? Rule.RemarkNeedsProposal
        : kind is RemarkKind.FactualError && !hasFile && string.IsNullOrWhiteSpace(evidence) ? Rule.RemarkNeedsEvidence
        : null;
}

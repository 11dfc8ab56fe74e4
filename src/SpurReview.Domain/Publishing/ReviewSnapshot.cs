using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Publishing;

/// <summary>
/// A review as it stood when a report version was frozen: everything the report says, with the template's own words in it,
/// so that a version reads the same whatever happens to the rest. The record that reports are made from.
/// </summary>
public sealed record ReviewSnapshot
{
    public required Guid ReviewId { get; init; }

    /// <summary>1 for the first publishing; a correction is the next number.</summary>
    public required int Version { get; init; }

    /// <summary>The unit, where an old snapshot does not say: then nothing of it is taken for public.</summary>
    public SnapshotAudience Audience { get; init; } = SnapshotAudience.Unit;
    public required SnapshotTemplate Template { get; init; }
    public required SnapshotUnit Unit { get; init; }
    public required string Specialty { get; init; }
    public required SiteVisit Visit { get; init; }
    public required IReadOnlyList<SnapshotInspector> Inspectors { get; init; }
    public required IReadOnlyList<SnapshotFinding> Findings { get; init; }
    public required IReadOnlyList<SnapshotArea> Areas { get; init; }
    public SnapshotPlan? Plan { get; init; }
    public required IReadOnlyDictionary<UnitFact, FactValue> Facts { get; init; }

    /// <summary>Some facts are left out, since they could point out a person.</summary>
    public bool HidesFacts { get; init; }

    /// <summary>An old report brought in as an archive item; the page says "Importerad" and adds no sentences of the system's own.</summary>
    public required bool IsImported { get; init; }

    /// <summary>A preview, or a draft: printed with a mark and never stored.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Fastställd: the day the review was declared final; null in a draft and where an imported report does not say.</summary>
    public DateOnly? FinalOn { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public required IReadOnlyList<SnapshotStep> Steps { get; init; }

    /// <summary>One for each version after the first, in order.</summary>
    public IReadOnlyList<SnapshotCorrection> Corrections { get; init; } = [];

    /// <summary>The fact check; in the unit's own copy only.</summary>
    public IReadOnlyList<SnapshotRemark> Remarks { get; init; } = [];
}

/// <summary>The checklist the review was graded by.</summary>
public sealed record SnapshotTemplate(string Code, string Title, string Regulation);

public sealed record SnapshotUnit(string Provider, ProviderKind ProviderKind, string Name, string? Workplace, string City, string Region);

/// <summary>Everybody who has inspected from the visit on, also who has left.</summary>
public sealed record SnapshotInspector(string Name, string? City)
{
    /// <summary>The day on which she came for somebody who left; null for who was there at the visit.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day on which she left; null for who stayed.</summary>
    public DateOnly? Until { get; init; }
}

public sealed record SnapshotFinding(FindingKind Kind, string Text, string? Area, Addressee Addressee);

public sealed record SnapshotArea
{
    public required string Letter { get; init; }
    public required string Name { get; init; }
    public required AreaPart Part { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<SnapshotGroup> Groups { get; init; }

    /// <summary>The offered grades, best first, with the checklist's official texts.</summary>
    public required IReadOnlyList<GradeText> OfferedGrades { get; init; }

    /// <summary>The grade at the review; null only in a draft.</summary>
    public Grade? Grade { get; init; }
    public string? GradeReason { get; init; }

    /// <summary>The decision after the plan: a better grade, or D that stands. Null where none was taken.</summary>
    public SnapshotRegrade? Regrade { get; init; }
}

public sealed record SnapshotGroup(CriterionKind Kind, string? Lead, IReadOnlyList<SnapshotCriterion> Criteria);

public sealed record SnapshotCriterion(string Code, string Text, Verdict Verdict, string? Comment);

/// <summary>A decision after the plan. Grade D means that D stands.</summary>
public sealed record SnapshotRegrade(Grade Grade, string Reason, DateOnly DecidedOn, IReadOnlyList<ResponsiblePerson> DecidedBy);

public sealed record SnapshotPlan(DateOnly SubmittedOn, IReadOnlyList<SnapshotAction> Actions, IReadOnlyList<SnapshotNarrative> Narratives);

/// <summary>One planned action.</summary>
/// <param name="Answers">Criterion codes, or an area's letter for the area as a whole.</param>
/// <param name="DecidedOn">The day of the inspectors' decision; null where it is not known, as in imported reports.</param>
public sealed record SnapshotAction(
    IReadOnlyList<string> Answers,
    string Action,
    DateOnly DueOn,
    IReadOnlyList<ResponsiblePerson> Responsible,
    IReadOnlyList<DateOnly> FollowUpOn,
    IReadOnlyList<ResponsiblePerson> FollowUpResponsible,
    ActionDecision? Decision,
    string? DecisionReason,
    DateOnly? DecidedOn = null
);

/// <summary>An older plan: one free text per area.</summary>
public sealed record SnapshotNarrative(string Area, string Text);

/// <summary>A step of the review's life and the day it was taken, for "Om granskningen".</summary>
public sealed record SnapshotStep(ReviewState To, DateOnly On);

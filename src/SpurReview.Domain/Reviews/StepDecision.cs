using SpurReview.Domain.Calendar;

namespace SpurReview.Domain.Reviews;

/// <summary>What goes with a step: the day it was decided, and a note where one is needed or wanted.</summary>
public sealed record StepDecision(DateOnly On, string? Note = null)
{
    /// <summary>How long each part may take here: a step may have to wait until somebody's time is out.</summary>
    public Terms Terms { get; init; } = Terms.Default;

    /// <summary>The reviewing body has decided that drafts of the review's specialty are compared.</summary>
    public bool Calibrates { get; init; }
}

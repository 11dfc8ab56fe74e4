namespace SpurReview.Data.Queries;

/// <summary>What has been done with a review's fact check and plan, and by whom where that is one person's. Steps tell the rest.</summary>
public sealed record DeedsAtWork
{
    public string? RemarksSentBy { get; init; }

    /// <summary>How many remarks who asks has answered, and when the last of them.</summary>
    public int Answered { get; init; }
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Who sent the plan the first time, and who the last; null of one that was brought in.</summary>
    public string? PlanSubmittedBy { get; init; }
    public string? PlanSentBy { get; init; }

    /// <summary>When the inspectors last agreed on an action.</summary>
    public DateOnly? PlanJudgedOn { get; init; }

    /// <summary>How much of what was handed over to the provider it has answered, and when last; nobody but the unit and its provider is told.</summary>
    public int HandOversAnswered { get; init; }
    public DateOnly? HandOverAnsweredOn { get; init; }
    public IReadOnlyList<RegradeAtWork> Regrades { get; init; } = [];
}

/// <summary>A decision on an area after the plan.</summary>
/// <param name="By">The inspectors' names; none where the office recorded that there was no plan.</param>
public sealed record RegradeAtWork(DateOnly On, IReadOnlyList<string> By);

using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>One invented review: where, in what, how far it has come and what was found.</summary>
internal sealed record DemoStory
{
    public required string Provider { get; init; }
    public bool IsPrivate { get; init; }
    public required string Unit { get; init; }
    public string? Workplace { get; init; }
    public required string City { get; init; }
    public required string Region { get; init; }
    public required string Specialty { get; init; }
    public required string Template { get; init; }

    /// <summary>Days from today to the visit; negative when it has been.</summary>
    public required int VisitIn { get; init; }
    public required ReviewState State { get; init; }

    /// <summary>Which two of the demo's inspectors.</summary>
    public (int First, int Second) Inspectors { get; init; } = (0, 1);

    /// <summary>How many areas the inspectors have got through; all of them where the state needs it.</summary>
    public int GradedAreas { get; init; } = 8;

    /// <summary>Criteria not met, with the printed comment.</summary>
    public IReadOnlyDictionary<string, string> NotMet { get; init; } = new Dictionary<string, string>();

    /// <summary>Criteria met with a remark.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<string> Strengths { get; init; } = [];
    public IReadOnlyList<string> Weaknesses { get; init; } = [];
    public IReadOnlyList<string> Improvements { get; init; } = [];
    public IReadOnlyDictionary<UnitFact, FactValue> Facts { get; init; } = new Dictionary<UnitFact, FactValue>();

    /// <summary>A criterion whose printed comment was corrected after publishing: its code, the right words and why. Null where nothing was.</summary>
    public (string Code, string Text, string Reason)? Correction { get; init; }

    /// <summary>Area letter to the plan's answer, for stories with a D.</summary>
    public IReadOnlyDictionary<string, string> Plan { get; init; } = new Dictionary<string, string>();
}

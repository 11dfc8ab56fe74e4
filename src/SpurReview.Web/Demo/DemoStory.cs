using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>One invented review: where, in what, how far it has come and what was found.</summary>
internal sealed record DemoStory
{
    public const string Regulation2015 = "sosfs-2015-8";
    public const string Regulation2021 = "hslf-fs-2021-8";

    public required string Provider { get; init; }
    public bool IsPrivate { get; init; }
    public required string Unit { get; init; }
    public string? Workplace { get; init; }
    public required string City { get; init; }
    public required string Region { get; init; }
    public required string Specialty { get; init; }
    public string Template { get; init; } = Regulation2021;

    /// <summary>Days from today to the visit, negative when it has been; null where no days are set.</summary>
    public int? VisitIn { get; init; }
    public VisitForm VisitForm { get; init; } = VisitForm.Onsite;
    public required ReviewState State { get; init; }

    /// <summary>Which of the demo's inspectors.</summary>
    public IReadOnlyList<int> Inspectors { get; init; } = [];

    /// <summary>They grade alone first, and have begun.</summary>
    public bool GradesAlone { get; init; }

    /// <summary>How many of them have signed a draft that is not sent yet.</summary>
    public int Signatures { get; init; }

    /// <summary>What the office said when it sent the signed draft back, before those signatures.</summary>
    public string? ReturnedBecause { get; init; }

    /// <summary>Days from the visit to the plan; null where none has come in.</summary>
    public int? PlanAfter { get; init; }
    public string? CancelledBecause { get; init; }

    /// <summary>Areas the inspectors have graded, by letter; all of them unless said.</summary>
    public string GradedAreas { get; init; } = "ABCDEFGH";
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = new Dictionary<string, string>();

    /// <summary>Criteria not met, with the printed comment.</summary>
    public IReadOnlyDictionary<string, string> NotMet { get; init; } = new Dictionary<string, string>();

    /// <summary>Criteria met with a remark.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    /// <summary>Criteria that are not relevant here, and why.</summary>
    public IReadOnlyDictionary<string, string> NotRelevant { get; init; } = new Dictionary<string, string>();

    /// <summary>What the inspectors wrote for themselves.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    /// <summary>Grades that differ from the suggestion, by area.</summary>
    public IReadOnlyDictionary<string, DemoGrade> Decisions { get; init; } = new Dictionary<string, DemoGrade>();
    public IReadOnlyList<DemoFinding> Strengths { get; init; } = [];
    public IReadOnlyList<DemoFinding> Weaknesses { get; init; } = [];
    public IReadOnlyList<DemoFinding> Improvements { get; init; } = [];
    public IReadOnlyDictionary<UnitFact, FactValue> Facts { get; init; } = new Dictionary<UnitFact, FactValue>();
    public IReadOnlyList<DemoAction> Actions { get; init; } = [];

    /// <summary>A plan of the older kind: one text per area.</summary>
    public IReadOnlyDictionary<string, string> Narratives { get; init; } = new Dictionary<string, string>();

    /// <summary>What the inspectors decided after the plan, by area.</summary>
    public IReadOnlyDictionary<string, DemoGrade> Regrades { get; init; } = new Dictionary<string, DemoGrade>();

    /// <summary>A printed comment that was corrected after publishing: the criterion, the right words and why.</summary>
    public (string Code, string Text, string Reason)? Correction { get; init; }

    /// <summary>Why the report was withdrawn.</summary>
    public string? Withdrawal { get; init; }
}

internal sealed record DemoGrade(Grade Grade, string Reason);

internal sealed record DemoFinding(string Text, string? Area = null, Addressee Addressee = Addressee.Unit)
{
    public static implicit operator DemoFinding(string text) => new(text);
}

/// <summary>One action of a plan. Days are counted from the visit.</summary>
internal sealed record DemoAction(IReadOnlyList<string> Answers, string Text, int DueAfter)
{
    public string Responsible { get; init; } = "Verksamhetschef";
    public string FollowUpResponsible { get; init; } = "Studierektor";
    public IReadOnlyList<int> FollowUpAfter { get; init; } = [];
    public bool? IsAccepted { get; init; }
    public string? ReturnedBecause { get; init; }
}

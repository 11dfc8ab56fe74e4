using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Reviews;

/// <summary>
/// Egen gradering: what one inspector says of an area while both grade alone. It is kept as it was when both were done, beside what they
/// then agreed on.
/// </summary>
public sealed class OwnGrading
{
    private readonly List<OwnAssessment> _assessments = [];

    public OwnGrading(AreaReview area, Guid accountId, string by)
    {
        (ReviewId, AreaReviewId, Letter) = (area.ReviewId, area.Id, area.Letter);
        (AccountId, By) = (accountId, by);
        _assessments.AddRange(area.Assessments.Select(a => new OwnAssessment(a.Code)));
    }

    private OwnGrading() => (Letter, By) = ("", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private init; }
    public Guid AreaReviewId { get; private init; }
    public string Letter { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>The inspector's name.</summary>
    public string By { get; private init; }
    public GradeDecision? Decision { get; private set; }
    public int DecisionVersion { get; private set; }
    public bool IsDone { get; private set; }
    public int DoneVersion { get; private set; }

    /// <summary>Both were done, and it was set beside the other's: it never changes again. The database says so.</summary>
    public bool IsCompared { get; private init; }

    public IReadOnlyList<OwnAssessment> Assessments => _assessments;

    public OwnAssessment Of(string code) => _assessments.Single(a => a.Code == code);

    /// <summary>What is printed of the grade.</summary>
    public (Grade? Grade, string? Reason) SaysOfGrade => (Decision?.Grade, Decision?.Reason);

    /// <summary>Writes down what the area says as its author sees it.</summary>
    internal void Keep(AreaReview seen)
    {
        (Decision, DecisionVersion, IsDone, DoneVersion) = (seen.Decision, seen.DecisionVersion, seen.IsDone, seen.DoneVersion);
        foreach (var own in _assessments)
            own.Keep(seen.Find(own.Code)!);
    }
}

/// <summary>What one inspector says of one criterion.</summary>
public sealed class OwnAssessment
{
    internal OwnAssessment(string code) => Code = code;

    private OwnAssessment() => Code = ""; // For EF Core, which then fills the properties.

    public string Code { get; private init; }
    public Versioned<Verdict> Verdict { get; private set; } = new(Grading.Verdict.NotAssessed);
    public Versioned<string?> Comment { get; private set; } = new(null);

    /// <summary>What is printed.</summary>
    public (Verdict Verdict, string? Comment) Says => (Verdict.Value, Comment.Value);

    internal void Keep(Assessment seen) => (Verdict, Comment) = (seen.Verdict, seen.Comment);
}

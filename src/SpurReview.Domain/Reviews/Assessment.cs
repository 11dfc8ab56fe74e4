using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Reviews;

/// <summary>What the inspectors say of one criterion. Each of its two fields has a version of its own.</summary>
public sealed class Assessment
{
    internal Assessment(string code, CriterionKind kind, bool kindUncertain) => (Code, Kind, KindUncertain) = (code, kind, kindUncertain);

    private Assessment() => Code = ""; // For EF Core, which then fills the properties.

    public string Code { get; private init; }
    public CriterionKind Kind { get; private init; }
    public bool KindUncertain { get; private init; }
    public Versioned<Verdict> Verdict { get; internal set; } = new(Grading.Verdict.NotAssessed);

    /// <summary>Kommentar: printed in the report under the criterion. Null where there is none.</summary>
    public Versioned<string?> Comment { get; internal set; } = new(null);

    /// <summary>The inspectors said different things alone, and have not agreed since.</summary>
    public bool MustBeAgreed { get; internal set; }

    /// <summary>As the author of an own assessment sees it.</summary>
    internal Assessment As(OwnAssessment own) => new(Code, Kind, KindUncertain) { Verdict = own.Verdict, Comment = own.Comment };

    /// <summary>What both say is said; of what differs nothing is.</summary>
    internal void Compare(OwnAssessment first, OwnAssessment second)
    {
        MustBeAgreed = first.Says != second.Says;
        Verdict = new(
            MustBeAgreed ? Grading.Verdict.NotAssessed : first.Verdict.Value,
            Versioned.Above(first.Verdict.Version, second.Verdict.Version, Verdict.Version)
        );
        Comment = new(
            MustBeAgreed ? null : first.Comment.Value,
            Versioned.Above(first.Comment.Version, second.Comment.Version, Comment.Version)
        );
    }

    internal AssessedCriterion ForSuggestion => new(Code, Kind, Verdict.Value, KindUncertain);
}

using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>A group of criteria under one heading.</summary>
public sealed record GroupPart(int Number, CriterionGroup Group, IReadOnlyList<CriterionPart> Criteria)
{
    public int Left => Criteria.Count(c => c.Shown is Domain.Grading.Verdict.NotAssessed);
}

/// <param name="Note">Null for those who may not see it.</param>
public sealed record CriterionPart(Criterion Criterion, FieldEdit Verdict, Domain.Grading.Verdict Shown, TextField Comment, OwnNote? Note)
{
    /// <summary>Who else has judged it in the same moment, where that is known.</summary>
    public string? OthersName { get; init; }

    /// <summary>Where something is to be written, or has been, the field is open from the beginning.</summary>
    public bool CommentIsOpen => Shown is Domain.Grading.Verdict.NotMet or Domain.Grading.Verdict.NotRelevant || Comment.IsWorthShowing;

    public bool HasRemark => Shown is Domain.Grading.Verdict.Met && Comment.Edit.Shown.Length > 0;
}

public sealed record GradePart(
    string Letter,
    FieldEdit Edit,
    string Shown,
    TextField Reason,
    IReadOnlyList<GradeText> Offered,
    Regrade? Regrade
)
{
    public string? OthersName { get; init; }

    /// <summary>The grade differs from a settled suggestion, or a reason is there.</summary>
    public bool AsksForReason { get; init; }
}

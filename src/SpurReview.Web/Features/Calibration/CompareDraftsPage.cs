using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Calibration;

/// <summary>The drafts of a round, side by side, in one area.</summary>
public sealed record CompareDraftsPage(CalibrationRound Round, string Letter)
{
    /// <summary>By unit.</summary>
    public required IReadOnlyList<ComparedDraft> Drafts { get; init; }
    public required bool MayComment { get; init; }
    public CommentForm Form { get; init; } = new();

    /// <summary>In every draft that has it; one where there is nothing to compare yet.</summary>
    public IReadOnlyList<string> Letters =>
        Drafts.Count == 0
            ? ["A"]
            : [.. Drafts.SelectMany(d => d.Content.Areas).Select(a => a.Letter).Distinct().Order(StringComparer.Ordinal)];

    public string Title => Drafts.Select(d => d.Area).FirstOrDefault(a => a is not null) is { } area ? $"{Letter} {area.Name}" : Letter;

    /// <summary>So many that the person may see are still with their units.</summary>
    public int NotYet => Round.Reviews.Count - Drafts.Count;
}

/// <summary>One draft, as it was when it came to calibration.</summary>
/// <param name="Area">Null where its checklist has no such area.</param>
public sealed record ComparedDraft(RoundReview Review, ReviewSnapshot Content, SnapshotArea? Area)
{
    public string Unit => Content.Unit.Name;
    public string Place => Content.Unit.City;
    public Grade? Grade => Area?.Grade;

    /// <summary>In the checklist's own words.</summary>
    public string GradeWords =>
        Area?.OfferedGrades.FirstOrDefault(g => g.Grade == Grade) is { } text ? GradeNames.Short(text) : "Inte graderat";

    /// <summary>"A, B eller D".</summary>
    public string Scale =>
        Area is { OfferedGrades: var offered }
            ? $"{string.Join(", ", offered.SkipLast(1).Select(g => g.Grade))} eller {offered[^1].Grade}"
            : "";

    public IEnumerable<SnapshotCriterion> NotMet => Area?.Groups.SelectMany(g => g.Criteria).Where(c => c.Verdict is Verdict.NotMet) ?? [];

    public IEnumerable<CalibrationComment> Comments => Review.Comments.Where(c => c.Area == Area?.Letter).OrderBy(c => c.WrittenAt);
}

/// <summary>Said to its people when the round is over.</summary>
public sealed record ClosedRoundPage(CalibrationRound Round)
{
    /// <summary>What somebody had just written.</summary>
    public string? Unsaved { get; init; }
}

public sealed class CommentForm
{
    /// <summary>Given when the page is shown, so that pressing twice makes one.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public Guid? Id { get; init; }

    /// <summary>The review whose draft it is about.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public Guid? Review { get; init; }

    [Required(ErrorMessage = "Skriv din kommentar."), LengthLimit(CalibrationComment.MaxLength)]
    public string? Text { get; init; }
}

using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Inspectors;

/// <summary>The inspectors of a review: who they are, what they have declared and what they have signed.</summary>
/// <param name="Me">The account, where the person is here as an inspector.</param>
public sealed record InspectorsPage(ReviewFile File, Guid? Me, bool IsCoordinator)
{
    public AppointForm Form { get; init; } = new();
    public required DeclareForm Declaration { get; init; }

    /// <summary>The inspector whose declaration had a fault, or null.</summary>
    public Guid? Faulty { get; init; }

    /// <summary>Those who can be appointed.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>What the office has said of the draft, while it waits for signatures again.</summary>
    public IReadOnlyList<DraftReturn> Returns { get; init; } = [];

    /// <summary>The fields that two wrote in at the same time, where nobody has chosen: between inspectors.</summary>
    public IReadOnlyList<string> Simultaneous { get; init; } = [];

    /// <summary>Asked only where the choice to grade alone could be another.</summary>
    public bool GradingHasBegun { get; init; } = true;

    public Review Review => File.Review;

    /// <summary>Who grade alone are two.</summary>
    public bool MayAppoint => !Review.GradesAlone || Review.Inspectors.Count < Review.InspectorsAlone;

    public bool MayChooseAlone =>
        IsCoordinator && !Review.IsPractice && !ReviewGuards.GradingAlone(Review, !Review.GradesAlone, GradingHasBegun).Any();

    /// <summary>What must be written before anyone can sign.</summary>
    public IReadOnlyList<ObstacleLine> ToWrite =>
        Review.MayBeSigned
            ?
            [
                .. ReviewGuards
                    .ContentIsComplete(Review)
                    .Concat(SimultaneousTexts.InTheWay(Simultaneous))
                    .Select(o => ObstacleLine.Of(Review, o)),
            ]
            : [];

    public bool MaySign => Review.MayBeSigned && ToWrite.Count == 0;

    /// <summary>The text that a signature would be on.</summary>
    public string Seen => DraftFingerprint.Of(Review);

    public bool MayReplace => IsCoordinator && !Review.IsPractice && Review.RuleAgainstReplacing() is null;

    /// <summary>Who has left, and why: between reviewers.</summary>
    public IReadOnlyList<InspectorReplacement> Left => Review.Replacements;

    /// <summary>What somebody declares and signs nobody else can.</summary>
    public bool IsMe(Inspector inspector) => Me is { } account && inspector.AccountId == account;
}

public sealed class AppointForm
{
    [Required(ErrorMessage = "Välj en inspektör.")]
    public Guid? Account { get; init; }
}

public sealed class DeclareForm
{
    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }
}

public sealed class SignForm
{
    /// <summary>The draft that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }
}

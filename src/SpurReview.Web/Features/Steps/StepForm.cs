using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.DraftReturns;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Steps;

/// <summary>A step as somebody asks for it.</summary>
public sealed class StepForm
{
    /// <summary>The state the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public ReviewState? From { get; init; }

    [Required(ErrorMessage = "Välj ett steg.")]
    public ReviewState? To { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }

    [LengthLimit(ReviewStep.NoteMaxLength)]
    public string? Note { get; init; }

    /// <summary>The signed draft that the page showed; null where the review has none yet, or none any more.</summary>
    [LengthLimit(64)]
    public string? Seen { get; init; }

    internal static StepForm Of(Review review, DateOnly on, string? note = null) =>
        new()
        {
            From = review.State,
            On = on,
            Note = note,
            Seen = SeenOf(review),
        };

    /// <summary>Whoever sends a draft on sends what she has read, and nothing that was written and signed since.</summary>
    internal bool SendsAnotherDraft(Review review) =>
        To is ReviewState.FactCheck or ReviewState.Calibration or ReviewState.Graded && Seen != SeenOf(review);

    private static string? SeenOf(Review review) =>
        review.State is ReviewState.Drafting or ReviewState.FactCheck or ReviewState.Calibration ? ReturnForm.SeenOf(review) : null;
}

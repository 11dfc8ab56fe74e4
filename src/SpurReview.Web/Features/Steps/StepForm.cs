using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Reviews;
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
}

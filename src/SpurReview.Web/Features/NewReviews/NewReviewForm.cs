using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Features.Units;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.NewReviews;

/// <summary>What the coordinator says of a review to be.</summary>
public sealed class NewReviewForm : PlaceForm
{
    [Required(ErrorMessage = "Skriv vårdgivarens namn."), LengthLimit(Text.LineMaxLength)]
    public string? Provider
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Required(ErrorMessage = "Välj slag av vårdgivare.")]
    public ProviderKind? Kind { get; init; }

    [Required(ErrorMessage = "Skriv enhetens namn."), LengthLimit(Text.LineMaxLength)]
    public string? Unit
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Required(ErrorMessage = "Välj mall."), Display(Order = AfterThePlace)]
    public string? Template { get; init; }

    [Required(ErrorMessage = "Välj specialitet."), Display(Order = AfterThePlace)]
    public string? Specialty { get; init; }

    [
        Required(ErrorMessage = "Skriv ett tal från 0 till 10."),
        Range(0, Review.MaxAllowedExceptions, ErrorMessage = "Skriv ett tal från 0 till 10."),
        Display(Order = AfterThePlace)
    ]
    public int? AllowedExceptions { get; init; }
}

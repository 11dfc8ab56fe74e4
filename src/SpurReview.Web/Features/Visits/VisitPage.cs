using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Visits;

/// <summary>When and how the visit is.</summary>
public sealed record VisitPage(ReviewFile File)
{
    public required VisitDetails Form { get; init; }
    public Review Review => File.Review;

    internal static VisitPage Of(ReviewFile file) =>
        new(file)
        {
            Form = new VisitDetails
            {
                BasedOn = file.Review.VisitVersion,
                From = file.Review.VisitFrom,
                To = file.Review.VisitTo,
                Manner = file.Review.VisitForm,
            },
        };
}

public sealed class VisitDetails
{
    /// <summary>The version that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public int? BasedOn { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? From { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? To { get; init; }

    [Required(ErrorMessage = "Välj på plats eller på distans.")]
    public VisitForm? Manner { get; init; }
}

using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Steps;

namespace SpurReview.Web.Features.Publishing;

/// <summary>What is about to become public, and the question whether it should.</summary>
public sealed record PublishPage(ReviewFile File)
{
    public required PublishForm Form { get; init; }
    public IReadOnlyList<ObstacleLine> Obstacles { get; init; } = [];
    public Review Review => File.Review;
}

public sealed class PublishForm
{
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public ReviewState? From { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }

    [AllowedValues(true, ErrorMessage = "Kryssa i rutan om rapporten ska publiceras.")]
    public bool Confirmed { get; init; }
}

using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Leaving;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.DeclaringFinal;

/// <summary>What stands in the way of declaring the review final, what is worth a look, and what is in order.</summary>
public sealed record FinalPage(ReviewFile File)
{
    public required FinalForm Form { get; init; }

    /// <summary>As if it were declared today.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }

    public Review Review => File.Review;
    public bool IsDue => FinalChecklist.IsDue(Review);

    public IReadOnlyList<LeavingLine> Hinders => [.. Obstacles.Select(o => ObstacleLine.Of(Review, o)).Select(Line)];

    public IReadOnlyList<LeavingLine> LookOver =>
        [.. FinalChecklist.ToLookOver(Review, SmallGroup).Select(p => LeavingLine.Of(Review.Id, p)).Distinct()];

    public IReadOnlyList<LeavingLine> Done => [.. FinalChecklist.Done(Review, SmallGroup).Select(p => p.Line(Review.Id))];

    /// <summary>Names the lists, so that nobody declares final what has changed since they were shown.</summary>
    internal string Seen =>
        Fingerprint.Of([Review.State, .. new[] { Hinders, LookOver, Done }.SelectMany(lines => lines.Select(l => l.Text).Append("."))]);

    private int SmallGroup => File.Settings.SmallGroupThreshold;

    private LeavingLine Line(ObstacleLine obstacle) => new(obstacle.Text, obstacle.Address ?? Links.Review(Review.Id));
}

public sealed class FinalForm
{
    /// <summary>The lists that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }

    [LengthLimit(ReviewStep.NoteMaxLength)]
    public string? Note { get; init; }
}

using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Inspectors;
using SpurReview.Web.Features.Leaving;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.DraftReturns;

/// <summary>The question what is to be changed in a draft before it goes on.</summary>
public sealed record ReturnPage(ReviewFile File, ReturnForm Form)
{
    /// <summary>How often it has been sent back already where the review is now.</summary>
    public required IReadOnlyList<DraftReturn> Before { get; init; }

    public Review Review => File.Review;

    public IReadOnlyList<ObstacleLine> Obstacles => [.. ReviewGuards.DraftMayBeReturned(Review).Select(o => ObstacleLine.Of(Review, o))];

    /// <summary>What the program can tell of a draft that is signed.</summary>
    public IReadOnlyList<LeavingLine> LookOver =>
        Obstacles.Count > 0
            ? []
            : [.. Readiness.ToLookOver(Review, File.Settings.SmallGroupThreshold).Select(p => LeavingLine.Of(Review.Id, p)).Distinct()];

    /// <summary>What somebody has typed is shown whatever is in the way.</summary>
    public bool ShowsForm => Obstacles.Count == 0 || !string.IsNullOrWhiteSpace(Form.Comment);
}

public sealed class ReturnForm
{
    /// <summary>The draft, and the signatures on it, that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Skriv vad som ska ändras."), LengthLimit(DraftReturn.CommentMaxLength)]
    public string? Comment { get; init; }

    internal static string SeenOf(Review review) =>
        Fingerprint.Of([
            DraftFingerprint.Of(review),
            .. review.Inspectors.OrderBy(i => i.Position).SelectMany(i => new object?[] { i.Id, i.SignedAt?.UtcTicks }),
        ]);
}

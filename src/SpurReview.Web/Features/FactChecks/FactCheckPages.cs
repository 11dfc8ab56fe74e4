using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>The draft, with a way to remark on every part of it.</summary>
/// <param name="Report">The report's own, encoded HTML.</param>
public sealed record CheckPage(FactCheckFile File, IHtmlContent Report)
{
    /// <summary>Areas that ask for a plan.</summary>
    public IReadOnlyList<string> WithD => [.. File.Sent.Content.Areas.Where(a => a.Grade is Grade.D).Select(a => a.Letter)];

    /// <summary>"Område H", "Områdena A, D och H".</summary>
    public string AreasWithD => WithD is [var only] ? $"Område {only}" : $"Områdena {string.Join(", ", WithD.SkipLast(1))} och {WithD[^1]}";
}

/// <summary>All that is to be sent, or that there is nothing.</summary>
public sealed record ReviewRemarksPage(FactCheckFile File, UnitSender Sender, IReadOnlyList<string> Heads)
{
    public required SendForm Form { get; init; }
    public int Count => File.Check.Remarks.Count;
}

public sealed class SendForm
{
    /// <summary>The remarks that the page showed: nobody sends what he or she has not seen.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    internal static string SeenOf(FactCheckFile file) =>
        Fingerprint.Of([.. file.Remarks.SelectMany(r => new object?[] { r.Id, r.Kind, r.Proposal, r.Evidence, r.File?.Sha256 })]);
}

/// <summary>What came of the fact check, for everybody who reaches the review.</summary>
public sealed record SentPage(FactCheckFile File, bool MayAnswer)
{
    public FactCheck Check => File.Check;
    public bool IsChecking => File.File.Review.State is ReviewState.FactCheck;

    /// <summary>Written and never sent: the unit's own, which nobody else sees.</summary>
    public IReadOnlyList<Remark> Unsent => Check.IsSent ? [] : File.Remarks;

    /// <summary>The unit's time went by without an answer.</summary>
    public bool WasSilent => !Check.IsSent && (File.Today > File.LastDay || !IsChecking);
}

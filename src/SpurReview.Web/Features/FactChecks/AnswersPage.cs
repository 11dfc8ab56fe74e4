using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>What the unit remarked, with an answer to each.</summary>
public sealed record AnswersPage(FactCheckFile File)
{
    public AnswerForm Form { get; init; } = new();

    /// <summary>The remark whose form came back with faults.</summary>
    public Guid? Faulty { get; init; }

    public bool IsOpen => File.File.Review.State is ReviewState.FactCheck;

    /// <summary>Something has been changed since, so both have to sign again.</summary>
    public bool IsUnsigned => IsOpen && File.File.Review.Inspectors.Any(i => i.SignedAt is null);

    public AnswerForm FormOf(Remark remark) => remark.Id == Faulty ? Form : AnswerForm.Of(remark);

    /// <summary>Where the text that the remark is about is changed.</summary>
    public string TextOf(Remark remark) =>
        remark.Place switch
        {
            { Part: DraftPart.Criterion } place => $"{Links.Area(File.Id, place.Letter!)}#{place.Key}",
            { Part: DraftPart.Grade } place => $"{Links.Area(File.Id, place.Letter!)}#gradering",
            { Letter: { } letter } => $"{Links.Area(File.Id, letter)}#beskrivning",
            { Part: DraftPart.Finding } => Links.Findings(File.Id),
            _ => Links.Review(File.Id),
        };
}

public sealed class AnswerForm
{
    /// <summary>The answer that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Välj vad ni har gjort.")]
    public RemarkOutcome? Outcome { get; init; }

    [Required(ErrorMessage = "Skriv varför, så att verksamheten förstår svaret."), LengthLimit(RemarkWords.MaxLength)]
    public string? Answer { get; init; }

    internal static AnswerForm Of(Remark remark) =>
        new()
        {
            Seen = SeenOf(remark),
            Outcome = remark.Outcome,
            Answer = remark.Answer,
        };

    internal static string SeenOf(Remark remark) => Fingerprint.Of(remark.Outcome, remark.Answer);
}

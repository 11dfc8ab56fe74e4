using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Features.Corrections;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Publishing;

/// <summary>What is about to become public, what stands in the way, and what in its words should be looked at.</summary>
public sealed record PublishPage(ReviewFile File)
{
    public required PublishForm Form { get; init; }
    public IReadOnlyList<ObstacleLine> Obstacles { get; init; } = [];

    /// <summary>Null where the review may not be published, or is.</summary>
    public PublishingDraft? Draft { get; init; }

    /// <summary>What was decided when it was published.</summary>
    public IReadOnlyList<(string Where, string? Reason)> Notes { get; init; } = [];
    public Review Review => File.Review;

    /// <summary>The report is published on a day that is decided, unless that is taken back.</summary>
    public PlannedPublishing? Planned => Review.PlannedPublishing is { Holds: true } planned ? planned : null;

    /// <summary>It was to be published, and was not.</summary>
    public PlannedPublishing? Failed => Review.PlannedPublishing is { Holds: false } failed ? failed : null;

    public IReadOnlyList<PublicTextPart> Texts(ModelStateDictionary faults) =>
        Draft is not { } draft
            ? []
            :
            [
                .. draft
                    .Whole.Texts()
                    .Where(t => draft.Places.Contains(t.Place))
                    .Select(t => PublicTextPart.Of(draft, t.Place, t.Text, faults))
                    .OrderByDescending(part => part.Stops),
            ];
}

/// <summary>A text that was pointed out: why, its words, and why they may stand.</summary>
public sealed record PublicTextPart(string Where, IReadOnlyList<PublicPoint> Points, TextField Text, TextField Keep)
{
    public bool Stops => Points.Any(p => p.Stops);

    public static PublicTextPart Of(PublishingDraft draft, PlaceInReport place, string text, ModelStateDictionary faults)
    {
        var points = draft.PointsLeft.Where(p => p.Place == place).ToList();
        var (name, keep) = (SentCorrection.NameOf(place), SentWords.KeepNameOf(place));
        return new PublicTextPart(
            PlaceWords.Of(place, draft.Whole),
            points,
            new TextField(
                new FieldEdit(name, FieldText.Of(text), 0)
                {
                    Typed = draft.Words.Changed.GetValueOrDefault(place),
                    Fault = CorrectionFaults.Of(faults, name),
                },
                "Texten som publiceras",
                ""
            )
            {
                Rows = Math.Clamp((text.Length / 60) + text.Count(c => c == '\n') + 1, 2, 12),
                HasStamp = false,
            },
            new TextField(
                new FieldEdit(keep, "", 0) { Typed = draft.Words.Kept.GetValueOrDefault(place), Fault = CorrectionFaults.Of(faults, keep) },
                "Varför kan texten stå som den är?",
                "Trycks inte."
            )
            {
                Hint = "Fyll i om du inte ändrar texten.",
                Rows = 2,
                HasStamp = false,
            }
        );
    }
}

/// <summary>The second page: exactly what is published, and the question whether it should be.</summary>
public sealed record CheckPublishingPage(ReviewFile File, PublishForm Form, PublishingDraft Draft)
{
    public DateOnly On => Form.On!.Value;

    /// <summary>The report is not public at once.</summary>
    public required bool IsLater { get; init; }

    public IEnumerable<TextChange> Changes =>
        from text in Draft.Whole.Texts()
        where Draft.Words.Changed.ContainsKey(text.Place)
        select TextChange.Of(PlaceWords.Of(text.Place, Draft.Whole), FieldText.Of(text.Text), Draft.Words.Changed[text.Place]);

    public IEnumerable<(string Where, string Reason)> Kept =>
        Draft.Notes.Where(n => !n.IsChange).Select(n => (PlaceWords.Of(n.PlaceInReport, Draft.Whole), n.Reason!));

    /// <summary>What the form carries, so that what was shown is what is published.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        [
            ($"{nameof(PublishPage.Form)}.{nameof(PublishForm.From)}", $"{Form.From}"),
            ($"{nameof(PublishPage.Form)}.{nameof(PublishForm.On)}", On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (SentWords.SeenName, Draft.Seen(On)),
            .. Draft.Words.Changed.Select(t => (SentCorrection.NameOf(t.Key), t.Value)),
            .. Draft.Words.Kept.Select(t => (SentWords.KeepNameOf(t.Key), t.Value)),
        ];
}

public sealed class PublishForm
{
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public ReviewState? From { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }

    public bool Confirmed { get; init; }
}

using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Areas;

/// <summary>What the script is told of a field it sent.</summary>
/// <param name="Message">Why it was not saved, in Swedish.</param>
/// <param name="Stamp">What the field's next change is based on.</param>
internal sealed record FieldAnswer(string? Message, string? Stamp)
{
    public string? SavedAt { get; init; }

    /// <summary>At a clash: what somebody else has saved, and for a grade the reason.</summary>
    public string? Other { get; init; }
    public string? OtherReason { get; init; }

    /// <summary>At a clash: both texts with their headings, marked where they differ.</summary>
    public TextClash? Clashing { get; init; }

    public SuggestionAnswer? Suggestion { get; init; }

    /// <summary>The question to ask where the grade differs from the suggestion.</summary>
    public string? Deviation { get; init; }
    public string? Count { get; init; }
    public string? Progress { get; init; }

    /// <summary>The name of the sign that the rail draws for it.</summary>
    public string? Mark { get; init; }

    /// <summary>What the text is gently told of.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public static FieldAnswer Refused(string message) => new(message, Stamp: null);

    public static FieldAnswer Clash(AreaField field, FieldEdit edit, LastChange? other, DateTimeOffset now)
    {
        var grade = field.Kind is AreaFieldKind.Grade ? GradeValue.Unpack(edit.Saved) : null;
        return new FieldAnswer(edit.Fault ?? AreaClashes.InSwedish(edit.Name), edit.Stamp.ToString())
        {
            Other = grade?.Letter ?? edit.Saved,
            OtherReason = grade?.Reason,
            Clashing = TextClash.Of(Shown(field, edit.Shown), Shown(field, edit.Saved), other?.By, Time(other), SwedishDay.ClockTime(now)),
        };
    }

    public static FieldAnswer Saved(FieldEdit field, AreaReview area, string savedAt) =>
        new(Message: null, field.Stamp.ToString())
        {
            SavedAt = savedAt,
            Suggestion = SuggestionAnswer.Of(SuggestionTexts.Of(area)),
            Deviation = SuggestionTexts.Deviation(area, area.Decision?.Grade),
            Count = AreaOutline.Of(area).Count(),
            Progress = AreaOutline.Of(area).Progress().Word(),
            Mark = AreaOutline.Of(area).Progress().ToString(),
        };

    public static string? DeviationOf(AreaField field, FieldEdit edit, AreaReview area) =>
        field.Kind is AreaFieldKind.Grade ? SuggestionTexts.Deviation(area, GradeValue.Unpack(edit.Shown).Grade) : null;

    private static string Shown(AreaField field, string value) =>
        field.Kind switch
        {
            AreaFieldKind.Verdict => AreaTexts.VerdictOf(value)?.Word() ?? value,
            AreaFieldKind.Grade => value.TrimEnd(),
            AreaFieldKind.Comment or AreaFieldKind.Description => value,
        };

    private static string? Time(LastChange? change) => change is null ? null : SwedishDay.ClockTime(change.At);
}

internal sealed record SuggestionAnswer(string Before, string? Grade, string After, IReadOnlyList<string> Notes)
{
    public static SuggestionAnswer Of(SuggestionText text) => new(text.Before, text.Grade?.ToString(), text.After, text.Notes);
}

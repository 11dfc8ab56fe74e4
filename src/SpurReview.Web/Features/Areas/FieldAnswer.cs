using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

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

    public SuggestionAnswer? Suggestion { get; init; }

    /// <summary>The question to ask where the grade differs from the suggestion.</summary>
    public string? Deviation { get; init; }
    public string? Count { get; init; }
    public string? Progress { get; init; }

    public static FieldAnswer Refused(string message) => new(message, Stamp: null);

    public static FieldAnswer Clash(AreaField field, FieldEdit edit)
    {
        var grade = field.Kind is AreaFieldKind.Grade ? GradeValue.Unpack(edit.Saved) : null;
        return new FieldAnswer(edit.Fault ?? AreaClashes.InSwedish(edit.Name), edit.Stamp.ToString())
        {
            Other = grade?.Letter ?? edit.Saved,
            OtherReason = grade?.Reason,
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
        };
}

internal sealed record SuggestionAnswer(string Before, string? Grade, string After, IReadOnlyList<string> Notes)
{
    public static SuggestionAnswer Of(SuggestionText text) => new(text.Before, text.Grade?.ToString(), text.After, text.Notes);
}

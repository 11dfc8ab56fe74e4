using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Shared;

/// <summary>A stamped field of running text as _TextField lays it out.</summary>
/// <param name="LabelNote">The end of the label, which says who will read it.</param>
public sealed record TextField(FieldEdit Edit, string Label, string LabelNote)
{
    public string? Hint { get; init; }
    public int Rows { get; init; } = 3;

    /// <summary>False for a control that shares the stamp of another.</summary>
    public bool HasStamp { get; init; } = true;

    /// <summary>What the text is gently told of. Null for a field that is never asked about its words.</summary>
    public IReadOnlyList<string>? Notices { get; init; }

    /// <summary>Where the form has buttons to settle a clash: both texts, side by side.</summary>
    public TextClash? Clash { get; init; }

    public string Id => FormField.IdOf(Edit.Name);
    public bool IsWorthShowing => Edit is { Shown.Length: > 0 } or { Fault: not null } or { Clashes: true };

    public string? DescribedBy =>
        new[] { Hint is null ? null : $"{Id}-hint", Edit.Fault is null ? null : $"{Id}-error", Edit.Clashes ? $"{Id}-clash" : null }
            .OfType<string>()
            .ToList()
            is { Count: > 0 } ids
            ? string.Join(' ', ids)
            : null;
}

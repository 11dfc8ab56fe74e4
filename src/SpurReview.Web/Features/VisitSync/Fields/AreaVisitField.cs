using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>A verdict, a comment, a description or a grade.</summary>
internal sealed class AreaVisitField(AreaField edited, AreaReview area) : VisitField
{
    public override FieldState State => new(edited.In(area).Saved, edited.In(area).Version, IsPrinted: !IsOwn);

    /// <summary>The description is common also while inspectors grade alone.</summary>
    public override bool IsOwn => area.IsOwn && edited.Kind is not AreaFieldKind.Description;

    public override string Normal(string value) =>
        edited.Kind switch
        {
            AreaFieldKind.Verdict => value,
            AreaFieldKind.Grade => GradeValue.Unpack(value) is var grade
                ? new GradeValue(grade.Letter, FieldText.Of(grade.Reason)).Pack()
                : value,
            AreaFieldKind.Comment or AreaFieldKind.Description => FieldText.Of(value),
        };

    public override string? FaultOf(string value) => edited.FaultOf(value, area) ?? ObstacleTo(value);

    public override void Apply(string value) => edited.Apply(area, value, State.Version);

    /// <summary>A grade is asked about when it comes, with the verdicts as they then are.</summary>
    private string? ObstacleTo(string value) =>
        edited.Kind is AreaFieldKind.Grade && GradeValue.Unpack(value) is { Grade: { } grade } decided
            ? area.ObstaclesToDeciding(grade, decided.Reason).FirstOrDefault()?.InSwedish()
            : null;
}

/// <summary>"Klart med område E".</summary>
internal sealed class DoneField(AreaReview area) : VisitField
{
    private const string Opens = "Området öppnas igen när ni ändrar något i det.";

    // Nothing that is printed: it takes no signature away.
    public override FieldState State => new(area.IsDone ? "true" : "false", area.DoneVersion, IsPrinted: false);

    public override bool IsOwn => area.IsOwn;

    public bool IsDone => area.IsDone;

    public string Letter => area.Letter;

    public override string? FaultOf(string value) =>
        value is not "true" ? Opens
        : ReviewGuards.AreaLacks(area).Select(o => o.InSwedish()).ToList() is { Count: > 0 } lacking ? string.Join(' ', lacking)
        : null;

    public override void Apply(string value) => area.MarkDone();
}

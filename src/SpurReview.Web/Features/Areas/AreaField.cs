using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>The kinds of fields that an area's page has.</summary>
public enum AreaFieldKind
{
    Verdict,
    Comment,
    Description,
    Grade,
}

/// <summary>One field of an area with a version of its own; the first two kinds belong to a criterion.</summary>
public sealed record AreaField(AreaFieldKind Kind, string? Code = null)
{
    public static readonly AreaField Description = new(AreaFieldKind.Description);
    public static readonly AreaField Grade = new(AreaFieldKind.Grade);

    /// <summary>The name of the second control of the grade field.</summary>
    public const string ReasonName = "reason";

    /// <summary>As forms name it: comment.E5, description.</summary>
    public string Name => Code is null ? Key(Kind) : $"{Key(Kind)}.{Code}";

    public bool IsText => Kind is AreaFieldKind.Comment or AreaFieldKind.Description;

    /// <summary>The words that somebody wrote in the field; null where it is no text.</summary>
    public string? TextIn(AreaReview area) =>
        IsText ? In(area).Saved
        : Kind is AreaFieldKind.Grade ? area.Decision?.Reason
        : null;

    /// <summary>Every field of the area, in the order in which changes are applied: the grade last.</summary>
    public static IReadOnlyList<AreaField> Of(AreaReview area) =>
        [.. area.Assessments.SelectMany(a => OfCriterion(a.Code)), Description, Grade];

    private static IEnumerable<AreaField> OfCriterion(string code)
    {
        yield return new AreaField(AreaFieldKind.Verdict, code);
        yield return new AreaField(AreaFieldKind.Comment, code);
    }

    /// <summary>The field as it stands.</summary>
    public FieldEdit In(AreaReview area) =>
        Kind switch
        {
            AreaFieldKind.Verdict => Edit(AssessmentIn(area).Verdict, verdict => verdict.ToString()),
            AreaFieldKind.Comment => Edit(AssessmentIn(area).Comment, FieldText.Of),
            AreaFieldKind.Description => Edit(area.Description, FieldText.Of),
            AreaFieldKind.Grade => new FieldEdit(Name, GradeValue.Of(area.Decision).Pack(), area.DecisionVersion),
        };

    /// <summary>Why the value cannot be the field's, whatever else the area says.</summary>
    public string? FaultOf(string value, AreaReview area) =>
        Kind switch
        {
            AreaFieldKind.Verdict => AreaTexts.VerdictOf(value) is null ? $"Bedöm {Code} som något av det som visas." : null,
            AreaFieldKind.Comment => FieldText.FaultOf($"Kommentaren till {Code}", value, Text.MaxLength),
            AreaFieldKind.Description => FieldText.FaultOf("Beskrivningen", value, Text.MaxLength),
            AreaFieldKind.Grade => FaultOf(GradeValue.Unpack(value), area),
        };

    /// <summary>Changes the area, on what <see cref="In"/> saw.</summary>
    public void Apply(AreaReview area, string value, int basedOn)
    {
        switch (Kind)
        {
            case AreaFieldKind.Verdict:
                area.Assess(Code!, AreaTexts.VerdictOf(value)!.Value, basedOn);
                break;
            case AreaFieldKind.Comment:
                area.Comment(Code!, value, basedOn);
                break;
            case AreaFieldKind.Description:
                area.Describe(value, basedOn);
                break;
            case AreaFieldKind.Grade:
                var (grade, reason) = (GradeValue.Unpack(value).Grade!.Value, GradeValue.Unpack(value).Reason);
                area.Decide(grade, reason, basedOn);
                break;
        }
    }

    private static string? FaultOf(GradeValue value, AreaReview area) =>
        value.Grade is not { } grade ? "Välj en gradering."
        : !area.OfferedGrades.Contains(grade) ? new Obstacle(Rule.GradeMustBeOffered, area.Letter).InSwedish()
        : FieldText.FaultOf("Motiveringen", value.Reason, Text.MaxLength);

    private Assessment AssessmentIn(AreaReview area) => area.Find(Code!)!;

    private FieldEdit Edit<T>(Versioned<T> field, Func<T, string> shown) => new(Name, shown(field.Value), field.Version);

    private static string Key(AreaFieldKind kind) =>
        kind switch
        {
            AreaFieldKind.Verdict => "verdict",
            AreaFieldKind.Comment => "comment",
            AreaFieldKind.Description => "description",
            AreaFieldKind.Grade => "grade",
        };
}

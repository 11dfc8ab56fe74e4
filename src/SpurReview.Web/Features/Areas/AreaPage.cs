using SpurReview.Data.Queries;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>Everything the page of an area shows: what is saved, and over it what the person has typed and could not save.</summary>
public sealed record AreaPage(AreaFile File, AreaEdits Edits, string Unit, IReadOnlyList<AreaOutline> Outlines)
{
    /// <summary>When the form was saved, on the page that follows.</summary>
    public string? SavedAt { get; init; }

    public Guid ReviewId => File.Review.Id;
    public string Letter => File.Area.Letter;
    public string Title => $"{Letter} {File.Checklist.Name}";
    public ReviewHead Head => ReviewHead.Of(File.Review, Unit);
    public bool IsOpen => File.Review.IsOpenForAssessment;

    /// <summary>"Sparat kl. 14.32", "Behöver dig", or nothing where nothing has happened.</summary>
    public string SaveWord =>
        !Edits.AreSound ? "Behöver dig"
        : SavedAt is null ? ""
        : $"Sparat kl. {SavedAt}";

    public IEnumerable<RailItem> Rail =>
        Outlines.Select(o => new RailItem(
            o.Letter,
            File.Template.Area(o.Letter).Name,
            o.Progress(),
            IsHere: o.Letter == Letter,
            Links.Area(ReviewId, o.Letter)
        ));

    public string Count => Outlines.Single(o => o.Letter == Letter).Count();

    public IEnumerable<GroupPart> Groups =>
        File.Checklist.Groups.Select((group, number) => new GroupPart(number, group, [.. group.Criteria.Select(Criterion)]));

    public TextField Description =>
        new(Edits[AreaField.Description], "Beskrivning", "Trycks i rapporten.")
        {
            Hint = "Beskriv läget i området: vad finns, vad saknas, hur det fungerar. Blank rad ger nytt stycke.",
            Rows = 10,
        };

    public SuggestionText Suggestion => SuggestionTexts.Of(File.Area);

    public GradePart Grading
    {
        get
        {
            var edit = Edits[AreaField.Grade];
            var shown = GradeValue.Unpack(edit.Shown);
            return new GradePart(Letter, edit, shown.Letter, Reason(edit, shown), File.Checklist.Grades, File.Area.Regrade);
        }
    }

    /// <summary>The control that the error summary leads to: of the grade field, the reason where that is what is missing.</summary>
    public static string ControlOf(FieldEdit edit) =>
        edit.Name == AreaField.Grade.Name && edit is { Fault: not null } && GradeValue.Unpack(edit.Shown).Grade is not null
            ? AreaField.ReasonName
            : edit.Name;

    private TextField Reason(FieldEdit edit, GradeValue shown)
    {
        var deviation = SuggestionTexts.Deviation(File.Area, shown.Grade);
        var reason = edit with
        {
            Name = AreaField.ReasonName,
            Saved = GradeValue.Unpack(edit.Saved).Reason,
            Typed = edit.Typed is null ? null : shown.Reason,
        };
        return new TextField(
            reason with
            {
                Clashes = reason.Clashes && reason.Saved != reason.Shown,
                Fault = ControlOf(edit) == reason.Name ? reason.Fault : null,
            },
            deviation ?? "Varför skiljer sig graderingen från förslaget?",
            "Motiveringen trycks i rapporten."
        )
        {
            Hint = deviation is null ? "Behövs bara när graderingen skiljer sig från ett färdigt förslag." : null,
            HasStamp = false,
        };
    }

    private CriterionPart Criterion(Criterion criterion)
    {
        var verdict = Edits[new AreaField(AreaFieldKind.Verdict, criterion.Code)];
        var shown = AreaTexts.VerdictOf(verdict.Shown) ?? Verdict.NotAssessed;
        var comment = Edits[new AreaField(AreaFieldKind.Comment, criterion.Code)];
        return new CriterionPart(criterion, verdict, shown, Comment(comment, shown), Note(criterion.Code));
    }

    private static TextField Comment(FieldEdit edit, Verdict verdict) =>
        new(edit, verdict.CommentLabel(), "Trycks i rapporten.")
        {
            Hint = verdict is Verdict.NotMet ? "Skriv så att verksamheten vet vad som ska ändras. Peka inte ut någon person." : null,
        };

    private TextField? Note(string code) =>
        Edits.Find(new AreaField(AreaFieldKind.Note, code)) is { } note
            ? new TextField(note, "Egen anteckning.", "Trycks inte, syns bara för inspektörerna.")
            : null;
}

public sealed record RailItem(string Letter, string Name, AreaProgress Progress, bool IsHere, string Address);

/// <summary>A group of criteria under one heading.</summary>
public sealed record GroupPart(int Number, CriterionGroup Group, IReadOnlyList<CriterionPart> Criteria)
{
    public int Left => Criteria.Count(c => c.Shown is Verdict.NotAssessed);
}

/// <param name="Note">Null for those who may not see it.</param>
public sealed record CriterionPart(Criterion Criterion, FieldEdit Verdict, Verdict Shown, TextField Comment, TextField? Note)
{
    /// <summary>Where something is to be written, or has been, the field is open from the beginning.</summary>
    public bool CommentIsOpen => Shown is Domain.Grading.Verdict.NotMet or Domain.Grading.Verdict.NotRelevant || Comment.IsWorthShowing;
}

public sealed record GradePart(
    string Letter,
    FieldEdit Edit,
    string Shown,
    TextField Reason,
    IReadOnlyList<GradeText> Offered,
    Regrade? Regrade
);

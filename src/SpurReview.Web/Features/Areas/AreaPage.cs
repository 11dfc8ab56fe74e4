using SpurReview.Data.Queries;
using SpurReview.Data.Settings;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Areas;

/// <summary>Everything the page of an area shows: what is saved, and over it what the person has typed and could not save.</summary>
public sealed record AreaPage(AreaFile File, AreaEdits Edits, string Unit, IReadOnlyList<AreaOutline> Outlines)
{
    public required InstallationSettings Settings { get; init; }

    /// <summary>When the form was saved, on the page that follows.</summary>
    public string? SavedAt { get; init; }
    public DateTimeOffset Now { get; init; }

    /// <summary>What a button set to Uppfyllt just now.</summary>
    public FillUndo? Undo { get; init; }

    /// <summary>Who wrote the other text of each clash, where that is known.</summary>
    public IReadOnlyDictionary<AreaField, LastChange?> Others { get; init; } = new Dictionary<AreaField, LastChange?>();

    /// <summary>What the inspectors noted about the area; null where the person is not one of them.</summary>
    public IReadOnlyList<VisitNote>? Notes { get; init; }

    public Guid ReviewId => File.Review.Id;
    public string Letter => File.Area.Letter;
    public string Title => $"{Letter} {File.Checklist.Name}";
    public ReviewHead Head => ReviewHead.Of(File.Review, Unit, Settings.Terms);
    public bool IsOpen => File.MayWrite && File.Review.IsOpenForAssessment;
    public bool IsDone => File.Area.IsDone;

    /// <summary>What grading alone first means for the area just now; null where it means nothing.</summary>
    public AloneNotice? Alone => AloneTexts.Notice(File);

    public string DoneWords =>
        File.Area.IsOwn ? AloneTexts.WaitingFor(File) : "Området är klart. Ändrar ni något är det inte längre klart.";

    /// <summary>"Sparat kl. 14.32", "Behöver dig", or nothing where nothing has happened.</summary>
    public string SaveWord =>
        !Edits.AreSound || Edits.AreTyped ? "Behöver dig"
        : SavedAt is null ? ""
        : $"Sparat kl. {SavedAt}";

    public Rail Rail => Rail.At(Letter, ReviewId, File.Template, Outlines);

    public string Count => Outlines.Single(o => o.Letter == Letter).Count();

    /// <summary>The names of the fields in a clash, for the form that settles one of several.</summary>
    public string Clashing => string.Join(' ', Edits.Clashing.Select(f => f.Name));

    public IEnumerable<GroupPart> Groups =>
        File.Checklist.Groups.Select((group, number) => new GroupPart(number, group, [.. group.Criteria.Select(Criterion)]));

    public TextField Description =>
        Text(AreaField.Description, "Beskrivning", "Trycks i rapporten.") with
        {
            Hint = "Beskriv läget i området: vad finns, vad saknas, hur det fungerar. Blank rad ger nytt stycke.",
            Rows = 10,
        };

    /// <summary>The unit's facts can make a first draft of areas A and B.</summary>
    public bool HasFactsToDraftFrom => FactDraft.Of(Letter, File.Review, IsSmallUnit).Length > 0;

    public IReadOnlyList<ReviewFact> Facts => [.. File.Review.Facts.OrderBy(f => f.Fact)];

    public SuggestionText Suggestion => SuggestionTexts.Of(File.Area);

    public GradePart Grading
    {
        get
        {
            var edit = Edits[AreaField.Grade];
            var shown = GradeValue.Unpack(edit.Shown);
            return new GradePart(Letter, edit, shown.Letter, Reason(edit, shown), File.Checklist.Grades, File.Area.Regrade)
            {
                AsksForReason = SuggestionTexts.Deviation(File.Area, shown.Grade) is not null || shown.Reason.Length > 0,
                OthersName = Others.GetValueOrDefault(AreaField.Grade)?.By,
            };
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
            Notices = NoticeTexts.Of(reason.Shown, IsSmallUnit),
        };
    }

    private bool IsSmallUnit => Readiness.IsSmallUnit(File.Review, Settings.SmallGroupThreshold);

    private CriterionPart Criterion(Criterion criterion)
    {
        var field = new AreaField(AreaFieldKind.Verdict, criterion.Code);
        var shown = AreaTexts.VerdictOf(Edits[field].Shown) ?? Verdict.NotAssessed;
        return new CriterionPart(criterion, Edits[field], shown, Comment(criterion.Code, shown), Note(criterion.Code))
        {
            Underlag = NotesAbout(criterion.Code).Count(),
            OthersName = Others.GetValueOrDefault(field)?.By,
        };
    }

    private TextField Comment(string code, Verdict verdict) =>
        Text(new AreaField(AreaFieldKind.Comment, code), verdict.CommentLabel(), "Trycks i rapporten.") with
        {
            Hint = verdict.CommentHint(),
        };

    /// <summary>The notes that can be read beside a criterion, and those of the whole area, which come last.</summary>
    public IEnumerable<UnderlagPart> Underlag =>
        File
            .Checklist.Groups.SelectMany(g => g.Criteria)
            .Select(c => new UnderlagPart(c.Code, [.. NotesAbout(c.Code)]))
            .Append(new UnderlagPart(Letter, [.. (Notes ?? []).Where(n => n.Area == Letter && n.Code is null)]))
            .Where(part => part.Notes.Count > 0);

    /// <summary>From which a device makes those that it has.</summary>
    public UnderlagPart UnderlagBlank => new("mall", [new VisitNote(Guid.Empty, ReviewId, Guid.Empty, "", default)]);

    /// <summary>Besides the one that is written beside it.</summary>
    private IEnumerable<VisitNote> NotesAbout(string code) =>
        (Notes ?? []).Where(n => n != CriterionNote.Of(code, Notes!) && (n.Code == code || VisitNote.TagsIn(n.Text).Contains(code)));

    private OwnNote? Note(string code) => Notes is null ? null : new OwnNote(ReviewId, code, CriterionNote.Of(code, Notes));

    private TextField Text(AreaField field, string label, string labelNote) =>
        new(Edits[field], label, labelNote)
        {
            Notices = NoticeTexts.Of(Edits[field].Shown, IsSmallUnit),
            Clash = Edits[field] is { Clashes: true } edit ? Clash(edit, Others.GetValueOrDefault(field)) : null,
        };

    private TextClash Clash(FieldEdit edit, LastChange? other) =>
        TextClash.Of(edit.Shown, edit.Saved, other?.By, other is null ? null : SwedishDay.ClockTime(other.At), SwedishDay.ClockTime(Now));
}

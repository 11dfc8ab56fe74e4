using SpurReview.Domain.Templates;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Notes;

/// <summary>The notes of a review's inspectors: those that are not sorted, then area by area.</summary>
public sealed record NotesPage(ReviewFile File, IReadOnlyList<VisitNote> Notes, NoteForm Form)
{
    public bool IsOpen => File.Review.IsOpenForAssessment;
    public IReadOnlyList<AssessmentArea> Areas => File.Template.Areas;
    public int KeptDays => File.Settings.NotesKeptDays;

    /// <summary>What somebody wrote in one of them and could not save.</summary>
    public NoteChange? Typed { get; init; }
    public IReadOnlyList<NotePart> Unsorted => Parts(Notes.Where(n => !n.IsSorted));

    public IEnumerable<(AssessmentArea Area, IReadOnlyList<NotePart> Notes)> Sorted =>
        Areas.Select(area => (area, Parts(Notes.Where(n => n.Area == area.Letter).OrderBy(n => n.Code?.Length).ThenBy(n => n.Code))));

    /// <summary>What is left to ask, interview by interview.</summary>
    public IEnumerable<(NoteSource Whom, IReadOnlyList<NotePart> Notes)> ToAsk =>
        VisitNote.Asked.Select(whom => (whom, Parts(Notes.Where(n => n.Ask == whom))));

    /// <summary>From which a device makes those that it has and the page has not.</summary>
    public NotePart Blank => Part(new VisitNote(Guid.Empty, File.Id, Guid.Empty, "", default));

    private IReadOnlyList<NotePart> Parts(IEnumerable<VisitNote> notes) => [.. notes.Select(Part)];

    private NotePart Part(VisitNote note) =>
        new(note, new PlaceChoice($"plats-{note.Id}", "Place", PlaceOf(note), Areas), IsOpen, File.Id)
        {
            Text = Typed is { Body: { } typed } && Typed.Note == note.Id ? typed : note.Text,
        };

    /// <summary>Where the note lies; or, where it is not sorted, the first criterion that it names.</summary>
    private string PlaceOf(VisitNote note) =>
        note.Code ?? note.Area ?? VisitNote.TagsIn(note.Text).FirstOrDefault(tag => IsPlace(File.Template, tag)) ?? "";

    public static bool IsPlace(ChecklistTemplate template, string place) =>
        template.FindArea(place[..1]) is { } area && (place.Length == 1 || area.Criteria.Any(c => c.Code == place));
}

/// <summary>One note on the page.</summary>
public sealed record NotePart(VisitNote Note, PlaceChoice Place, bool IsOpen, Guid Review)
{
    public required string Text { get; init; }

    /// <summary>Where it lies, and not where it might.</summary>
    public string SavedPlace => Note.Code ?? Note.Area ?? "";
    public string? CodeAddress => Note.Code is { } code ? $"{Links.Area(Review, code[..1])}#{code}" : null;

    /// <summary>Notes are never printed, so that only an identity number is asked about.</summary>
    public IReadOnlyList<string> Notices => NoticeTexts.Of(Text, isSmallUnit: false);

    /// <summary>"Asta Lindgren idag kl. 10.42".</summary>
    public string Written => $"{Note.WrittenBy} {Note.WrittenAt.InWords()} kl. {SwedishDay.ClockTime(Note.WrittenAt)}";

    /// <summary>"ST-läkare · Asta Lindgren idag kl. 10.42".</summary>
    public string About => Note.Source is { } source ? $"{source.Word()} · {Written}" : Written;
}

/// <summary>The choice of who told it.</summary>
public sealed record SourceChoice(string Id, string Name, NoteSource? Chosen);

/// <summary>The choice of where a note belongs.</summary>
public sealed record PlaceChoice(string Id, string Name, string Chosen, IReadOnlyList<AssessmentArea> Areas);

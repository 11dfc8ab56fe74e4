using SpurReview.Domain.Templates;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Notes;

/// <summary>The notes of a review's inspectors: those that are not sorted, then area by area.</summary>
public sealed record NotesPage(ReviewFile File, IReadOnlyList<VisitNote> Notes, NoteForm Form)
{
    public bool IsOpen => File.Review.IsOpenForAssessment;
    public IReadOnlyList<AssessmentArea> Areas => File.Template.Areas;
    public int KeptDays => File.Settings.NotesKeptDays;
    public IReadOnlyList<NotePart> Unsorted => Parts(Notes.Where(n => !n.IsSorted));

    public IEnumerable<(AssessmentArea Area, IReadOnlyList<NotePart> Notes)> Sorted =>
        Areas
            .Select(area => (area, Parts(Notes.Where(n => n.Area == area.Letter).OrderBy(n => n.Code?.Length).ThenBy(n => n.Code))))
            .Where(part => part.Item2.Count > 0);

    private IReadOnlyList<NotePart> Parts(IEnumerable<VisitNote> notes) =>
        [.. notes.Select(note => new NotePart(note, new PlaceChoice($"plats-{note.Id}", "Place", PlaceOf(note), Areas), IsOpen, File.Id))];

    /// <summary>Where the note lies; or, where it is not sorted, the first criterion that it names.</summary>
    private string PlaceOf(VisitNote note) =>
        note.Code ?? note.Area ?? VisitNote.TagsIn(note.Text).FirstOrDefault(tag => IsPlace(File.Template, tag)) ?? "";

    public static bool IsPlace(ChecklistTemplate template, string place) =>
        template.FindArea(place[..1]) is { } area && (place.Length == 1 || area.Criteria.Any(c => c.Code == place));
}

/// <summary>One note on the page.</summary>
public sealed record NotePart(VisitNote Note, PlaceChoice Place, bool IsOpen, Guid Review)
{
    /// <summary>"ST-läkare · Asta Lindgren kl. 10.42".</summary>
    public string About
    {
        get
        {
            var written = $"{Note.WrittenBy} {Note.WrittenAt.InWords()} kl. {SwedishDay.ClockTime(Note.WrittenAt)}";
            return Note.Source is { } source ? $"{source.Word()} · {written}" : written;
        }
    }
}

/// <summary>The choice of where a note belongs.</summary>
public sealed record PlaceChoice(string Id, string Name, string Chosen, IReadOnlyList<AssessmentArea> Areas);

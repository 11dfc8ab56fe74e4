using SpurReview.Domain.Visits;

namespace SpurReview.Web.Features.Notes;

/// <summary>The words of inspectors' notes.</summary>
internal static class NoteTexts
{
    public static string Word(this NoteSource source) =>
        source switch
        {
            NoteSource.Resident => "ST-läkare",
            NoteSource.Supervisor => "Handledare",
            NoteSource.StudyDirector => "Studierektor",
            NoteSource.Head => "Chef",
            NoteSource.Tour => "Rundvandring",
            NoteSource.Document => "Dokument",
        };

    /// <summary>Whom one asks.</summary>
    public static string AskWord(this NoteSource source) =>
        source switch
        {
            NoteSource.Resident => "ST-läkarna",
            NoteSource.Supervisor => "Handledarna",
            NoteSource.StudyDirector => "Studierektorn",
            NoteSource.Head => "Verksamhetschefen",
            _ => source.Word(),
        };

    public static bool IsAsked(string name) => VisitNote.Asked.Any(source => source.ToString() == name);

    /// <summary>By its exact name; a number or a list of names is none.</summary>
    public static NoteSource? SourceOf(string name) => Enum.GetNames<NoteSource>().Contains(name) ? Enum.Parse<NoteSource>(name) : null;
}

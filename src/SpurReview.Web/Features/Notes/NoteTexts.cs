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

    /// <summary>By its exact name; a number or a list of names is none.</summary>
    public static NoteSource? SourceOf(string name) => Enum.GetNames<NoteSource>().Contains(name) ? Enum.Parse<NoteSource>(name) : null;
}

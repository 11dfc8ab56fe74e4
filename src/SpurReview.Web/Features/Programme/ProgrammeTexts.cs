using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Programme;

/// <summary>The words of a visit's programme.</summary>
internal static class ProgrammeTexts
{
    public static string Word(this ProgrammeKind kind) =>
        kind switch
        {
            ProgrammeKind.Introduction => "Inledning",
            ProgrammeKind.Head => "Intervju med verksamhetschefen",
            ProgrammeKind.StudyDirector => "Intervju med studierektorn",
            ProgrammeKind.Supervisors => "Intervju med handledare",
            ProgrammeKind.Residents => "Intervju med ST-läkare",
            ProgrammeKind.Others => "Intervju med andra",
            ProgrammeKind.Tour => "Rundvandring",
            ProgrammeKind.Documents => "Läsa dokument",
            ProgrammeKind.OwnTime => "Inspektörernas egen tid",
            ProgrammeKind.Feedback => "Muntlig återkoppling",
            ProgrammeKind.Break => "Paus",
        };

    /// <summary>Whom one asks then; null where nobody is interviewed.</summary>
    public static NoteSource? Asked(this ProgrammeKind kind) =>
        kind switch
        {
            ProgrammeKind.Head => NoteSource.Head,
            ProgrammeKind.StudyDirector => NoteSource.StudyDirector,
            ProgrammeKind.Supervisors => NoteSource.Supervisor,
            ProgrammeKind.Residents => NoteSource.Resident,
            _ => null,
        };

    /// <summary>"Torsdag 14 maj 2026".</summary>
    public static string Heading(DateOnly day) => string.Concat(day.InWords()[..1].ToUpperInvariant(), day.InWords().AsSpan(1));

    /// <summary>"9.30–10.15".</summary>
    public static string Times(this ProgrammeItem item) => $"{Time(item.Begins)}–{Time(item.Ends)}";

    private static string Time(TimeOnly time) => $"{time.Hour}.{time.Minute:00}";
}

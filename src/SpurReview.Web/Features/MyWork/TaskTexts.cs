using System.Globalization;
using SpurReview.Domain.Tasks;

namespace SpurReview.Web.Features.MyWork;

/// <summary>
/// The one list of what tasks are called, on pages and in mails' subjects. Where a name says how many or which area, {0} stands for it.
/// </summary>
public static class TaskTexts
{
    /// <summary>"Gör klart område E".</summary>
    public static string Name(this ReviewTask task) => Filled(task.Kind.Words().Name, task);

    /// <summary>The same where others read it too: how much two inspectors graded differently is theirs to know.</summary>
    public static string NameForAll(this ReviewTask task) =>
        task.Kind is TaskKind.AgreeOnCriteria ? "Kom överens om det som är graderat olika" : task.Name();

    /// <summary>As somebody else is said to have it: "Asta ska" göra klart område E.</summary>
    public static string ForOthers(this ReviewTask task) =>
        task.AskedBy is null ? Filled(task.Kind.Words().Infinitive, task) : "skicka handlingsplanen";

    /// <summary>The task's verb, on its button.</summary>
    public static string Verb(this ReviewTask task) => task.AskedBy is null ? task.Kind.Words().Verb : "Skicka";

    /// <summary>What is told of it beside its name; null where that is nothing.</summary>
    public static string? Note(this ReviewTask task) => task.AskedBy is { } by ? $"Planen är klar. {by} ber dig skicka den." : null;

    /// <summary>The kind by itself, where neither number nor area is told: "Gör klart område", "Svara på anmärkningar".</summary>
    public static string Plainly(this TaskKind kind) => kind.Words().Name.Replace(" {0}", "", StringComparison.Ordinal);

    public static TaskWords Words(this TaskKind kind) =>
        kind switch
        {
            TaskKind.DeclareNoConflict => new("Intyga att du inte är jävig", "intyga att hen inte är jävig", "Intyga"),
            TaskKind.ReadMaterial => new("Läs underlaget", "läsa underlaget", "Läs"),
            TaskKind.PrepareGrading => new("Förbered graderingen", "förbereda graderingen", "Förbered"),
            TaskKind.BeginVisit => new("Börja platsbesöket", "börja platsbesöket", "Börja"),
            TaskKind.EndVisit => new("Avsluta platsbesöket", "avsluta platsbesöket", "Avsluta"),
            TaskKind.FinishArea => new("Gör klart område {0}", "göra klart område {0}", "Gör klart"),
            TaskKind.AgreeOnCriteria => new("Kom överens om {0} kriterier", "komma överens om det de graderade olika", "Kom överens"),
            TaskKind.SignDraft => new("Skriv under utkastet", "skriva under utkastet", "Skriv under"),
            TaskKind.SignDraftAgain => new(
                "Skriv under igen: utkastet har ändrats",
                "skriva under igen, eftersom utkastet har ändrats",
                "Skriv under"
            ),
            TaskKind.AnswerRemarks => new("Svara på {0} anmärkningar", "svara på {0} anmärkningar", "Svara"),
            TaskKind.CompareDrafts => new("Jämför utkasten", "jämföra utkasten", "Jämför"),
            TaskKind.JudgePlan => new("Bedöm handlingsplanen", "bedöma handlingsplanen", "Bedöm"),
            TaskKind.DecideRegrade => new("Besluta om ny gradering", "besluta om ny gradering", "Besluta"),
            TaskKind.FillInFacts => new("Fyll i uppgifter om enheten", "fylla i uppgifter om enheten", "Fyll i"),
            TaskKind.CheckFacts => new("Faktagranska rapporten", "faktagranska rapporten", "Faktagranska"),
            TaskKind.WritePlan => new("Skriv handlingsplanen", "skriva handlingsplanen", "Skriv"),
            TaskKind.CompletePlan => new("Komplettera {0} åtgärd", "komplettera {0} åtgärd", "Komplettera"),
            TaskKind.ReportFollowUp => new("Rapportera uppföljning", "rapportera uppföljning", "Rapportera"),
            TaskKind.AppointInspectors => new("Utse inspektörer", "utse inspektörer", "Utse"),
            TaskKind.PlanVisit => new("Bestäm besökets dagar", "bestämma besökets dagar", "Bestäm"),
            TaskKind.MarkPlanned => new("Markera som planerad", "markera som planerad", "Markera"),
            TaskKind.RequestMaterial => new("Begär underlag", "begära underlag", "Begär"),
            TaskKind.SendForFactCheck => new("Skicka på faktagranskning", "skicka på faktagranskning", "Skicka"),
            TaskKind.SendToCalibration => new("Skicka till kalibrering", "skicka till kalibrering", "Skicka"),
            TaskKind.PutInRound => new("Lägg i en kalibreringsomgång", "lägga granskningen i en kalibreringsomgång", "Lägg i"),
            TaskKind.DeclareGraded => new("Gradera", "gradera", "Gradera"),
            TaskKind.RequestPlan => new("Begär handlingsplan", "begära handlingsplan", "Begär"),
            TaskKind.AnswerMissingPlan => new("Svara: handlingsplan saknas", "svara att handlingsplan saknas", "Svara"),
            TaskKind.DeclareFinal => new("Fastställ", "fastställa", "Fastställ"),
            TaskKind.Publish => new("Publicera", "publicera", "Publicera"),
            TaskKind.ReadDraft => new("Läs utkastet", "läsa utkastet", "Läs"),
            TaskKind.AnswerHandedOver => new("Svara på {0} överlämnad åtgärd", "svara på {0} överlämnad åtgärd", "Svara"),
        };

    private static string Filled(string words, ReviewTask task) =>
        string.Format(CultureInfo.InvariantCulture, Counted(words, task.Count), task.Count is { } count ? count : task.Area);

    /// <summary>The list names some things in the plural and some in the singular.</summary>
    private static string Counted(string words, int? count) =>
        count is 1
            ? words
                .Replace("anmärkningar", "anmärkning", StringComparison.Ordinal)
                .Replace("kriterier", "kriterium", StringComparison.Ordinal)
            : words
                .Replace("överlämnad åtgärd", "överlämnade åtgärder", StringComparison.Ordinal)
                .Replace("{0} åtgärd", "{0} åtgärder", StringComparison.Ordinal);
}

/// <summary>A task as a verb phrase, as what somebody shall, and as a button.</summary>
public sealed record TaskWords(string Name, string Infinitive, string Verb);

using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Web.Features.Areas;

/// <summary>The words of the grading pages that are not in the checklist.</summary>
internal static class AreaTexts
{
    public static IReadOnlyList<Verdict> VerdictsInOrder { get; } = [Verdict.Met, Verdict.NotMet, Verdict.NotRelevant, Verdict.NotAssessed];

    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "Uppfyllt",
            Verdict.NotMet => "Inte uppfyllt",
            Verdict.NotRelevant => "Inte relevant",
            Verdict.NotAssessed => "Inte bedömt",
        };

    /// <summary>Met with a printed comment reads differently.</summary>
    public static string Word(this Verdict verdict, string comment) =>
        verdict is Verdict.Met && comment.Length > 0 ? "Uppfyllt, med anmärkning" : verdict.Word();

    public static string CommentLabel(this Verdict verdict) =>
        verdict switch
        {
            Verdict.NotMet => "Vad brister?",
            Verdict.NotRelevant => "Varför är kriteriet inte relevant här?",
            Verdict.Met or Verdict.NotAssessed => "Kommentar.",
        };

    public static string? CommentHint(this Verdict verdict) =>
        verdict is Verdict.NotMet ? "Skriv så att verksamheten vet vad som ska ändras. Peka inte ut någon person." : null;

    public static string Heading(this CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Regulation => "Föreskrifter (ska följas)",
            CriterionKind.GeneralAdvice => "Allmänna råd (bör följas)",
            CriterionKind.QualityIndicator => "Kvalitetsindikatorer",
        };

    public static string Word(this AreaPart part) =>
        part switch
        {
            AreaPart.Structure => "Struktur",
            AreaPart.Process => "Process",
        };

    public static string Word(this AreaProgress progress) =>
        progress switch
        {
            AreaProgress.NotBegun => "inte påbörjat",
            AreaProgress.Begun => "påbörjat",
            AreaProgress.Done => "klart",
            AreaProgress.NeedsYou => "behöver dig",
        };

    /// <summary>By its exact name; a number or a list of names is none.</summary>
    public static Verdict? VerdictOf(string name) => Named<Verdict>(name);

    public static Grade? GradeOf(string letter) => Named<Grade>(letter);

    private static T? Named<T>(string name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;
}

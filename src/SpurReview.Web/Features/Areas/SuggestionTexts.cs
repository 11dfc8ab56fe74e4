using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;

namespace SpurReview.Web.Features.Areas;

/// <summary>A suggestion in words. The grade stands apart, so that a page can set it in bold.</summary>
/// <param name="Notes">Further sentences, each a paragraph of its own.</param>
public sealed record SuggestionText(string Before, Grade? Grade, string After, IReadOnlyList<string> Notes)
{
    /// <summary>"Förslag hittills: A", for where there is little room.</summary>
    public string Short => Grade is null ? "Inget förslag än" : $"{Before}{Grade}";

    public override string ToString() => string.Join(' ', [$"{Before}{Grade}{After}", .. Notes]);
}

/// <summary>What the suggestion box says, in all its forms.</summary>
public static class SuggestionTexts
{
    private static readonly string[] _numbers = ["inga", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"];

    public static SuggestionText Of(AreaReview area) =>
        Of(
            [.. area.Assessments.Select(a => new AssessedCriterion(a.Code, a.Kind, a.Verdict.Value, a.KindUncertain))],
            area.AllowedExceptions
        );

    public static SuggestionText Of(IReadOnlyList<AssessedCriterion> criteria, int allowedExceptions)
    {
        var suggestion = GradeScale.Suggest(criteria, allowedExceptions);
        if (suggestion.Grade is not { } grade)
            return new SuggestionText($"Inget förslag än. {RegulationsAssessed(criteria)}", null, "", []);

        List<string> notes = [.. suggestion.HangsOnUnconfirmed.Select(code => Unconfirmed(criteria.Single(c => c.Code == code)))];
        if (suggestion.IsSettled)
            return new SuggestionText("Förslag: ", grade, Settled(suggestion, criteria, allowedExceptions), notes);

        if (suggestion.MostAdviceIsMissed)
            notes.Insert(0, MostAdviceIsMissed(criteria));
        return new SuggestionText("Förslag hittills: ", grade, $". {Remaining(criteria)}", notes);
    }

    /// <summary>Asked where the grade differs from a settled suggestion; null where it does not.</summary>
    public static string? Deviation(AreaReview area, Grade? grade) =>
        grade is { } chosen && area.OfferedGrades.Contains(chosen) && area.NeedsReason(chosen)
            ? $"Varför väljer ni {chosen} när förslaget är {area.Suggestion.Grade}?"
            : null;

    private static string Settled(Suggestion suggestion, IReadOnlyList<AssessedCriterion> criteria, int allowedExceptions) =>
        suggestion switch
        {
            { Grade: Grade.D, Because: [var code] } => $", eftersom föreskrift {code} inte är uppfylld.",
            { Grade: Grade.D } => $", eftersom föreskrifterna {Listed(suggestion.Because)} inte är uppfyllda.",
            { Grade: Grade.C, MostAdviceIsMissed: true } => $". {MostAdviceIsMissed(criteria)}",
            { Grade: Grade.C, Because: [var code] } => $", eftersom allmänt råd {code} inte är uppfyllt.",
            { Grade: Grade.C } => $", eftersom de allmänna råden {Listed(suggestion.Because)} inte är uppfyllda.",
            { Grade: Grade.B } when suggestion.Because.Count <= allowedExceptions =>
                ". Ingen relevant kvalitetsindikator i området är uppfylld.",
            { Grade: Grade.B } => $". {Indicators(suggestion.Because)}; {Exceptions(allowedExceptions)}",
            { ExcusedIndicators: > 0 } => $". {Indicators(MissedIndicators(criteria))}; {Exceptions(allowedExceptions)}",
            _ => ". Alla relevanta kriterier är uppfyllda.",
        };

    private static string RegulationsAssessed(IReadOnlyList<AssessedCriterion> criteria)
    {
        var regulations = criteria.Where(c => c.Kind is CriterionKind.Regulation).ToList();
        var assessed = regulations.Count(c => c.Verdict is not Verdict.NotAssessed);
        return $"{assessed} av {regulations.Count} {(regulations.Count == 1 ? "föreskrift är bedömd" : "föreskrifter är bedömda")}.";
    }

    private static string Remaining(IReadOnlyList<AssessedCriterion> criteria) =>
        criteria.Count(c => c.Verdict is Verdict.NotAssessed) is var left and not 1
            ? $"{left} kriterier är inte bedömda och kan ändra förslaget."
            : "1 kriterium är inte bedömt och kan ändra förslaget.";

    private static string MostAdviceIsMissed(IReadOnlyList<AssessedCriterion> criteria)
    {
        var relevant = criteria.Where(c => c is { Kind: CriterionKind.GeneralAdvice, Verdict: not Verdict.NotRelevant }).ToList();
        var missed = relevant.Count(c => c.Verdict is Verdict.NotMet);
        var what =
            relevant.Count == 1
                ? "det enda relevanta allmänna rådet är inte uppfyllt"
                : $"{missed} av {relevant.Count} allmänna råd är inte uppfyllda";
        return $"Men {what}, och C förutsätter att råden följs i väsentliga delar. Fundera över graderingen.";
    }

    private static string Unconfirmed(AssessedCriterion criterion) =>
        $"Förslaget hänger på {criterion.Code}. Det räknas som {Kind(criterion.Kind)}, men kansliet har inte bekräftat det.";

    private static string Kind(CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Regulation => "föreskrift",
            CriterionKind.GeneralAdvice => "allmänt råd",
            CriterionKind.QualityIndicator => "kvalitetsindikator",
        };

    private static string Indicators(IReadOnlyList<string> codes) =>
        codes.Count == 1 ? $"Kvalitetsindikatorn {codes[0]} är inte uppfylld" : $"Kvalitetsindikatorerna {Listed(codes)} är inte uppfyllda";

    private static string Exceptions(int allowed) => $"{_numbers[allowed]} undantag får förekomma för A.";

    private static List<string> MissedIndicators(IEnumerable<AssessedCriterion> criteria) =>
        [.. criteria.Where(c => c is { Kind: CriterionKind.QualityIndicator, Verdict: Verdict.NotMet }).Select(c => c.Code)];

    private static string Listed(IReadOnlyList<string> codes) =>
        codes.Count == 1 ? codes[0] : $"{string.Join(", ", codes.Take(codes.Count - 1))} och {codes[^1]}";
}

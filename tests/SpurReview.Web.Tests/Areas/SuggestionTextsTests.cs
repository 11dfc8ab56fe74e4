using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Areas;
using static SpurReview.Domain.Grading.Verdict;
using static SpurReview.Domain.Templates.CriterionKind;

namespace SpurReview.Web.Tests.Areas;

public class SuggestionTextsTests
{
    [Fact]
    public void None_yet() =>
        Say([.. Of(Regulation, Met, 2), .. Of(Regulation, NotAssessed, 4)], "Inget förslag än. 2 av 6 föreskrifter är bedömda.");

    [Fact]
    public void None_yet_of_a_single_one() => Say(Of(Regulation, NotAssessed, 1), "Inget förslag än. 0 av 1 föreskrift är bedömd.");

    [Fact]
    public void So_far() =>
        Say(
            [.. Of(Regulation, Met, 2), .. Of(GeneralAdvice, NotAssessed, 3)],
            "Förslag hittills: A. 3 kriterier är inte bedömda och kan ändra förslaget."
        );

    [Fact]
    public void So_far_with_one_left() =>
        Say(
            [.. Of(Regulation, Met, 2), .. Of(QualityIndicator, NotAssessed, 1)],
            "Förslag hittills: A. 1 kriterium är inte bedömt och kan ändra förslaget."
        );

    [Fact]
    public void A_regulation_is_missed_and_nothing_else_matters() =>
        Say([.. Of(Regulation, NotMet, 1), .. Of(GeneralAdvice, NotAssessed, 3)], "Förslag: D, eftersom föreskrift E1 inte är uppfylld.");

    [Fact]
    public void Three_regulations_are_missed() =>
        Say(Of(Regulation, NotMet, 3), "Förslag: D, eftersom föreskrifterna E1, E2 och E3 inte är uppfyllda.");

    [Fact]
    public void One_advice_is_missed() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(GeneralAdvice, NotMet, 1), .. Of(GeneralAdvice, Met, 1)],
            "Förslag: C, eftersom allmänt råd E2 inte är uppfyllt."
        );

    [Fact]
    public void Two_advices_are_missed() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(GeneralAdvice, NotMet, 2), .. Of(GeneralAdvice, Met, 2)],
            "Förslag: C, eftersom de allmänna råden E2 och E3 inte är uppfyllda."
        );

    [Fact]
    public void Most_advice_is_missed() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(GeneralAdvice, NotMet, 6), .. Of(GeneralAdvice, Met, 1)],
            "Förslag: C. Men 6 av 7 allmänna råd är inte uppfyllda, och C förutsätter att råden följs i väsentliga delar. Fundera över graderingen."
        );

    [Fact]
    public void The_only_advice_is_missed() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(GeneralAdvice, NotMet, 1), .. Of(GeneralAdvice, NotRelevant, 1)],
            "Förslag: C. Men det enda relevanta allmänna rådet är inte uppfyllt, och C förutsätter att råden följs i väsentliga delar. "
                + "Fundera över graderingen."
        );

    [Fact]
    public void Most_advice_is_missed_so_far() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(GeneralAdvice, NotMet, 2), .. Of(GeneralAdvice, NotAssessed, 1)],
            "Förslag hittills: C. 1 kriterium är inte bedömt och kan ändra förslaget. "
                + "Men 2 av 3 allmänna råd är inte uppfyllda, och C förutsätter att råden följs i väsentliga delar. Fundera över graderingen."
        );

    [Fact]
    public void Two_indicators_are_missed() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(QualityIndicator, NotMet, 2), .. Of(QualityIndicator, Met, 1)],
            "Förslag: B. Kvalitetsindikatorerna E2 och E3 är inte uppfyllda; ett undantag får förekomma för A."
        );

    [Fact]
    public void One_indicator_is_missed_where_none_may_be() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(QualityIndicator, NotMet, 1), .. Of(QualityIndicator, Met, 1)],
            "Förslag: B. Kvalitetsindikatorn E2 är inte uppfylld; inga undantag får förekomma för A.",
            allowedExceptions: 0
        );

    [Fact]
    public void A_single_indicator_is_never_excused() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(QualityIndicator, NotMet, 1), .. Of(QualityIndicator, NotRelevant, 2)],
            "Förslag: B. Ingen relevant kvalitetsindikator i området är uppfylld."
        );

    [Fact]
    public void Everything_is_met() =>
        Say([.. Of(Regulation, Met, 1), .. Of(QualityIndicator, Met, 2)], "Förslag: A. Alla relevanta kriterier är uppfyllda.");

    [Fact]
    public void An_indicator_is_excused() =>
        Say(
            [.. Of(Regulation, Met, 1), .. Of(QualityIndicator, NotMet, 1), .. Of(QualityIndicator, Met, 2)],
            "Förslag: A. Kvalitetsindikatorn E2 är inte uppfylld; ett undantag får förekomma för A."
        );

    [Fact]
    public void It_turns_on_a_kind_that_is_not_confirmed() =>
        Say(
            [
                new("G3", Regulation, Met),
                new("G4", GeneralAdvice, NotMet, KindUncertain: true),
                new("G5", GeneralAdvice, Met),
                new("G6", GeneralAdvice, Met),
            ],
            "Förslag: C, eftersom allmänt råd G4 inte är uppfyllt. "
                + "Förslaget hänger på G4. Det räknas som allmänt råd, men kansliet har inte bekräftat det."
        );

    private static void Say(IReadOnlyList<AssessedCriterion> criteria, string sentence, int allowedExceptions = 1) =>
        SuggestionTexts.Of(Numbered(criteria), allowedExceptions).ToString().Should().Be(sentence);

    private static AssessedCriterion[] Of(CriterionKind kind, Verdict verdict, int count) =>
        [.. Enumerable.Repeat(new AssessedCriterion("", kind, verdict), count)];

    private static List<AssessedCriterion> Numbered(IEnumerable<AssessedCriterion> criteria) =>
        [.. criteria.Select((c, i) => c.Code.Length > 0 ? c : c with { Code = $"E{i + 1}" })];
}

using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.Leaving;

/// <summary>One thing to see to, and where.</summary>
public sealed record LeavingLine(string Text, string Address)
{
    /// <param name="same">The same thing, in one area where there are several.</param>
    public static LeavingLine Of(Guid review, IReadOnlyList<Obstacle> same)
    {
        var (obstacle, where) = (same[0], same[0].Where ?? "");
        if (same.Count > 1)
            return OfCriterion(review, where, $"Föreskrifterna {Listed([.. same.Select(o => o.Where!)])} är inte bedömda");

        return obstacle.Rule switch
        {
            Rule.EveryAreaMustBeGraded => new($"Område {where} har ingen gradering", $"{Links.Area(review, where)}#gradering"),
            Rule.EveryRegulationMustBeAssessed => OfCriterion(review, where, $"Föreskrift {where} är inte bedömd"),
            Rule.NotRelevantNeedsExplanation => OfCriterion(review, where, $"{where} är inte relevant men saknar förklaring"),
            Rule.DifferingGradeNeedsReason => new(
                $"Graderingen av område {where} skiljer sig från förslaget men saknar motivering",
                $"{Links.Area(review, where)}#gradering"
            ),
            Rule.OneTextMustBeChosen when where.Length == 0 => new(obstacle.InSwedish(), Links.Findings(review)),
            Rule.OneTextMustBeChosen when where.Length == 1 => new(obstacle.InSwedish(), Links.Area(review, where)),
            Rule.OneTextMustBeChosen => OfCriterion(review, where, obstacle.InSwedish()),
            _ => new(obstacle.InSwedish(), Links.Review(review)),
        };
    }

    public static LeavingLine Of(Guid review, LookOverPoint point)
    {
        var where = point.Where ?? "";
        return point.Kind switch
        {
            LookOver.IdentityNumber or LookOver.RecognisablePerson when point.InPlan => new(
                $"Handlingsplanen, {where}: {InWords(point)}",
                Links.ActionPlan(review)
            ),
            LookOver.NotMetWithoutComment => OfCriterion(review, where, $"{where} är inte uppfylld men saknar kommentar"),
            LookOver.DWithoutWeakness => new($"Område {where} har D men ingen svaghet är kopplad dit", Links.Findings(review)),
            LookOver.CriteriaNotAssessed => new(
                point.Count == 1
                    ? $"Område {where}: 1 kriterium är inte bedömt"
                    : $"Område {where}: {point.Count} kriterier är inte bedömda",
                Links.Area(review, where)
            ),
            LookOver.DescriptionIsMissing => new($"Område {where} saknar beskrivning", $"{Links.Area(review, where)}#beskrivning"),
            LookOver.IdentityNumber or LookOver.RecognisablePerson => OfText(review, where, InWords(point)),
            LookOver.StrengthIsAlsoWeakness => new($"”{point.Quote}” står både som styrka och som svaghet", Links.Findings(review)),
            LookOver.UnitWasSilent => new("Verksamheten svarade inte på faktagranskningen", Links.FactCheck(review)),
            LookOver.DStands => new($"Område {where}: D kvarstår efter handlingsplanen", Links.ActionPlan(review)),
            LookOver.FewResidents => new(
                $"Enheten har {point.Count} ST-läkare: läs så att inget pekar ut någon av dem",
                Links.Preview(review)
            ),
            LookOver.ResidentsUnknown => new(
                "Antalet ST-läkare är inte känt: läs så att inget pekar ut någon av dem",
                Links.Preview(review)
            ),
        };
    }

    private static string InWords(LookOverPoint point) =>
        point.Kind is LookOver.IdentityNumber ? $"”{point.Quote}” ser ut som ett personnummer" : $"”{point.Quote}” kan peka ut en person";

    private static string Listed(IReadOnlyList<string> codes) => $"{string.Join(", ", codes.Take(codes.Count - 1))} och {codes[^1]}";

    private static LeavingLine OfCriterion(Guid review, string code, string text) => new(text, $"{Links.Area(review, code[..1])}#{code}");

    /// <summary>A code is a criterion's comment, a letter an area's description or reason, and neither a finding.</summary>
    private static LeavingLine OfText(Guid review, string where, string text) =>
        where.Length switch
        {
            0 => new($"Styrkor m.m.: {text}", Links.Findings(review)),
            1 => new($"Område {where}: {text}", Links.Area(review, where)),
            _ => OfCriterion(review, where, $"{where}: {text}"),
        };
}

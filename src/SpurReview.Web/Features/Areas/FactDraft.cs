using System.Globalization;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Areas;

/// <summary>A first draft of the description of area A or B, made of what the unit has told of itself.</summary>
internal static class FactDraft
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Empty where there are no facts for the area.</summary>
    public static string Of(string letter, Review review, bool isSmall)
    {
        var facts = review.Facts.Where(f => !isSmall || !f.Fact.CanPointOutAResident()).ToDictionary(f => f.Fact, f => f.Value);
        IEnumerable<string?> sentences = letter switch
        {
            "A" => OfTheUnit(facts),
            "B" => OfItsPeople(facts),
            _ => [],
        };
        return string.Join(' ', sentences.OfType<string>());
    }

    private static IEnumerable<string?> OfTheUnit(Dictionary<UnitFact, FactValue> facts) =>
        [
            Sentence("Enheten har {0}.", Many(facts, UnitFact.Listed, "listad patient", "listade patienter")),
            Sentence("Upptagningsområdet har {0}.", Many(facts, UnitFact.Catchment, "invånare", "invånare")),
            Sentence("Det finns {0}.", Many(facts, UnitFact.Beds, "vårdplats", "vårdplatser")),
            Sentence("Beläggningen är {0} procent.", Number(facts, UnitFact.OccupancyPercent)),
            Sentence("Medelvårdtiden är {0} dygn.", Number(facts, UnitFact.MeanStayDays)),
            Sentence("Enheten har {0}.", Many(facts, UnitFact.OnCallLines, "jourlinje", "jourlinjer")),
            Sentence("Egen verksamhet: {0}.", Listed(facts, UnitFact.OwnServices)),
            Sentence("Saknas vid enheten: {0}.", Listed(facts, UnitFact.MissingServices)),
            Sentence("Enheten ingår i {0}.", Listed(facts, UnitFact.Group)),
        ];

    private static IEnumerable<string?> OfItsPeople(Dictionary<UnitFact, FactValue> facts) =>
        [
            Sentence("Enheten har {0}.", Many(facts, UnitFact.Employees, "medarbetare", "medarbetare")),
            Sentence("Här arbetar {0}.", Many(facts, UnitFact.Physicians, "läkare", "läkare")),
            Sentence("Här arbetar {0}.", Specialists(facts)),
            Sentence("Handledarutbildning har {0}.", Many(facts, UnitFact.TrainedSupervisors, "handledare", "handledare")),
            Sentence("Disputerade är {0}.", Many(facts, UnitFact.PhdPhysicians, "läkare", "läkare")),
            Sentence("Här tjänstgör {0}.", Many(facts, UnitFact.Residents, "ST-läkare", "ST-läkare")),
            Sentence("Här tjänstgör {0}.", Many(facts, UnitFact.FoundationDoctors, "BT-läkare", "BT-läkare")),
        ];

    private static string? Specialists(Dictionary<UnitFact, FactValue> facts) =>
        (
            Many(facts, UnitFact.Specialists, "specialist", "specialister"),
            Many(facts, UnitFact.SpecialistFte, "heltidstjänst", "heltidstjänster")
        ) switch
        {
            (null, var fullTime) => fullTime is null ? null : $"specialister på {fullTime}",
            (var count, null) => count,
            var (count, fullTime) => $"{count} på {fullTime}",
        };

    private static string? Sentence(string form, string? value) => value is null ? null : string.Format(_swedish, form, value);

    private static string? Many(Dictionary<UnitFact, FactValue> facts, UnitFact fact, string one, string several) =>
        facts.GetValueOrDefault(fact)?.Number is { } number ? $"{Words(number)} {(number == 1 ? one : several)}" : null;

    private static string? Number(Dictionary<UnitFact, FactValue> facts, UnitFact fact) =>
        facts.GetValueOrDefault(fact)?.Number is { } number ? Words(number) : null;

    private static string? Listed(Dictionary<UnitFact, FactValue> facts, UnitFact fact) =>
        facts.GetValueOrDefault(fact)?.Text is { } text
            ? string.Join(", ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.')
            : null;

    private static string Words(decimal number) => number.ToString("#,##0.##", _swedish);
}

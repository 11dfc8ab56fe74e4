using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A children's clinic: the visit has been, and the inspectors write at home.</summary>
internal static class Hamnen
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Exempel",
            Unit = "Barn- och ungdomskliniken",
            Workplace = "Hamnens sjukhus",
            City = "Kvarnstad",
            Region = "Östergötland",
            Specialty = "Barn- och ungdomsmedicin",
            VisitIn = -10,
            State = ReviewState.Drafting,
            Inspectors = [1, 2],
            GradedAreas = "ABCDE",
            NotMet = new Dictionary<string, string>
            {
                ["A4"] = "Rutinen är beskriven muntligt men finns inte nedskriven.",
                ["B8"] = "Instruktioner finns i två versioner som säger olika saker.",
                ["E13"] = "Utvecklingssamtal har inte hållits det senaste året.",
            },
            Remarks = new Dictionary<string, string> { ["D2"] = "Jourerna är många under vintern, men vilan hålls." },
            Notes = new Dictionary<string, string> { ["E13"] = "Chefen är ny. Kontrollera om samtal är inbokade." },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Alla ST-läkare deltar i forskningsseminarier", "G"),
                new("Tydlig ansvarsfördelning vid jour", "D"),
                new("Handledarna har egen mottagning bredvid ST-läkarens", "E"),
            ],
            Weaknesses = [new("Rutinen för egen utvärdering är inte skriftlig", "A")],
            Facts = DemoFacts
                .Of(physicians: 27, specialists: 16, supervisors: 14, residents: 9)
                .And(UnitFact.Beds, 24)
                .And(UnitFact.Catchment, 61_000),
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] =
                "Kliniken omfattar akutmottagning, vårdavdelning, neonatalvård och mottagningar i länsdelen. ST-läkarna möter barn i alla åldrar och följer kroniskt sjuka över tid.",
            ["B"] =
                "Handledarna är många och erfarna. Studierektorn arbetar halvtid med utbildning för hela sjukhuset. De skriftliga instruktionerna för handledning behöver samlas.",
            ["C"] =
                "Lokalerna är anpassade för barn och familjer. ST-läkarnas arbetsrum ligger nära avdelningen. Simulering av akuta situationer hålls varje månad.",
            ["D"] =
                "Placeringarna följer en plan över fem år, där subspecialiteterna kommer i tur och ordning. Introduktionen är tre veckor och avslutas med en egen jour tillsammans med en specialist.",
            ["E"] =
                "Handledningen är schemalagd och sker dörr i dörr med handledarens egen mottagning, vilket gör det lätt att fråga. Bedömningar dokumenteras i ett gemensamt system.",
        };
}

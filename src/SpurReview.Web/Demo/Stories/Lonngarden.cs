using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A private health centre whose plan has come in: the inspectors are to judge it.</summary>
internal static class Lonngarden
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Lönngården Vård AB",
            IsPrivate = true,
            Unit = "Lönngårdens vårdcentral",
            City = "Lönnby",
            Region = "Skåne",
            Specialty = "Allmänmedicin",
            VisitIn = -70,
            State = ReviewState.ActionPlan,
            Inspectors = [0, 2],
            PlanAfter = 62,
            NotMet = new Dictionary<string, string>
            {
                ["D6"] = "Ett av enhetens utbildningsprogram saknar koppling till målbeskrivningen.",
                ["E1"] = "Handledningen ställs ofta in, särskilt under sommaren. Det kan gå sex veckor mellan samtalen.",
                ["E8"] = "Handledningen finns i ST-läkarnas schema men inte i handledarnas.",
            },
            Notes = new Dictionary<string, string> { ["E1"] = "Alla vi talade med säger samma sak. Fråga efter höstens schema." },
            Descriptions = Descriptions,
            Strengths = [new("Nära samarbete med barnhälsovården", "A"), "Korta beslutsvägar"],
            Weaknesses = [new("Handledning ställs in", "E"), new("Utbildningsprogrammen är ojämna", "D")],
            Improvements =
            [
                new("Skydda handledningstiden i schemat för båda parter", "E"),
                new("Ta fram en gemensam mall för utbildningsprogram", "D", Addressee.CareProvider),
            ],
            Facts = DemoFacts
                .Of(physicians: 4, specialists: 2, supervisors: 2, residents: 2)
                .And(UnitFact.Listed, 4_300)
                .And(UnitFact.Group, "Lönngården-gruppen, tre vårdcentraler"),
            Actions =
            [
                new(
                    ["D6"],
                    "Utbildningsprogrammet skrivs om i den mall som finns hos specialitetsföreningen. Studierektorn går igenom alla program under hösten.",
                    DueAfter: 110
                )
                {
                    FollowUpAfter = [120, 210],
                },
                new(
                    ["E1", "E8"],
                    "Handledningen läggs in i schemat för både handledare och ST-läkare, tisdagar klockan nio. Vid semester bokas en ersättare. Inställda tillfällen räknas varje månad och redovisas på arbetsplatsträffen.",
                    DueAfter: 90
                )
                {
                    FollowUpAfter = [120, 150, 210, 300],
                },
            ],
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] =
                "Lönngårdens vårdcentral är den minsta av vårdgivarens tre enheter. Barnhälsovården finns i samma korridor och ST-läkarna har egna mottagningstider där.",
            ["B"] =
                "Två specialister delar på handledningen. Studierektorn är gemensam för vårdgivarens enheter och finns på plats en dag i månaden.",
            ["C"] = "Lokalerna är trivsamma och utrustningen god. Möten på distans fungerar.",
            ["D"] =
                "Introduktionen är bra och jourtjänstgöringen lagom. Utbildningsprogrammen är ojämna: ett är föredömligt, ett saknar koppling till målbeskrivningen.",
            ["E"] = """
                När handledningen blir av håller den god kvalitet. Men den ställs ofta in, särskilt under sommaren och vid sjukfrånvaro, och ersätts inte.

                Bedömningar görs med medsittning och dokumenteras i loggboken.
                """,
            ["F"] = "ST-läkarna går sina kurser. Internutbildningen sker tillsammans med de två andra enheterna.",
            ["G"] = "Förbättringsarbeten görs av alla. Stöd till det vetenskapliga arbetet ges av regionens forskningsenhet.",
            ["H"] = "ST-läkarna får leda möten tidigt och har auskulterat hos vårdgivarens ledning.",
        };
}

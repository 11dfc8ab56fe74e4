using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A health centre more than six years ago, under the regulation of then. There is a newer report on it.</summary>
internal static class KvarngatanThen
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Exempel",
            Unit = "Kvarngatans vårdcentral",
            City = "Kvarnstad",
            Region = "Östergötland",
            Specialty = "Allmänmedicin",
            Template = DemoStory.Regulation2015,
            VisitIn = -2_330,
            State = ReviewState.Published,
            Inspectors = [6, 4],
            NotMet = new Dictionary<string, string>
            {
                ["B7"] = "Handledarna gör på olika sätt. En gemensam skriftlig instruktion saknas.",
                ["B8"] = "Träffar för handledare har inte hållits det senaste året.",
                ["E8"] = "Handledningen läggs in i efterhand, ofta på lunchen.",
                ["G9"] = "Tidskriftsklubb har funnits men är vilande.",
            },
            Remarks = new Dictionary<string, string>
            {
                ["D3"] = "Programmen är utförliga. De äldsta är skrivna i en mall som inte längre används.",
            },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Bred och allsidig tjänstgöring med egen barnhälsovård", "A"),
                new("God introduktion med tydligt program", "D"),
                "ST-läkarna känner sig sedda och trivs",
            ],
            Weaknesses = [new("Handledningstiden är inte skyddad i schemat", "E"), new("Handledarna saknar gemensamma träffar", "B")],
            Improvements =
            [
                new("Lägg in handledningen i schemat för både handledare och ST-läkare", "E"),
                new("Återuppta handledarträffarna, gärna tillsammans med grannenheterna", "B"),
                new("Skriv en kort instruktion för hur handledningen ska gå till", "B"),
            ],
            Facts = DemoFacts.Of(physicians: 7, specialists: 5, supervisors: 4, residents: 3).And(UnitFact.Listed, 8_200),
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] = """
                Vårdcentralen ligger centralt i Kvarnstad och har ett växande antal listade. Uppdraget omfattar mottagning, barnhälsovård och läkarinsatser på två särskilda boenden.

                Regionens riktlinjer för ST är kända. Tjänstgöringen är allsidig och ST-läkarna deltar i alla delar av verksamheten.
                """,
            ["B"] =
                "Fem specialister arbetar vid enheten, fyra av dem är handledare och har gått handledarutbildning. Studierektorn är gemensam för länsdelen. Handledarna saknar ett eget forum.",
            ["C"] =
                "Lokalerna är äldre men fungerar. ST-läkarna har egna rum. Utrustningen är den som behövs, och kliniska beslutsstöd nås från alla arbetsplatser.",
            ["D"] =
                "Introduktionen omfattar två veckor med auskultation hos alla yrkesgrupper. Utbildningsprogrammen finns för alla ST-läkare och gås igenom med studierektorn en gång om året.",
            ["E"] =
                "Handledning ges i genomsnitt varannan vecka. Den är uppskattad, men tiden är inte schemalagd och ställs ofta in när det är ont om läkare. Bedömningarna görs med medsittning och dokumenteras i loggbok.",
            ["F"] = "Kurserna planeras enligt målbeskrivningen. Internutbildning hålls på torsdagar. Självstudier läggs ut efter önskemål.",
            ["G"] =
                "De vetenskapliga arbetena handleds från regionens forskningsenhet. Arbetena presenteras vid ett årligt seminarium. Tidskriftsklubben är vilande sedan ett år.",
            ["H"] =
                "ST-läkarna handleder läkarstudenter och leder möten i den lilla arbetsgruppen. Samtal spelas in och gås igenom med handledaren.",
        };
}

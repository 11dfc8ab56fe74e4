using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A surgical clinic with B and C, and one grade that differs from what the verdicts suggest.</summary>
internal static class Alvforsa
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Västermo",
            Unit = "Kirurgkliniken",
            Workplace = "Älvforsa lasarett",
            City = "Älvforsa",
            Region = "Värmland",
            Specialty = "Kirurgi",
            Template = DemoStory.Regulation2015,
            VisitIn = -520,
            State = ReviewState.Published,
            Inspectors = [3, 7],
            NotMet = new Dictionary<string, string>
            {
                ["B7"] = "Skriftliga instruktioner saknas. En grupp handledare har påbörjat arbetet.",
                ["B8"] = "Handledarna har inte träffats sedan operationsavdelningen byggdes om.",
                ["D6"] = "Introduktionen planeras av schemaläggaren ensam.",
                ["E11"] = "Bedömning av operationer görs efter hand, men ST-läkarna vet inte alltid i förväg när de bedöms.",
                ["G8"] = "Doktorandprogram nås genom universitetssjukhuset men ingen har deltagit de senaste fem åren.",
                ["G10"] = "Inget eget projekt har publicerats eller presenterats under perioden.",
                ["H9"] = "Reflektion i grupp förekommer inte.",
            },
            Remarks = new Dictionary<string, string>
            {
                ["D2"] = "Jourtjänstgöringen är omfattande. Kompensationsledigheten tas ut, men ofta i efterhand.",
                ["E7"] = "Instruktionerna i operationssalen är mycket goda.",
            },
            Decisions = new Dictionary<string, DemoGrade>
            {
                ["D"] = new(
                    Grade.B,
                    "Studierektorn tog vid besöket över ansvaret för introduktionsprogrammet, och ett utkast visades för inspektörerna. Råden följs i övrigt helt."
                ),
            },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Rikligt med operationer, och ST-läkarna får operera tidigt", "A"),
                new("Handledning i operationssalen av hög klass", "E"),
                new("Gott samarbete med anestesi och onkologi kring svårt sjuka", "A"),
                "Låg tröskel att ringa bakjouren",
            ],
            Weaknesses =
            [
                new("Handledarna saknar ett forum för gemensamma frågor", "B"),
                new("Svagt vetenskapligt klimat utanför de obligatoriska arbetena", "G"),
                new("Introduktionsprogrammet är inte studierektorns uppgift", "D"),
            ],
            Improvements =
            [
                new("Inför handledarträffar minst två gånger per år", "B"),
                new("Starta en tidskriftsklubb, gärna gemensam med medicinkliniken", "G"),
                new("Erbjud reflektion i grupp för länsdelens alla ST-läkare", "H", Addressee.Region),
                new("Gör en enkel årsplan för bedömningar i operationssalen", "E"),
            ],
            Facts = DemoFacts
                .Of(physicians: 29, specialists: 19, supervisors: 14, residents: 8)
                .And(UnitFact.Catchment, 112_000)
                .And(UnitFact.Beds, 42)
                .And(UnitFact.MeanStayDays, 4.1m)
                .And(UnitFact.OnCallLines, 2)
                .And(UnitFact.MissingServices, "Kärlkirurgi och thoraxkirurgi, som ges vid universitetssjukhus"),
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] = """
                Kliniken bedriver akut och planerad kirurgi med tyngdpunkt på övre och nedre mag-tarmkanalen, bröst och bråck. Upptagningsområdet är stort och bukakuten har hög volym.

                ST-läkarna opererar tidigt och regelbundet. Det som saknas på hemmaplan ges som sidotjänstgöring efter en plan som är känd när anställningen börjar.
                """,
            ["B"] = """
                Det finns gott om handledare med rätt kompetens, och alla huvudansvariga handledare har gått handledarutbildning. Studierektorn har tjugo procent av sin tid avsatt.

                Det saknas ett forum där handledarna kan tala sig samman. Flera av dem efterfrågar en skriven instruktion, särskilt inför specialistkollegierna.
                """,
            ["C"] =
                "Operationsavdelningen är nybyggd. Simulator för titthålskirurgi finns i anslutning till avdelningen och används i utbildningen av sjukhusets alla opererande specialiteter.",
            ["D"] = """
                Alla ST-läkare har ett individuellt utbildningsprogram som följs upp två gånger om året. Placeringen på de olika sektionerna är rullande med sex månader på varje.

                Introduktionen är två veckor. Den är välordnad men har vuxit fram utan studierektorns medverkan.
                """,
            ["E"] =
                "Handledningssamtal är schemalagda varannan vecka. Den löpande handledningen i operationssalen beskrivs av alla som klinikens stora styrka. Bedömningar dokumenteras i en gemensam mapp.",
            ["F"] =
                "Kurserna planeras in och blir av. Klinikens utbildningseftermiddag hålls sista torsdagen i månaden, och självstudier finns i schemat.",
            ["G"] =
                "Det skriftliga vetenskapliga arbetet görs av alla, oftast under fjärde året. Utöver det är den vetenskapliga verksamheten liten. Kvalitetsarbetet är desto mer levande, med månatliga genomgångar av komplikationer.",
            ["H"] =
                "ST-läkarna leder akutrummet och avdelningens rond och får återkoppling på det. Kommunikation vid svåra besked tränas i en kurs som sjukhuset ordnar.",
        };
}

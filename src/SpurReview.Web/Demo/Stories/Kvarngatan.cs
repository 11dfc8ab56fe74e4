using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A health centre with one D, mended by a plan in free text.</summary>
internal static class Kvarngatan
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Exempel",
            Unit = "Kvarngatans vårdcentral",
            City = "Kvarnstad",
            Region = "Östergötland",
            Specialty = "Allmänmedicin",
            VisitIn = -190,
            State = ReviewState.Published,
            Inspectors = [0, 1],
            PlanAfter = 95,
            NotMet = new Dictionary<string, string>
            {
                ["H7"] =
                    "ST-läkarna undervisar ofta och gärna, men det saknas en rutin för hur deras undervisning bedöms. Återkopplingen är muntlig och dokumenteras inte.",
                ["B10"] = "Uppdragsbeskrivningen är under arbete men inte beslutad.",
                ["B8"] = "Instruktionen finns bara för nya handledare.",
            },
            Remarks = new Dictionary<string, string>
            {
                ["E1"] = "Tiden är skyddad i schemat, vilket uppskattas.",
                ["D12"] = "Programmet på fyra veckor är ett gott exempel.",
            },
            NotRelevant = new Dictionary<string, string> { ["D13"] = "Enheten har inga BT-läkare och inga leg läkare med sikte på ST." },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Handledning varje vecka som sällan ställs in", "E"),
                new("Välplanerad introduktion för nya ST-läkare", "D"),
                "Öppet klimat där det är lätt att fråga",
                new("Bred patientsammansättning", "A"),
            ],
            Weaknesses =
            [
                new("Återkoppling på undervisning dokumenteras inte", "H"),
                new("Handledarnas bedömningar dokumenteras på olika sätt", "E"),
            ],
            Improvements =
            [
                new("Inför en gemensam mall för bedömning av undervisning och handledning", "H"),
                new("Ge handledarna tid att träffas varje termin", "B"),
                new("Besluta om studierektorns uppdragsbeskrivning", "B", Addressee.CareProvider),
            ],
            Facts = DemoFacts
                .Of(physicians: 9, specialists: 6, supervisors: 5, residents: 5)
                .And(UnitFact.Listed, 9_400)
                .And(UnitFact.Employees, 38)
                .And(UnitFact.SpecialistFte, 4.6m)
                .And(UnitFact.OwnServices, "Barnhälsovård, diabetesmottagning, minnesmottagning och två särskilda boenden"),
            Narratives = new Dictionary<string, string>
            {
                ["H"] = """
                    Vi inför en mall för bedömning av undervisning och handledning. Varje ST-läkare bedöms två gånger per termin, och bedömningen dokumenteras i utbildningsprogrammet. Ansvarig är verksamhetschefen, och studierektorn följer upp.

                    Mallen prövas under våren och revideras efter ett år. Vi märker att det fungerar genom att alla ST-läkare har minst fyra dokumenterade bedömningar vid årets slut.
                    """,
            },
            Regrades = new Dictionary<string, DemoGrade>
            {
                ["H"] = new(Grade.C, "Planen svarar på bristen, har ansvariga och följs upp varje termin."),
            },
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] = """
                Enheten tar emot patienter i alla åldrar och har ett blandat upptagningsområde med både tätort och landsbygd. Barnhälsovård, distriktssköterskor och rehabilitering finns i samma hus.

                Vårdgivarens riktlinjer för ST finns skriftligt och är kända. ST-läkarna beskriver en allsidig tjänstgöring där de successivt får ta större ansvar.
                """,
            ["B"] = """
                Bemanningen är stabil. Samtliga huvudansvariga handledare är specialister i allmänmedicin och har gått handledarutbildning. Studierektorn är gemensam för flera enheter och besöker enheten två gånger per termin.

                Medarbetarna är vana vid att instruera och beskriver ST-läkarna som en självklar del av arbetsgruppen.
                """,
            ["C"] = """
                Lokalerna är ändamålsenliga. Varje ST-läkare har ett eget rum med utrustning för diagnostik och ett arbetsrum att dra sig undan till. Utrustningen för digitala möten är ny och fungerar väl.
                """,
            ["D"] = """
                Introduktionen är väl genomtänkt och följer ett program på fyra veckor. Utbildningsprogrammen utgår från målbeskrivningen och revideras vid de återkommande kollegierna.

                Jourtjänstgöringen är förlagd till närakuten och är lagom omfattande.
                """,
            ["E"] = """
                Handledning är inplanerad i schemat en timme i veckan och blir sällan inställd. Flera bedömningsmetoder används, bland dem medsittning och mini-CEX. Bedömningarna dokumenteras, men formen skiljer sig mellan handledarna.
                """,
            ["F"] = """
                Internutbildning hålls varje vecka och ST-läkarna deltar i den regionala serien av studiedagar. Tid för självstudier finns i schemat, i genomsnitt en halv dag i veckan.
                """,
            ["G"] = """
                ST-läkarna genomför ett skriftligt arbete enligt vetenskapliga principer med handledare från forsknings- och utvecklingsenheten. Alla deltar i ett förbättringsarbete, och resultaten redovisas på enhetens utvecklingsdag.
                """,
            ["H"] = """
                Kommunikativ kompetens tränas med hjälp av inspelade patientsamtal. ST-läkarna undervisar studenter och nya kollegor och leder möten på enheten. Återkopplingen på undervisningen är muntlig och når inte alltid den huvudansvariga handledaren.
                """,
        };
}

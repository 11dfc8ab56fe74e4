using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A university hospital's clinic with much to be proud of.</summary>
internal static class Norrgard
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Neurologiska kliniken",
            Workplace = "Norrgårds universitetssjukhus",
            City = "Norrgård",
            Region = "Västerbotten",
            Specialty = "Neurologi",
            VisitIn = -140,
            State = ReviewState.Published,
            Inspectors = [5, 7],
            NotMet = new Dictionary<string, string>
            {
                ["E10"] = "En av klinikens instruktörer som också handleder har handledarutbildningen kvar att gå.",
                ["C3"] = "Arbetsrummet för ST-läkare rymmer fyra, men de är ofta sju.",
                ["C4"] = "Sjukhusbibliotekets avtal om databaser har gått ut och är under förhandling.",
            },
            Remarks = new Dictionary<string, string>
            {
                ["G9"] = "Tre av ST-läkarna är doktorander och har tid avsatt.",
                ["D2"] = "Jouren delas med strokeenheten och ger god vana vid akuta bedömningar.",
            },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Vetenskapligt klimat av högsta klass", "G"),
                new("Systematisk internutbildning efter delmålen", "F"),
                new("Alla bedömningar dokumenteras i samma system", "E"),
                new("Bredd från stroke till ovanliga rörelsesjukdomar", "A"),
                "ST-läkarna har inflytande över sin utbildning genom ett eget råd",
            ],
            Weaknesses = [new("För trångt i ST-läkarnas arbetsrum", "C"), new("Biblioteksstödet är osäkert", "C", Addressee.Region)],
            Improvements =
            [
                new("Ordna fler arbetsplatser i anslutning till mottagningen", "C"),
                new("Teckna nytt avtal om vetenskapliga databaser", "C", Addressee.Region),
                new("Se till att alla som handleder har gått handledarutbildning", "E"),
            ],
            Facts = DemoFacts
                .Of(physicians: 41, specialists: 26, supervisors: 21, residents: 11)
                .And(UnitFact.Catchment, 272_000)
                .And(UnitFact.Beds, 32)
                .And(UnitFact.PhdPhysicians, 14)
                .And(UnitFact.OnCallLines, 2)
                .And(UnitFact.ResidentsByYear, "År 1: 2, år 2: 3, år 3: 2, år 4: 2, år 5: 2"),
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] = """
                Kliniken har regionuppdrag och omfattar strokeenhet, vårdavdelning, dagvård och mottagningar för de flesta av specialitetens grenar. ST-läkarna roterar enligt ett schema på fyra år.

                Utbildningen utvärderas varje år i en egen enkät, och resultatet leder till beslut som går att följa.
                """,
            ["B"] =
                "Tillgången till handledare är mycket god. Studierektorn är specialist i neurologi, har trettio procent av tiden avsatt och en skriftlig uppdragsbeskrivning. Handledarna har en gemensam utbildningsdag varje höst.",
            ["C"] = """
                Utrustningen för diagnostik är modern och tillgänglig dygnet runt. Distansmottagning används för patienter i inlandet och ingår i tjänstgöringen.

                ST-läkarnas arbetsrum är för litet. Under eftermiddagarna arbetar flera i korridoren.
                """,
            ["D"] =
                "Introduktionen är sex veckor och avslutas med ett samtal om utbildningsprogrammet. Programmen är individuella på riktigt: två ST-läkare samma år kan ha helt olika plan. De följs upp tre gånger per år.",
            ["E"] = """
                Handledningen är schemalagd och blir av. Specialistkollegium hålls två gånger per termin och har en fast form, som ST-läkarna upplever som rättvis.

                Bedömningar görs med medsittning, mini-CEX och 360-gradersvärdering och samlas i ett system som ST-läkaren själv äger.
                """,
            ["F"] =
                "Internutbildningen löper över tre år och är kopplad till delmålen. Varje tillfälle har en ansvarig specialist och en ansvarig ST-läkare. Självstudier är inplanerade.",
            ["G"] =
                "Forskning är en självklar del av vardagen. Tidskriftsklubben är veckovis, och samtliga ST-läkare har presenterat ett arbete nationellt under perioden. Kvalitetsarbetet utgår från strokeregistret.",
            ["H"] =
                "ST-läkarna leder ronder och undervisar på läkarprogrammet. Undervisningen bedöms av universitetets lärare. Chefsauskultation ordnas för alla under fjärde året.",
        };
}

using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A health centre with two D, mended by a plan of actions that are followed up.</summary>
internal static class Tallmora
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Exempel",
            Unit = "Tallmora vårdcentral",
            City = "Tallmora",
            Region = "Östergötland",
            Specialty = "Allmänmedicin",
            VisitIn = -245,
            State = ReviewState.Published,
            Inspectors = [3, 0],
            PlanAfter = 98,
            NotMet = new Dictionary<string, string>
            {
                ["D6"] =
                    "Flera av utbildningsprogrammen är kopior av varandra och säger inte vad den enskilda ST-läkaren behöver för att nå målen.",
                ["D7"] = "Programmen revideras inte. Uppföljning sker först inför sista året.",
                ["E4"] =
                    "Utan aktuella utbildningsprogram saknar de huvudansvariga handledarna en utgångspunkt för sin bedömning. Samma brist som D6.",
                ["B9"] = "Det är mer än två år sedan handledarna fick utbildning.",
                ["B10"] = "Uppdraget finns muntligt.",
            },
            Remarks = new Dictionary<string, string>
            {
                ["E8"] = "Handledningen ligger i schemat sedan förra hösten och hålls.",
                ["C4"] = "Stödet från sjukhusbiblioteket i Kvarnstad är mycket bra.",
            },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Handledningstiden är skyddad och hålls", "E"),
                "Stark sammanhållning mellan ST-läkarna",
                new("Rikt utbud av förbättringsarbeten", "G"),
                new("Välfungerande samarbete med akutmottagningen", "D"),
            ],
            Weaknesses =
            [
                new("Utbildningsprogrammen är inte individuella", "D"),
                new("Bedömningarna saknar utgångspunkt i utbildningsprogrammet", "E"),
                new("Handledarna har inte fått utbildning på länge", "B", Addressee.CareProvider),
            ],
            Improvements =
            [
                new("Gör om utbildningsprogrammen tillsammans med studierektorn", "D"),
                new("Gå igenom programmet vid varje specialistkollegium", "E"),
                new("Erbjud handledarna en utbildningsdag varje år", "B", Addressee.CareProvider),
            ],
            Facts = DemoFacts
                .Of(physicians: 12, specialists: 7, supervisors: 6, residents: 6)
                .And(UnitFact.Listed, 12_300)
                .And(UnitFact.Residents2015, 1)
                .And(UnitFact.Residents2021, 5)
                .And(UnitFact.FoundationDoctors, 2),
            Actions =
            [
                new(
                    ["D6", "D7"],
                    "Alla utbildningsprogram skrivs om tillsammans med ST-läkaren, handledaren och studierektorn, i den mall som specialitetsföreningen rekommenderar. Programmet gås igenom varje halvår, i mars och i oktober, och datum för genomgången skrivs in. Vi märker att det fungerar när alla program har minst en revidering under året.",
                    DueAfter: 140
                )
                {
                    // On the day of the demo: missing, late, due and to come.
                    FollowUpAfter = [150, 228, 252, 345],
                    IsAccepted = true,
                },
                new(
                    ["E4"],
                    "Specialistkollegium hålls två gånger om året med utbildningsprogrammet framme. Bedömningen skrivs in i programmet under varje delmål och gås igenom med ST-läkaren inom två veckor.",
                    DueAfter: 210
                )
                {
                    Responsible = "Huvudansvarig handledare",
                    FollowUpAfter = [345],
                    IsAccepted = true,
                },
            ],
            Regrades = new Dictionary<string, DemoGrade>
            {
                ["D"] = new(Grade.C, "Åtgärden är konkret, har datum och följs upp varje halvår."),
                ["E"] = new(Grade.C, "Kollegierna ger bedömningen den utgångspunkt som saknades."),
            },
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] = """
                Tallmora är en av länsdelens största vårdcentraler, med filial i en by två mil bort. Uppdraget är brett, med barnhälsovård, ungdomsmottagning och läkarinsatser på fyra särskilda boenden.

                Regionens riktlinjer för ST och för bedömning av kompetens är kända och används.
                """,
            ["B"] = """
                Sju specialister tjänstgör vid enheten, och sex av dem är handledare. Flera har lång erfarenhet. Tillgången till handledare motsvarar behovet även vid filialen.

                Handledarna har inte erbjudits någon fortbildning på mer än två år, vilket de själva tar upp.
                """,
            ["C"] =
                "Lokalerna byggdes till för tre år sedan. ST-läkarna har egna rum och ett gemensamt arbetsrum. Distansmöten hålls utan svårighet från båda adresserna.",
            ["D"] = """
                Introduktionen är omtyckt och tjänstgöringen välplanerad i det korta perspektivet. Sidotjänstgöringar bokas i god tid.

                Utbildningsprogrammen är däremot allmänt hållna. Flera är kopior av varandra, och de följs upp först när det sista året närmar sig. De fungerar därför inte som stöd för ST-läkarens egen planering.
                """,
            ["E"] = """
                Handledning ges en timme i veckan och är skyddad i schemat. ST-läkarna är mycket nöjda med sina handledare.

                Bedömning sker med flera metoder, men eftersom programmen inte är aktuella blir det oklart mot vilka mål bedömningen görs.
                """,
            ["F"] =
                "Torsdagseftermiddagen är avsatt för internutbildning, som följer en plan över två år. Självstudier är inplanerade en halv dag i veckan. Kurser beviljas enligt programmet.",
            ["G"] =
                "Enheten har flera pågående förbättringsarbeten, bland annat om uppföljning av högt blodtryck. ST-läkarna presenterar sina vetenskapliga arbeten vid länets forskningsdag.",
            ["H"] =
                "Varje ST-läkare leder under en termin enhetens utvecklingsgrupp och får handledning i det. Undervisning av studenter bedöms med ett formulär, och återkopplingen ges samma dag.",
        };
}

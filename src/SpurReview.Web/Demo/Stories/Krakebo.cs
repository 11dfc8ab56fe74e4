using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A small private health centre. One D was mended by the plan, and one stands.</summary>
internal static class Krakebo
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Kråkebo Läkargrupp AB",
            IsPrivate = true,
            Unit = "Kråkebo läkarmottagning",
            City = "Kråkebo",
            Region = "Skåne",
            Specialty = "Allmänmedicin",
            VisitIn = -330,
            VisitForm = VisitForm.Remote,
            State = ReviewState.Published,
            Inspectors = [5, 8],
            PlanAfter = 120,
            NotMet = new Dictionary<string, string>
            {
                ["A2"] = "Vårdgivaren har inga skriftliga riktlinjer för hur bedömningen av kompetens ska göras.",
                ["A4"] = "Enheten har inte utvärderat sin utbildning på annat sätt än genom den här granskningen.",
                ["E5"] = "Det finns ingen fastställd rutin för bedömningar. De görs när någon hinner.",
                ["E6"] = "Bedömningarna dokumenteras inte på ett sätt som går att följa.",
                ["E12"] = "Medsittning har förekommit enstaka gånger. Andra metoder används inte.",
                ["F5"] = "Självstudier finns inte med i utbildningsprogrammen.",
                ["G10"] = "Regelbundna möten för att granska litteratur saknas.",
            },
            NotRelevant = new Dictionary<string, string>
            {
                ["G9"] = "Enheten har inget eget eller näraliggande doktorandprogram att erbjuda.",
            },
            Descriptions = Descriptions,
            Strengths =
            [
                new("Kontinuitet: ST-läkarna följer sina patienter över tid", "A"),
                "Nära till kollegor och korta beslutsvägar",
                new("Stor frihet att gå kurser", "F"),
            ],
            Weaknesses =
            [
                new("Bedömningar görs sällan och dokumenteras inte", "E"),
                new("Vårdgivaren saknar riktlinjer för bedömning", "A", Addressee.CareProvider),
            ],
            Improvements =
            [
                new("Ta fram riktlinjer för bedömning av kompetens", "A", Addressee.CareProvider),
                new("Bestäm vilka metoder som ska användas, hur ofta och var det dokumenteras", "E"),
                new("Lägg in självstudier i utbildningsprogrammet", "F"),
            ],
            Facts = DemoFacts
                .Of(physicians: 5, specialists: 3, supervisors: 2, residents: 2)
                .And(UnitFact.Listed, 5_100)
                .And(UnitFact.Residents2021, 2)
                .And(UnitFact.Group, "Ingår inte i någon koncern"),
            Actions =
            [
                new(
                    ["A2"],
                    "Bolaget har antagit riktlinjer för bedömning av ST-läkares kompetens. De gäller från och med den dag planen lämnas in, har gåtts igenom med alla handledare och läggs in i introduktionen för nya medarbetare.",
                    DueAfter: 130
                )
                {
                    FollowUpAfter = [220, 310],
                    IsAccepted = true,
                },
                new(
                    ["E5", "E6"],
                    "Vi ska se över hur bedömningarna kan förbättras och återkommer med förslag när bemanningen har stärkts.",
                    DueAfter: 300
                )
                {
                    FollowUpAfter = [320],
                    IsAccepted = false,
                    ReturnedBecause =
                        "Beskriv vilken rutin ni inför, vem som ansvarar och från när den gäller. En översyn är ingen åtgärd.",
                },
            ],
            Regrades = new Dictionary<string, DemoGrade>
            {
                ["A"] = new(Grade.B, "Inspektörerna har läst de nya riktlinjerna. De är tydliga, beslutade och kända."),
                ["E"] = new(
                    Grade.D,
                    "Planen säger inte vilken rutin som ska gälla eller från när. Någon komplettering har inte kommit in i tid."
                ),
            },
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] = """
                Läkarmottagningen är liten och har ett stadigt antal listade. Patientunderlaget är blandat med tyngdpunkt på äldre. Barnhälsovård bedrivs tillsammans med en grannenhet.

                Vårdgivaren har riktlinjer för ST men de säger inget om hur kompetensen ska bedömas.
                """,
            ["B"] =
                "Två av tre specialister är handledare och har gått handledarutbildning. Studierektorn köps från regionen, och samarbetet fungerar väl. Enheten är sårbar vid frånvaro.",
            ["C"] = "Mottagningen är nyrenoverad. Digitala möten fungerar bra, och hela granskningen kunde göras på distans utan avbrott.",
            ["D"] =
                "Utbildningsprogram finns för alla ST-läkare och bygger på målbeskrivningen. De revideras en gång per år. Jourtjänstgöringen görs vid den gemensamma kvällsmottagningen.",
            ["E"] = """
                Handledning ges varje vecka och är inplanerad i schemat för både handledare och ST-läkare. Samtalen uppskattas.

                Bedömningen av kompetensen är däremot svag. Det saknas en rutin, metoderna är få och det som görs dokumenteras inte på ett sätt som går att följa.
                """,
            ["F"] =
                "ST-läkarna går de kurser de behöver och deltar i regionens studiedagar. Egen internutbildning hålls varannan vecka. Självstudier tas på egen tid.",
            ["G"] =
                "Arbeten enligt vetenskapliga principer görs med stöd av regionens forskningsenhet. Enheten har genomfört ett förbättringsarbete om läkemedelsgenomgångar som ST-läkarna ledde.",
            ["H"] =
                "ST-läkarna leder arbetsplatsmöten och handleder läkarstudenter. Handledningen i kommunikation bygger på videoinspelade samtal, som gås igenom i grupp.",
        };
}

using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>The invented reviews. No unit, provider or person in them exists.</summary>
internal static class DemoStories
{
    private const string Regulation2015 = "sosfs-2015-8";
    private const string Regulation2021 = "hslf-fs-2021-8";

    public static IReadOnlyList<DemoStory> All { get; } =
    [Kvarngatan(), Bjorkvik(), Lonngarden(), Hamnen(), Granasen(), Ekliden(), Strandangen()];

    private static DemoStory Kvarngatan() =>
        new()
        {
            Provider = "Region Exempel",
            Unit = "Kvarngatans vårdcentral",
            City = "Kvarnstad",
            Region = "Östergötland",
            Specialty = "Allmänmedicin",
            Template = Regulation2021,
            VisitIn = -190,
            State = ReviewState.Published,
            NotMet = new Dictionary<string, string>
            {
                ["H7"] = "Det saknas en plan för hur färdigheten bedöms. Bedömningen sker muntligt och dokumenteras inte.",
                ["B10"] = "Uppdragsbeskrivningen är under arbete men inte beslutad.",
                ["B8"] = "Instruktionen finns bara för nya handledare.",
            },
            Remarks = new Dictionary<string, string> { ["E1"] = "Tiden är skyddad i schemat, vilket uppskattas." },
            Strengths =
            [
                "Handledning varje vecka som sällan ställs in",
                "Välplanerad introduktion för nya ST-läkare",
                "Öppet klimat där det är lätt att fråga",
                "Bred patientsammansättning",
            ],
            Weaknesses =
            [
                "Återkoppling på undervisning och handledning dokumenteras inte",
                "Handledarnas bedömningar dokumenteras på olika sätt",
            ],
            Improvements =
            [
                "Inför en gemensam mall för bedömning av kommunikativ kompetens",
                "Ge handledarna tid att träffas varje termin",
                "Besluta om studierektorns uppdragsbeskrivning",
            ],
            Facts = Facts(listed: 9_400, physicians: 9, specialists: 6, supervisors: 5, residents: 5),
            Plan = new Dictionary<string, string>
            {
                ["H"] = """
                    Vi inför en mall för bedömning av undervisning och handledning. Varje ST-läkare bedöms två gånger per termin, och bedömningen dokumenteras i utbildningsprogrammet. Ansvarig är verksamhetschefen, och studierektorn följer upp.

                    Mallen prövas under våren och revideras efter ett år. Vi märker att det fungerar genom att alla ST-läkare har minst fyra dokumenterade bedömningar vid årets slut.
                    """,
            },
        };

    private static DemoStory Bjorkvik() =>
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Medicinkliniken",
            Workplace = "Björkviks sjukhus",
            City = "Björkvik",
            Region = "Västerbotten",
            Specialty = "Internmedicin",
            Template = Regulation2015,
            VisitIn = -400,
            State = ReviewState.Published,
            Inspectors = (1, 2),
            NotMet = new Dictionary<string, string>
            {
                ["F6"] = "Självstudier förekommer men planeras inte in.",
                ["C2"] = "Arbetsplatserna är för få under förmiddagarna.",
            },
            Correction = ("C2", "Arbetsplatserna är för få under eftermiddagarna.", "Tiden på dygnet var fel i kommentaren till C2."),
            Strengths =
            [
                "Stor bredd av patienter",
                "Specialistkollegium två gånger om året",
                "Engagerad studierektor",
                "God tillgång till kurser",
            ],
            Weaknesses = ["För få arbetsplatser", "Självstudier planeras inte in"],
            Improvements = ["Planera in självstudier i utbildningsprogrammet", "Se över arbetsplatserna i samband med ombyggnaden"],
            Facts = Facts(listed: null, physicians: 34, specialists: 22, supervisors: 18, residents: 12),
        };

    private static DemoStory Lonngarden() =>
        new()
        {
            Provider = "Lönngården Vård AB",
            IsPrivate = true,
            Unit = "Lönngårdens vårdcentral",
            City = "Lönnby",
            Region = "Skåne",
            Specialty = "Allmänmedicin",
            Template = Regulation2021,
            VisitIn = -70,
            State = ReviewState.ActionPlan,
            Inspectors = (0, 2),
            NotMet = new Dictionary<string, string>
            {
                ["D6"] = "En av enhetens utbildningsplaner saknar koppling till målbeskrivningen.",
                ["E1"] = "Handledningstiden ställs ofta in under sommaren.",
            },
            Strengths = ["Nära samarbete med barnhälsovården", "Korta beslutsvägar"],
            Weaknesses = ["Handledning ställs in", "Utbildningsprogrammen är ojämna"],
            Improvements = ["Skydda handledningstiden i schemat", "Ta fram en gemensam mall för utbildningsprogram"],
            Facts = Facts(listed: 4_300, physicians: 4, specialists: 2, supervisors: 2, residents: 2),
            Plan = new Dictionary<string, string> { ["D"] = "Påbörjad.", ["E"] = "Påbörjad." },
        };

    private static DemoStory Hamnen() =>
        new()
        {
            Provider = "Region Exempel",
            Unit = "Barn- och ungdomskliniken",
            Workplace = "Hamnens sjukhus",
            City = "Kvarnstad",
            Region = "Östergötland",
            Specialty = "Barn- och ungdomsmedicin",
            Template = Regulation2021,
            VisitIn = -10,
            State = ReviewState.Drafting,
            Inspectors = (1, 2),
            GradedAreas = 5,
            NotMet = new Dictionary<string, string> { ["A4"] = "Rutinen är beskriven muntligt men finns inte nedskriven." },
            Strengths = ["Alla ST-läkare deltar i forskningsseminarier", "Tydlig ansvarsfördelning vid jour"],
            Weaknesses = ["Rutinen för egen utvärdering är inte skriftlig"],
            Facts = Facts(listed: null, physicians: 27, specialists: 16, supervisors: 14, residents: 9),
        };

    private static DemoStory Granasen() =>
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Psykiatriska kliniken",
            Workplace = "Granåsens sjukhus",
            City = "Granås",
            Region = "Västerbotten",
            Specialty = "Psykiatri",
            Template = Regulation2021,
            VisitIn = 0,
            State = ReviewState.SiteVisit,
            Facts = Facts(listed: null, physicians: 19, specialists: 11, supervisors: 9, residents: 6),
        };

    private static DemoStory Ekliden() =>
        new()
        {
            Provider = "Region Exempel",
            Unit = "Eklidens hälsocentral",
            City = "Eklid",
            Region = "Östergötland",
            Specialty = "Allmänmedicin",
            Template = Regulation2021,
            VisitIn = 32,
            State = ReviewState.Gathering,
            Inspectors = (0, 2),
        };

    private static DemoStory Strandangen() =>
        new()
        {
            Provider = "Region Exempel",
            Unit = "Ögonkliniken",
            Workplace = "Strandängens sjukhus",
            City = "Strandäng",
            Region = "Östergötland",
            Specialty = "Ögonsjukdomar",
            Template = Regulation2021,
            VisitIn = 120,
            State = ReviewState.Ordered,
        };

    private static Dictionary<UnitFact, FactValue> Facts(int? listed, int physicians, int specialists, int supervisors, int residents)
    {
        var facts = new Dictionary<UnitFact, FactValue>
        {
            [UnitFact.Physicians] = new(physicians, Text: null),
            [UnitFact.Specialists] = new(specialists, Text: null),
            [UnitFact.TrainedSupervisors] = new(supervisors, Text: null),
            [UnitFact.Residents] = new(residents, Text: null),
        };
        if (listed is { } number)
            facts[UnitFact.Listed] = new(number, Text: null);
        return facts;
    }
}

namespace SpurReview.Web.Demo.Stories;

/// <summary>Descriptions that several drafts begin from. Those of published reports are their own.</summary>
internal static class SharedTexts
{
    public static Dictionary<string, string> OperatingClinic { get; } =
        new()
        {
            ["A"] =
                "Kliniken har både akut och planerad verksamhet. ST-läkarna deltar i allt, från mottagning till operation och jour, och beskriver en allsidig tjänstgöring.",
            ["B"] =
                "Det finns gott om specialister, och de huvudansvariga handledarna har gått handledarutbildning. Studierektorn har avsatt tid. Sköterskor och undersköterskor instruerar gärna.",
            ["C"] =
                "Utrustningen är modern. ST-läkarna delar arbetsrum och har egna platser. Beslutsstöd och databaser nås från alla datorer.",
            ["D"] =
                "Utbildningsprogrammen är individuella och följs upp en gång per termin. En skriven trappa visar vilka ingrepp som brukar göras under vilket år.",
            ["E"] =
                "Handledningssamtal hålls varannan vecka. Vid operation ges handledning hela tiden. Specialistkollegium hålls på våren.",
            ["F"] =
                "Internutbildning hålls varje onsdag. Kurser planeras i god tid och blir av. Självstudier sker på egen tid eller mellan operationer.",
            ["G"] =
                "ST-läkarna gör sina vetenskapliga arbeten med handledare från universitetet. Komplikationer gås igenom varje månad, och förslag till förbättring följs upp.",
            ["H"] = "ST-läkarna leder arbetet på akuten och undervisar på kliniken. Samtal med patienter tränas med medsittning.",
        };

    public static Dictionary<string, string> MedicalClinic { get; } =
        new()
        {
            ["A"] =
                "Kliniken bedriver slutenvård, dagvård och mottagning. Uppdraget är tydligt och patientunderlaget räcker väl för målbeskrivningens krav.",
            ["B"] =
                "Handledarna är erfarna och tillräckligt många. Studierektorn har en skriftlig uppdragsbeskrivning och träffar ST-läkarna varje månad.",
            ["C"] = "Lokalerna är ändamålsenliga. Alla ST-läkare har en egen arbetsplats och god tillgång till biblioteket.",
            ["D"] =
                "Tjänstgöringen följer en plan som är känd i god tid. Introduktionen är fyra veckor. Sidotjänstgöringarna följs upp vid ett samtal.",
            ["E"] =
                "Handledningen är inplanerad och hålls. Flera metoder för bedömning används, och resultaten dokumenteras i utbildningsprogrammet.",
            ["F"] = "Internutbildningen är systematisk. Kurserna planeras efter målbeskrivningen och självstudier finns i schemat.",
            ["G"] = "ST-läkarna deltar i klinikens kvalitetsarbete och presenterar egna arbeten. En tidskriftsklubb hålls varannan vecka.",
            ["H"] =
                "Ledarskap tränas genom ansvar för ronden. Undervisning och handledning bedöms av den huvudansvariga handledaren, med återkoppling samma vecka.",
        };
}

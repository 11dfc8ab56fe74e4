namespace SpurReview.Web.Demo;

/// <summary>Descriptions of areas, as inspectors might write them.</summary>
internal static class DemoTexts
{
    /// <summary>Two sets, so that two reports by different checklists do not read the same.</summary>
    public static string Description(string letter, string template) => (template == "sosfs-2015-8" ? Hospital : HealthCentre)[letter];

    private static Dictionary<string, string> HealthCentre { get; } =
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
                Kommunikativ kompetens tränas med hjälp av inspelade patientsamtal. ST-läkarna undervisar studenter och leder ronder och möten. Återkopplingen på undervisning och handledning sker mest muntligt.
                """,
        };

    private static Dictionary<string, string> Hospital { get; } =
        new()
        {
            ["A"] = """
                Kliniken är länets enda i sin specialitet och tar emot både akuta och planerade patienter. Bredden är stor, och remisser från hela länet ger ST-läkarna god tillgång till ovanliga tillstånd.
                """,
            ["B"] = """
                Kliniken har gott om specialister och flera subspecialiteter är representerade. Handledarna träffas varje termin. Studierektorn har avsatt tid och en tydlig uppdragsbeskrivning.
                """,
            ["C"] = """
                Utrustningen är modern. Arbetsplatserna för ST-läkarna är få och delas, vilket märks under eftermiddagarna. Sjukhusbiblioteket är välförsett och nås även hemifrån.
                """,
            ["D"] = """
                Tjänstgöringen planeras tillsammans med ST-läkaren vid anställningens början. Sidotjänstgöringar bokas i god tid. Jourerna är många, men schemat tillåter kompensationsledighet.
                """,
            ["E"] = """
                Varje ST-läkare har en utsedd huvudansvarig handledare. Handledningssamtalen är regelbundna, och specialistkollegium hålls två gånger om året med skriftlig återkoppling.
                """,
            ["F"] = """
                Kursutbudet är gott och ST-läkarna kommer i väg på de kurser som utbildningsprogrammet anger. Klinikens morgonmöten har ett pedagogiskt inslag varje onsdag.
                """,
            ["G"] = """
                Kliniken har flera disputerade medarbetare, och forskningsseminarier hålls månadsvis. ST-läkarnas vetenskapliga arbeten håller god kvalitet.
                """,
            ["H"] = """
                Ledarskap tränas under ST genom ansvar för rond, schema och introduktion av nya kollegor. Alla ST-läkare har gått kurs i ledarskap eller har en inplanerad.
                """,
        };
}

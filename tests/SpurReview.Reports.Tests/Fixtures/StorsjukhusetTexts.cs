namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>What inspectors might have written of an invented hospital clinic, in the lengths of a real report of 2021.</summary>
internal static class StorsjukhusetTexts
{
    public static IReadOnlyList<string> Strengths { get; } =
    [
        "Handledarna är engagerade och lätta att nå. ST-läkarna beskriver att de alltid har någon att fråga, även under jourpass, och att frågor om patienter med ovanliga och sammansatta sjukdomar tas emot med intresse.",
        "Brett och varierat patientunderlag, både akut och på mottagning, som ger en god internmedicinsk grund att bygga vidare på.",
        "Studierektorn har ett tydligt uppdrag, avsatt tid och stort förtroende hos både ST-läkare, handledare och klinikledning.",
        "Individuella utbildningsprogram finns för alla ST-läkare från första månaden.",
        "Välplanerad introduktion med fadder och två veckors bredvidgång på akutmottagningen.",
        "Internutbildning varje torsdag på schemalagd och skyddad tid, med ett program som ST-läkarna själva är med och planerar.",
        "ST-läkarna får de kurser som målbeskrivningen kräver utan att själva behöva bevaka dem.",
        "Välutrustade mottagningar och god tillgång till ultraljud, även på jourtid. ST-läkarna får handledning i metoderna av sektionernas specialister.",
        "Sidotjänstgöringen vid universitetssjukhuset planeras i god tid och följs upp.",
        "ST-rådet träffar klinikledningen varje kvartal och får gehör för sina förslag.",
        "Flera disputerade specialister som gärna handleder vetenskapliga arbeten.",
    ];

    public static IReadOnlyList<string> Weaknesses { get; } =
    [
        "Handledningssamtalen är inplanerade men ställs ofta in när bemanningen på avdelningarna sviktar.",
        "Bedömningar med kända metoder görs för sällan, och återkopplingen efter dem är kortfattad.",
        "Utbildningsprogrammen revideras inte när tjänstgöringen ändras, till exempel efter föräldraledighet eller byte av sektion.",
        "Flera huvudansvariga handledare gick sin handledarutbildning för mer än tio år sedan.",
        "Den höga beläggningen gör att ST-läkarna oftare tjänstgör på avdelning än på mottagning.",
        "Specialistkollegium hålls inte för alla ST-läkare, och resultatet återges inte alltid skriftligt.",
        "Granskning av vetenskapliga artiklar har inte haft någon fast plats sedan våren 2020.",
    ];

    public static IReadOnlyList<string> Improvements { get; } =
    [
        "Gör en årsplan för medsittning, journalgranskning och specialistkollegium så att varje ST-läkare bedöms minst fyra gånger om året.",
        "Lägg in handledningen i schemat för både handledare och ST-läkare, och följ upp hur många samtal som blir av.",
        "Låt studierektorn gå igenom alla utbildningsprogram en gång per termin.",
        "Ge handledarna en uppdatering i bedömningsmetoder vartannat år. Börja med dem vars utbildning är äldst och som handleder flest.",
        "Planera mottagningstid för ST-läkarna också när beläggningen är hög, och se till att en erfaren kollega finns nära till hands.",
        "Återuppta tidskriftsklubben, gärna tillsammans med grannklinikerna. Låt ST-läkarna turas om att leda den.",
        "Skriv en uppdragsbeskrivning för handledarna som också säger hur mycket tid uppdraget får ta.",
        "Ta vara på de ST-läkare som redan leder förbättringsarbeten som förebilder för de andra.",
    ];

    public static IReadOnlyDictionary<string, string> Descriptions { get; } =
        new Dictionary<string, string>
        {
            ["A"] = """
                Medicinkliniken vid Exempelstads sjukhus ansvarar för akut och planerad internmedicinsk vård för 142 000 invånare i länets norra del. Kliniken har 96 vårdplatser på fyra avdelningar, en intermediärvårdsavdelning med sex platser och mottagningar inom kardiologi, gastroenterologi, endokrinologi, hematologi och njurmedicin. Beläggningen var 94 procent under 2020 och medelvårdtiden 5,1 dygn.

                Patienterna har de flesta av de tillstånd som målbeskrivningen tar upp. Hjärt- och kärlsjukdomar, lungsjukdomar och infektioner dominerar på jourtid. De svårast sjuka hematologiska patienterna vårdas vid universitetssjukhuset, där ST-läkarna har sidotjänstgöring.

                Vårdgivarens riktlinjer för specialiseringstjänstgöringen antogs 2019 och är kända av handledare och ST-läkare. De beskriver ansvar, tid för handledning och hur tjänstgöringen ska utvärderas. ST-läkarna svarar varje år på ST-barometern, och resultatet tas upp på klinikens ST-dag.
                """,
            ["B"] = """
                Kliniken har 31 specialister, varav 24 är verksamma på heltid. Samtliga huvudansvariga handledare är specialister i internmedicin och har gått handledarutbildning. För sju av dem ligger utbildningen mer än tio år tillbaka i tiden.

                Studierektorn är specialist i internmedicin och kardiologi och har 20 procent av sin arbetstid för uppdraget. Uppdraget är beskrivet i en skriftlig överenskommelse med verksamhetschefen. Handledarna träffas två gånger per termin, men deltagandet är ojämnt.

                Sjuksköterskor, fysioterapeuter och farmaceuter ger ST-läkarna instruktioner i det dagliga arbetet. ST-läkarna uppskattar särskilt samarbetet med sjukhusets palliativa konsultteam.
                """,
            ["C"] = """
                Lokalerna är renoverade 2017 och ändamålsenliga. Ekokardiografi, bukultraljud, spirometri, arbetsprov och endoskopi finns inom kliniken, och röntgenavdelningen svarar dygnet runt.

                Varje ST-läkare har egen dator och plats i ett gemensamt arbetsrum. På eftermiddagarna är det trångt, och samtal med anhöriga får ibland föras i korridoren. Beslutsstöd och vetenskapliga databaser nås från alla arbetsplatser, och sjukhusbiblioteket hjälper till med sökningar.
                """,
            ["D"] = """
                Tjänstgöringen följer en grundplan på fem år. De två första åren ägnas åt akutmottagning, avdelning och intermediärvård, det tredje åt sidotjänstgöringar och de två sista åt klinikens sektioner och vetenskapligt arbete. Planen är väl känd, och ST-läkarna kan påverka ordningen mellan blocken. Sidotjänstgöring inom primärvård, infektion och intensivvård ordnas av studierektorn, som också följer upp den med både ST-läkaren och den mottagande kliniken.

                Alla ST-läkare har ett individuellt utbildningsprogram. Programmen skrivs tillsammans med den huvudansvariga handledaren under de första månaderna och håller god kvalitet. Sju av programmen följer den äldre målbeskrivningen, eftersom de ST-läkarna började sin utbildning före maj 2015. De revideras däremot sällan. Vid granskningen hade fem av nitton program ändrats sedan de skrevs, trots att flera ST-läkare hade varit föräldralediga, bytt sektion eller fått sin sidotjänstgöring flyttad under pandemin. Ansvaret för revideringen är oklart: handledarna utgår från att studierektorn gör den, och studierektorn från att handledarna gör det.

                Jourtjänstgöringen är i genomsnitt fyra eller fem pass i månaden, med primärjour de första tre åren och därefter mellanjour. Bakjouren är en specialist som är lätt att nå och som kommer till sjukhuset när det behövs. Introduktionen är omtyckt och omfattar fadder, bredvidgång och en genomgång av klinikens riktlinjer. Studierektorn medverkar till programmet och tar del av de bedömningar som dokumenteras.

                Vid granskningen påvisades brister i hur utbildningsprogrammen följs upp. Kliniken har därefter kommit in med handlingsplan, se bilagan. Inspektörerna har godtagit den, och graderingen är ändrad till B.
                """,
            ["E"] = """
                Varje ST-läkare har en huvudansvarig handledare och dessutom en handledare under varje placering. Det är alltid klart vem som är vem. Klinikens riktlinjer anger en timmes handledning varannan vecka, men tiden ligger inte i schemat för alla handledare. ST-läkarna uppskattar att ungefär vartannat samtal blir av. På avdelningarna ges instruktioner och råd fortlöpande, och den dagliga återkopplingen på patientarbetet är bra.

                Den formella bedömningen är svagare. Mini-CEX och medsittning är kända men används i genomsnitt en gång om året, och mallarna skiljer sig mellan sektionerna. Specialistkollegium har hållits för elva av nitton ST-läkare de senaste två åren. Bedömningarna samlas i pärmar hos handledarna, inte hos verksamhetschefen, och i tre fall fanns ingen dokumentation alls. Verksamhetschefen håller utvecklingssamtal varje år och visar stort intresse för utbildningen men tar inte del av bedömningarna inför samtalen.

                ST-läkare som behöver mer stöd får det, men stödet ordnas från fall till fall. Det finns ingen plan för hur svårigheter ska upptäckas tidigt.

                Vid granskningen påvisades brister i den fortlöpande bedömningen och i dokumentationen av den. Kliniken har kommit in med handlingsplan, och graderingen är ändrad till C.
                """,
            ["F"] = """
                Internutbildningen hålls varje torsdag klockan 13–15 och är skyddad tid. ST-läkarna planerar programmet tillsammans med studierektorn och leder själva hälften av tillfällena. Ämnena återkommer i en treårscykel som täcker målbeskrivningens delar.

                Kurser söks i god tid, och kliniken betalar resor och logi. Under pandemin ställdes flera kurser in; de flesta ST-läkare har nu gått dem digitalt. Tid för självstudier finns i utbildningsprogrammen, fyra timmar i veckan, men används oftare till journalföring än till studier när beläggningen är hög.
                """,
            ["G"] = """
                Kliniken har ett gott vetenskapligt klimat. Fyra av specialisterna är disputerade, två ST-läkare är registrerade doktorander och FoU-enheten ger kurser i statistik och etik. Alla ST-läkare gör ett skriftligt arbete enligt vetenskapliga principer och har tio veckor avsatta för det. Arbetena redovisas på sjukhusets forskningsdag.

                Förbättringsarbetena är många och väl förankrade. Ett av dem, om tidig utskrivning av patienter med hjärtsvikt, har införts på hela sjukhuset. Handledarna bedömer arbetena med en gemensam mall och ger skriftlig återkoppling.

                Tidskriftsklubben har legat nere sedan våren 2020. Kliniken vill starta den på nytt när internutbildningen återgår till klinikens lokaler.
                """,
            ["H"] = """
                ST-läkarna leder ronder och team redan från andra året och får handledning av sjukhusets ledarutbildare. Konsultationsfärdighet tränas med videoinspelning, och återkopplingen är saklig och omtyckt. Kliniken tar varje termin emot läkarstudenter från två lärosäten. ST-läkarna undervisar dem gärna och handleds när de gör det. Reflektion i grupp erbjuds varje månad, tillsammans med sjuksköterskor och kuratorer.
                """,
        };

    public static IReadOnlyDictionary<string, string> Comments { get; } =
        new Dictionary<string, string>
        {
            ["D4"] =
                "Fem av nitton utbildningsprogram är reviderade sedan de skrevs. Det framgår inte av riktlinjerna vem som ansvarar för att det görs.",
            ["E1"] = "Utbildningsprogrammet används vid planeringssamtalen, mer sällan vid de löpande samtalen.",
            ["E2"] = "Två ST-läkare har bytt handledare under det senaste året. Båda fick en ny inom en månad.",
            ["E3"] = "Gäller även sidotjänstgöringarna, där handledaren utses i förväg.",
            ["E4"] =
                "Bedömning görs i snitt en gång om året och är därmed inte fortlöpande. För tre ST-läkare saknas dokumenterad bedömning helt.",
            ["E5"] =
                "Verksamhetschefen bedömer ST-läkarna vid utvecklingssamtalet men utan tillgång till handledarnas bedömningar. De två bedömningarna har därför inget samband.",
            ["E6"] = "Dokumentationen finns hos handledarna. Verksamhetschefen har inte tillgång till den.",
            ["E7"] = "ST-läkarna beskriver instruktionerna på avdelning och akutmottagning som mycket goda.",
            ["E8"] =
                "Handledningen är inplanerad för ST-läkarna men bara för hälften av handledarna. Ungefär vartannat samtal ställs in, oftast samma dag och på grund av bemanningen.",
            ["E9"] = "En huvudansvarig handledare har flyttat till akutkliniken men finns kvar i samma hus.",
            ["E10"] = "De äldre handledarutbildningarna tar inte upp bedömningsmetoder.",
            ["E11"] =
                "Mini-CEX, medsittning och journalgranskning är överenskomna metoder, men varje sektion har sin egen mall. ST-läkarna vet inte alltid vilken som gäller.",
            ["E12"] = "Åtgärdsplan har behövts för en ST-läkare och fungerade väl.",
            ["E13"] = "Utvecklingssamtal hålls varje år i februari.",
            ["E14"] = "Uppföljningen är muntlig men görs alltid, med både ST-läkaren och den mottagande kliniken.",
            ["E15"] =
                "Stödet är gott när svårigheter väl uppmärksammas. Det finns ingen skriftlig plan för hur de upptäcks eller vem som då gör vad.",
        };

    public static IReadOnlyDictionary<string, string> Plan { get; } =
        new Dictionary<string, string>
        {
            ["D"] = """
                Verksamhetschefen har beslutat att den huvudansvariga handledaren ansvarar för att utbildningsprogrammet revideras och att studierektorn följer upp att det görs. Ansvaret är infört i klinikens riktlinjer den 15 november 2021 och är genomgånget på handledarträffen samma månad.

                Alla nitton utbildningsprogram gicks igenom under november och december. Fjorton av dem ändrades. Från och med 2022 går handledare och ST-läkare igenom programmet i april och oktober, inför planeringen av nästa termin, och alltid när tjänstgöringen ändras. Studierektorn får en kopia och för en lista över datum för revideringarna, som redovisas för verksamhetschefen i juni och december.
                """,
            ["E"] = """
                Kliniken inför en gemensam årsplan för bedömning. Varje ST-läkare ska ha minst två mini-CEX, en medsittning på mottagning och en journalgranskning per år samt ett specialistkollegium vartannat år. Planen gäller från den 1 januari 2022. Studierektorn har tagit fram en mall för varje metod som ersätter sektionernas egna, och mallarna har provats på två avdelningar under hösten.

                Bedömningarna dokumenteras i regionens system för ST, där den huvudansvariga handledaren, studierektorn och verksamhetschefen kan läsa dem. De bedömningar som hittills förvarats i pärmar förs in senast den 31 mars 2022. Inför utvecklingssamtalet i februari går verksamhetschefen igenom årets bedömningar. Specialistkollegium har under november och december hållits för de åtta ST-läkare som saknade det.

                Handledningstiden läggs in i schemat för handledarna på samma sätt som för ST-läkarna, en timme varannan vecka. Om ett samtal ställs in ska det hållas inom två veckor. Schemaläggaren räknar varje månad hur många samtal som blivit av, och resultatet redovisas på klinikens ledningsmöte.

                Alla huvudansvariga handledare går regionens endagskurs i bedömningsmetoder under 2022. De sju som gick sin handledarutbildning före 2011 går först.

                En skriftlig plan för ST-läkare som behöver mer stöd är framtagen och beslutad. Den säger vad som är tecken på svårigheter, vem handledaren vänder sig till och inom vilken tid en åtgärdsplan ska finnas. Verksamheten följer upp alla delar i juni och december 2022.
                """,
        };
}

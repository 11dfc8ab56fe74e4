namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>What inspectors and an invented health centre might have written. The action is as long as the longest real one.</summary>
internal static class KvarngatanTexts
{
    public static IReadOnlyDictionary<string, string> Descriptions { get; } =
        new Dictionary<string, string>
        {
            ["A"] = """
                Kvarngatans vårdcentral drivs av Praktiklösningar i Väst AB och har 4 300 listade patienter i alla åldrar. Uppdraget omfattar BVC, SÄBO och hemsjukvård. Vårdcentralen öppnade 2012 och ligger i samma hus som folktandvården och en rehabiliteringsmottagning.

                Vårdgivaren har skriftliga riktlinjer för ST och för hur ST-läkarens kompetens ska bedömas. De är kända av både handledare och ST-läkare. Tjänstgöringen är allsidig: små barn, gravida, äldre med många sjukdomar och patienter med psykisk ohälsa finns i en och samma vecka.
                """,
            ["B"] = """
                Två specialister i allmänmedicin arbetar på vårdcentralen, tillsammans motsvarande 1,4 heltider. Båda är handledare och har handledarutbildning. Två tjänster är vakanta sedan våren 2025, och under sommaren täcktes de av hyrläkare.

                Studierektorn är gemensam för företagets fem vårdcentraler, är specialist i allmänmedicin och besöker vårdcentralen varje termin. En skriftlig uppdragsbeskrivning saknas. Distriktssköterskor, psykolog och fysioterapeut ger ST-läkarna instruktioner i det dagliga arbetet.
                """,
            ["C"] = """
                Lokalerna är ljusa och ändamålsenliga. Varje ST-läkare har ett eget rum med undersökningsbrits, öronmikroskop finns i ett gemensamt rum och laboratoriet svarar inom en timme. Utrustningen för digitala besök är ny och används varje dag.

                Kliniska beslutsstöd och vetenskapliga databaser nås från alla datorer, även hemifrån. Företagets FoU-enhet hjälper till med sökningar.
                """,
            ["D"] = """
                Båda ST-läkarna har individuella utbildningsprogram som utgår från målbeskrivningen och som revideras varje höst. Verksamhetschefen deltar i planeringen, och studierektorn samordnar sidotjänstgöringar och kurser. Sidotjänstgöring inom psykiatri har varit svår att få, vilket ingen på vårdcentralen råder över.

                Introduktionen pågår i tre veckor och är skriftligt beskriven. Jourtjänstgöringen är förlagd till närakuten i Exempelstad, i genomsnitt två pass i månaden, och beskrivs som lärorik.
                """,
            ["E"] = """
                Handledning hålls en timme varje vecka och är inplanerad för både handledare och ST-läkare. Den blir sällan inställd. Innehållet utgår från utbildningsprogrammet och från patienter som ST-läkaren vill diskutera.

                Kompetensen bedöms med medsittning, mini-CEX och fallbaserad diskussion, sammanlagt omkring tio gånger om året. Specialistkollegium hålls varje termin tillsammans med företagets övriga vårdcentraler. Bedömningarna dokumenteras i portföljen, och ST-läkarna vet vad som förväntas av dem.
                """,
            ["F"] = """
                ST-läkarna går kurser enligt utbildningsprogrammet och deltar i regionens studiedagar för blivande allmänläkare. Internutbildning hålls varannan vecka, och programmet är knutet till delmålen.

                Tid för självstudier finns i schemat, en halv dag i veckan. Under sommaren drogs den in vid några tillfällen men kompenserades under hösten.
                """,
            ["G"] = """
                En ST-läkare har redovisat sitt vetenskapliga arbete, om uppföljning av patienter med kroniskt obstruktiv lungsjukdom, och den andra har just börjat planera sitt. Båda har tio veckor avsatta och en disputerad handledare vid FoU-enheten.

                Förbättringsarbete är en del av vardagen. Vårdcentralens arbete för säkrare läkemedelslistor leds av en ST-läkare. Artiklar diskuteras på läkarmötet en gång i månaden.
                """,
            ["H"] = """
                ST-läkarna leder teammöten och får handledning i det. Konsultationer spelas in och gås igenom tillsammans med handledaren, vilket båda beskriver som krävande och värdefullt. De går regionens kurs i ledarskap och får auskultera hos verksamhetschefen.

                Vårdcentralen tar emot läkarstudenter varje termin. ST-läkarna undervisar och handleder dem ofta, och det är uppskattat av studenterna. Däremot bedöms ST-läkarnas egen förmåga att undervisa och handleda inte. Handledarna sitter sällan med, någon mall används inte, och återkopplingen blir ett vänligt ord i korridoren.
                """,
        };

    public const string Action = """
        Vi delar inspektörernas bild. ST-läkarna på Kvarngatan undervisar och handleder mycket, men ingen har haft i uppgift att bedöma hur de gör det. Vi inför därför en fast ordning för bedömning av undervisningsskicklighet och handledarskicklighet som gäller från den 1 februari 2026. Ordningen är skriven av studierektorn tillsammans med båda handledarna och båda ST-läkarna, och verksamhetschefen har beslutat om den. Den är införd i vårdcentralens riktlinjer för bedömning av ST-läkarens kompetens. Varje ST-läkare ska bedömas i undervisning minst tre gånger per år och i handledning minst tre gånger per år, jämnt fördelat över terminerna. Bedömningen görs av den huvudansvariga handledaren eller av studierektorn, som sitter med under hela tillfället. Vi räknar som undervisning internutbildning, läkarmöten, studentseminarier och föreläsningar för patienter eller medarbetare. Vi räknar som handledning den kliniska handledningen av läkarstudenter och BT-läkare samt den handledning som ges till sjuksköterskor under utbildning på vår mottagning. Tillfällena planeras in i schemat vid terminens början, så att både den som bedömer och den som bedöms har tid avsatt före och efter. Om ett tillfälle måste ställas in planeras ett nytt inom fyra veckor.

        Vid varje tillfälle används en mall. För undervisning använder vi mallen från regionens pedagogiska enhet, som tar upp mål, upplägg, samspel med deltagarna och uppföljning. För handledning använder vi samma enhets mall för observerad handledning. Båda mallarna är genomgångna på handledarmötet den 17 december 2025. Direkt efter tillfället har den som bedömt och ST-läkaren ett samtal på minst tjugo minuter. ST-läkaren börjar med att beskriva vad som gick bra och vad som kunde ha gjorts annorlunda, därefter kommer bedömaren med sina iakttagelser, och samtalet avslutas med att de två bestämmer vad ST-läkaren ska öva på till nästa gång. Studenterna och de andra deltagarna lämnar skriftliga synpunkter på ett enkelt formulär utan namn, och ST-läkaren får dem före samtalet. Mallen skrivs under av båda och läggs i portföljen. Den huvudansvariga handledaren för in datum och slutsats i det individuella utbildningsprogrammet, så att utvecklingen går att följa från gång till gång. På specialistkollegiet varje termin är undervisning och handledning en egen punkt. Där läser alla handledare igenom det som har dokumenterats, och slutsatsen skrivs in i protokollet.

        Handledarna behöver mer kunskap för att bedömningarna ska bli likvärdiga. Båda går regionens tvådagarskurs i pedagogisk bedömning den 11 och 12 februari 2026. Studierektorn, som redan har gått den, sitter med vid de två första bedömningarna hos var och en och jämför sin bedömning med handledarens. Företagets övriga vårdcentraler inför samma ordning under hösten 2026, och handledarna träffas då en gång per termin för att jämföra hur de har bedömt. ST-läkarna går kursen i handledning och undervisning som ingår i regionens ST-program; den ena i mars och den andra i september 2026. Verksamhetschefen berättar om ordningen på arbetsplatsträffen i januari, så att alla medarbetare vet varför någon sitter med vid undervisningen och kan planera sin egen tid efter det. För att följa upp att ordningen hålls för studierektorn en lista över planerade och genomförda bedömningar. Listan redovisas för verksamhetschefen den 1 mars, den 1 juni, den 1 september och den 1 december 2026. Vid den första redovisningen ska minst en bedömning i undervisning och en i handledning vara gjord för varje ST-läkare. Om någon redovisning visar att bedömningar saknas beslutar verksamhetschefen samma vecka hur de ska tas igen och vem som gör det.
        """;
}

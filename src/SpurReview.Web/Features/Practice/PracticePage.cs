namespace SpurReview.Web.Features.Practice;

/// <summary>What a practice is, what there is to know of the invented unit, and the way into it.</summary>
/// <param name="Review">The person's practice, or null where there is none.</param>
public sealed record PracticePage(Guid? Review)
{
    public IReadOnlyList<PracticeCase> Cases => PracticeCase.All;
}

/// <summary>What was heard and seen about an area, and what an experienced inspector makes of it.</summary>
public sealed record PracticeCase(string Letter, string Name, string Heard, string Answer)
{
    public static IReadOnlyList<PracticeCase> All { get; } =
    [
        new(
            "A",
            "Verksamheten",
            "Regionens två riktlinjer finns i pärmen i fikarummet, och alla ni frågar känner till dem. Uppdraget är brett. Utbildningen utvärderas varje vår i en egen enkät, och åtgärderna står i verksamhetsplanen.",
            "Allt är uppfyllt, alltså A."
        ),
        new(
            "B",
            "Medarbetarstab och interna kompetenser",
            "Alla huvudansvariga handledare har rätt kompetens och utbildning. Studierektorns uppdrag är muntligt. Handledarna har inte haft någon utbildning på två år. Skriftliga instruktioner för handledning finns.",
            "B9 och B10 är inte uppfyllda. Ett undantag får förekomma för A, här är det två: förslaget blir B."
        ),
        new(
            "C",
            "Lokaler och utrustning",
            "Rummen är bra och utrustningen fungerar. En av ST-läkarna saknar egen arbetsplats sedan ombyggnaden. Databaser och bibliotek nås hemifrån.",
            "C3 är inte uppfylld. Det är den enda avvikelsen, och ett undantag får förekomma: A. Skriv ändå om arbetsplatsen i kommentaren."
        ),
        new(
            "D",
            "Tjänstgöringens upplägg",
            "Tre utbildningsprogram finns, alla individuella och reviderade i år. Studierektorn hjälper till när någon frågar men har aldrig arbetat med introduktionsprogrammet.",
            "D10 är ett allmänt råd som inte är uppfyllt: förslaget blir C. Råden följs i övrigt."
        ),
        new(
            "E",
            "Handledning och kompetensbedömning",
            "Handledningen ligger i schemat. ST-läkarna berättar var för sig att den ställs in ungefär varannan gång och att det inte blir någon ny tid. Handledarna säger detsamma.",
            "E1 är en föreskrift, och handledningen ges inte kontinuerligt: D. Skriv vad verksamheten ska ändra, och lägg till en svaghet för området."
        ),
        new(
            "F",
            "Teoretisk utbildning",
            "Kurser planeras och genomförs. Internutbildning hålls varje torsdag efter en tvåårsplan som följer delmålen. Självstudier ligger i schemat en halv dag i veckan.",
            "Allt är uppfyllt, alltså A. Här finns en styrka att skriva."
        ),
        new(
            "G",
            "Medicinsk vetenskap och systematiskt kvalitets- och patientsäkerhetsarbete",
            "Alla gör ett vetenskapligt arbete med god handledning, och två har presenterats i år. Doktorandprogram finns inte inom räckhåll. Tidskriftsklubb hålls varje månad.",
            "G9 är inte uppfylld, men ett undantag får förekomma: A."
        ),
        new(
            "H",
            "Ledarskapskompetens och kommunikativ kompetens",
            "ST-läkarna undervisar och handleder studenter ofta. En sa: ”Jag har aldrig fått höra hur jag undervisar.” De andra två håller med. Handledning av studenter bedöms däremot med ett formulär.",
            "H7 är inte uppfylld: D. Tänk på att skriva så att ingen av de tre kan pekas ut."
        ),
    ];
}

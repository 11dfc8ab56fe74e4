using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>Reviews between the visit and the publishing, each waiting for somebody.</summary>
internal static class HalfWay
{
    public static IReadOnlyList<DemoStory> Stories { get; } =
    [
        // The unit has been asked for a plan, and none has come in.
        new()
        {
            Provider = "Region Exempel",
            Unit = "Barn- och ungdomspsykiatriska kliniken",
            City = "Hedevåg",
            Region = "Östergötland",
            Specialty = "Barn- och ungdomspsykiatri",
            VisitIn = -96,
            State = ReviewState.ActionPlan,
            Inspectors = [2, 5],
            NotMet = new Dictionary<string, string>
            {
                ["B5"] = "Tre specialister handleder sju ST-läkare. Flera har bytt handledare tre gånger på två år.",
                ["E2"] = "En av tjänsterna som handledare är vakant sedan i våras. Samma brist som B5.",
                ["H12"] = "Reflektion i grupp har inte hållits det senaste året.",
            },
            Descriptions = SharedTexts.MedicalClinic,
            Strengths = [new("Välordnad psykoterapiutbildning", "F"), "Engagerade medarbetare i alla yrkesgrupper"],
            Weaknesses = [new("För få handledare", "B", Addressee.CareProvider), new("Täta byten av handledare", "E")],
            Improvements = [new("Anlita handledare från en annan enhet tills tjänsterna är tillsatta", "B", Addressee.CareProvider)],
            Facts = DemoFacts.Of(physicians: 13, specialists: 4, supervisors: 3, residents: 7),
        },
        // Without any D: the office publishes.
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Hudkliniken",
            Workplace = "Norrgårds universitetssjukhus",
            City = "Norrgård",
            Region = "Västerbotten",
            Specialty = "Hud- och könssjukdomar",
            VisitIn = -58,
            State = ReviewState.Final,
            Inspectors = [6, 8],
            NotMet = new Dictionary<string, string> { ["E14"] = "Sidoutbildningen följs inte upp." },
            Descriptions = SharedTexts.MedicalClinic,
            Strengths = [new("Rikt bildarkiv som används i undervisningen", "F"), new("Välfungerande dagvård", "A")],
            Weaknesses = [new("Sidoutbildningen följs inte upp", "E")],
            Improvements = [new("Ha ett samtal efter varje sidotjänstgöring", "E")],
            Facts = DemoFacts.Of(physicians: 12, specialists: 8, supervisors: 7, residents: 5),
        },
        // Graded without any D, in a unit so small that words can point somebody out: the office declares it final.
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Öron-, näs- och halskliniken",
            Workplace = "Norrgårds universitetssjukhus",
            City = "Norrgård",
            Region = "Västerbotten",
            Specialty = "Öron-, näs- och halssjukdomar",
            VisitIn = -47,
            State = ReviewState.Graded,
            Inspectors = [8, 6],
            NotMet = new Dictionary<string, string> { ["G10"] = "Mötena är inplanerade men ställs ofta in." },
            Descriptions = SharedTexts.OperatingClinic,
            Strengths = [new("En av ST-läkarna leder klinikens forskningsseminarier", "G"), new("Gott om operationer att lära av", "A")],
            Weaknesses = [new("Möten om vetenskaplig litteratur ställs ofta in", "G")],
            Improvements = [new("Ha ett möte i månaden om en gemensam artikel", "G")],
            Facts = DemoFacts.Of(physicians: 9, specialists: 5, supervisors: 5, residents: 4),
        },
        // With a D: the office asks for a plan.
        new()
        {
            Provider = "Region Västermo",
            Unit = "Kvinnokliniken",
            Workplace = "Älvforsa lasarett",
            City = "Älvforsa",
            Region = "Värmland",
            Specialty = "Obstetrik och gynekologi",
            VisitIn = -50,
            State = ReviewState.Graded,
            Inspectors = [4, 3],
            NotMet = new Dictionary<string, string>
            {
                ["D2"] = "Jourerna utgör mer än hälften av arbetstiden under sommarhalvåret och tränger ut mottagning och operation.",
                ["F5"] = "Självstudier ryms inte i schemat.",
            },
            Descriptions = SharedTexts.OperatingClinic,
            Strengths = [new("Förlossningsvård med god handledning dygnet runt", "E"), new("Regelbunden simulering i team", "H")],
            Weaknesses = [new("Jourerna tränger ut annan tjänstgöring", "D"), new("Självstudier blir inte av", "F")],
            Improvements = [new("Minska jourerna under sommaren så att mottagning och operation ryms", "D")],
            Facts = DemoFacts.Of(physicians: 21, specialists: 13, supervisors: 10, residents: 8).And(UnitFact.Beds, 18),
        },
        // The inspectors of the specialty compare the draft with others.
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Anestesi- och intensivvårdskliniken",
            Workplace = "Björkmo sjukhus",
            City = "Björkmo",
            Region = "Västerbotten",
            Specialty = "Anestesi och intensivvård",
            VisitIn = -46,
            State = ReviewState.Calibration,
            Inspectors = [8, 0],
            NotMet = new Dictionary<string, string>
            {
                ["B8"] = "Instruktionen är från före ombyggnaden och stämmer inte.",
                ["B9"] = "Handledarna har inte haft någon utbildningsdag i år.",
            },
            Descriptions = SharedTexts.OperatingClinic,
            Strengths = [new("Intensivvård med bredd och tydlig handledning", "A"), new("Simulering varje vecka", "F")],
            Weaknesses = [new("Handledarna behöver fortbildning", "B")],
            Improvements = [new("Uppdatera instruktionen för handledning", "B")],
            Facts = DemoFacts.Of(physicians: 31, specialists: 22, supervisors: 17, residents: 9).And(UnitFact.Beds, 8),
        },
        // And this is one of them.
        new()
        {
            Provider = "Region Västermo",
            Unit = "Operations- och intensivvårdskliniken",
            Workplace = "Älvforsa lasarett",
            City = "Älvforsa",
            Region = "Värmland",
            Specialty = "Anestesi och intensivvård",
            VisitIn = -44,
            State = ReviewState.Calibration,
            Inspectors = [6, 5],
            NotMet = new Dictionary<string, string>
            {
                ["B9"] = "En av fyra handledare har gått en fortbildning de senaste tre åren.",
                ["F5"] = "Självstudier ryms inte i schemat under vintern.",
            },
            Descriptions = SharedTexts.OperatingClinic,
            Strengths = [new("Bred operationsverksamhet med egna patienter", "A"), new("Tydlig introduktion till jouren", "D")],
            Weaknesses = [new("Självstudier ryms inte i schemat", "F")],
            Improvements = [new("Lägg in självstudier i schemat", "F")],
            Facts = DemoFacts.Of(physicians: 26, specialists: 18, supervisors: 12, residents: 8).And(UnitFact.Beds, 6),
        },
        // The office has sent the draft back. One inspector has not signed again, and the day has passed.
        new()
        {
            Provider = "Region Exempel",
            Unit = "Reumatologkliniken",
            Workplace = "Hamnens sjukhus",
            City = "Kvarnstad",
            Region = "Östergötland",
            Specialty = "Reumatologi",
            VisitIn = -33,
            State = ReviewState.Drafting,
            Inspectors = [0, 5],
            Signatures = 1,
            ReturnedBecause = "D9: skriv vad studierektorn behöver göra annorlunda, så att kliniken vet vad som ska ändras.",
            NotMet = new Dictionary<string, string> { ["D9"] = "Studierektorns stöd når inte handledarna." },
            Descriptions = SharedTexts.MedicalClinic,
            Strengths = [new("Dagvården ger god kontinuitet", "A"), new("Ledultraljud lärs ut systematiskt", "F")],
            Weaknesses = [new("Handledarna får för lite stöd av studierektorn", "D")],
            Improvements = [new("Bjud in studierektorn till handledarnas möten", "D")],
            Facts = DemoFacts.Of(physicians: 9, specialists: 6, supervisors: 5, residents: 3),
        },
        // Both have signed: the office sends the draft to the unit.
        new()
        {
            Provider = "Region Västermo",
            Unit = "Infektionskliniken",
            Workplace = "Stenforsa sjukhus",
            City = "Stenforsa",
            Region = "Värmland",
            Specialty = "Infektionssjukdomar",
            VisitIn = -17,
            State = ReviewState.Drafting,
            Inspectors = [6, 2],
            Signatures = 2,
            NotMet = new Dictionary<string, string> { ["H13"] = "Möjligheten att följa en chef är inte känd." },
            Descriptions = SharedTexts.MedicalClinic,
            Strengths = [new("Konsultverksamheten ger bred erfarenhet", "A"), new("Antibiotikaronden är ett gott forum för lärande", "F")],
            Weaknesses = [new("Auskultation hos chefer erbjuds inte", "H")],
            Improvements = [new("Ordna en veckas auskultation hos sjukhusledningen", "H", Addressee.CareProvider)],
            Facts = DemoFacts.Of(physicians: 15, specialists: 10, supervisors: 8, residents: 5).And(UnitFact.Beds, 20),
        },
    ];
}

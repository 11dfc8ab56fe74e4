using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A geriatric clinic whose report was withdrawn after publishing.</summary>
internal static class Mossforsa
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Västermo",
            Unit = "Geriatriska kliniken",
            Workplace = "Mossforsa sjukhus",
            City = "Mossforsa",
            Region = "Värmland",
            Specialty = "Geriatrik",
            VisitIn = -290,
            State = ReviewState.Published,
            Inspectors = [4, 6],
            NotMet = new Dictionary<string, string>
            {
                ["D11"] = "Studierektorn får inte del av bedömningarna.",
                ["H13"] = "Möjligheten är inte känd bland ST-läkarna.",
            },
            Withdrawal =
                "Uppgifterna om enhetens vårdplatser och läkare gällde en annan klinik på samma sjukhus. En rättad version publiceras när underlaget har kontrollerats.",
            Descriptions = Descriptions,
            Strengths =
            [
                new("Teamarbetet kring de sköraste patienterna", "A"),
                new("Genomtänkt palliativ vård som del av tjänstgöringen", "A"),
            ],
            Weaknesses = [new("Studierektorn får inte del av bedömningarna", "D")],
            Improvements = [new("Låt studierektorn ta del av bedömningarna vid kollegiet", "D")],
            Facts = DemoFacts
                .Of(physicians: 14, specialists: 9, supervisors: 8, residents: 6)
                .And(UnitFact.Beds, 36)
                .And(UnitFact.MeanStayDays, 9.5m),
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] =
                "Kliniken har två vårdavdelningar, en mottagning för minnesutredningar och ett mobilt team. ST-läkarna växlar mellan dem och får en allsidig tjänstgöring.",
            ["B"] = "Samtliga handledare är specialister i geriatrik. Handledarträffar hålls varje termin och är välbesökta.",
            ["C"] = "Lokalerna är ljusa och anpassade. Ultraljudsutrustning finns på båda avdelningarna.",
            ["D"] =
                "Utbildningsprogrammen är väl genomarbetade. De följs upp vid ett specialistkollegium på våren. Studierektorn samordnar kurser och sidotjänstgöringar men deltar inte i kollegiet.",
            ["E"] =
                "Handledningen är regelbunden och inplanerad. Medsittning, journalgranskning och mini-CEX används och dokumenteras i ett gemensamt formulär.",
            ["F"] = "Internutbildningen är systematisk och följer delmålen i en treårig cykel.",
            ["G"] = "Kliniken deltar i flera nationella kvalitetsregister, och ST-läkarna använder dem i sina förbättringsarbeten.",
            ["H"] = "Samtal med närstående tränas i grupp med hjälp av fall. ST-läkarna leder teamronden från andra året.",
        };
}

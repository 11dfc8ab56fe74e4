using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A psychiatric clinic that is being visited right now.</summary>
internal static class Granasen
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Psykiatriska kliniken",
            Workplace = "Granåsens sjukhus",
            City = "Granås",
            Region = "Västerbotten",
            Specialty = "Psykiatri",
            VisitIn = 0,
            State = ReviewState.SiteVisit,
            Inspectors = [0, 1],
            GradedAreas = "AC",
            NotMet = new Dictionary<string, string> { ["C3"] = "Två av ST-läkarna saknar fast arbetsplats." },
            Remarks = new Dictionary<string, string> { ["A3"] = "Beroendevården ges vid en annan enhet, efter en tydlig plan." },
            Descriptions = new Dictionary<string, string>
            {
                ["A"] =
                    "Kliniken har öppenvård på tre orter, två vårdavdelningar och en akutmottagning som är öppen dygnet runt. Psykoterapi, rättspsykiatri och äldrepsykiatri ingår i uppdraget.",
                ["C"] =
                    "Mottagningsrummen är ljusa och har larm. Inspelning av samtal görs i ett eget rum med god teknik. Utrustningen för distansmöten används varje dag.",
            },
            Strengths = [new("Alla ST-läkare får grundläggande psykoterapiutbildning på arbetstid", "F")],
            Facts = DemoFacts
                .Of(physicians: 19, specialists: 11, supervisors: 9, residents: 6)
                .And(UnitFact.Catchment, 94_000)
                .And(UnitFact.Beds, 30)
                .And(UnitFact.OnCallLines, 1),
        };
}

using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>A county hospital's medical clinic under the older regulation. The report was corrected after publishing.</summary>
internal static class Bjorkmo
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Medicinkliniken",
            Workplace = "Björkmo sjukhus",
            City = "Björkmo",
            Region = "Västerbotten",
            Specialty = "Internmedicin",
            Template = DemoStory.Regulation2015,
            VisitIn = -400,
            State = ReviewState.Published,
            Inspectors = [1, 2],
            NotMet = new Dictionary<string, string>
            {
                ["F6"] = "Självstudier förekommer men planeras inte in.",
                ["C2"] = "Arbetsplatserna är för få under förmiddagarna.",
            },
            Correction = ("C2", "Arbetsplatserna är för få under eftermiddagarna.", "Tiden på dygnet var fel i kommentaren till C2."),
            Descriptions = Descriptions,
            Strengths =
            [
                new("Stor bredd av patienter", "A"),
                new("Specialistkollegium två gånger om året med skriftlig återkoppling", "E"),
                new("Engagerad studierektor med avsatt tid", "B"),
                new("God tillgång till kurser", "F"),
            ],
            Weaknesses = [new("För få arbetsplatser", "C"), new("Självstudier planeras inte in", "F")],
            Improvements =
            [
                new("Planera in självstudier i utbildningsprogrammet", "F"),
                new("Se över arbetsplatserna i samband med ombyggnaden", "C", Addressee.CareProvider),
            ],
            Facts = DemoFacts
                .Of(physicians: 34, specialists: 22, supervisors: 18, residents: 12)
                .And(UnitFact.Catchment, 78_000)
                .And(UnitFact.Beds, 54)
                .And(UnitFact.OccupancyPercent, 96)
                .And(UnitFact.OnCallLines, 2),
        };

    private static Dictionary<string, string> Descriptions =>
        new()
        {
            ["A"] =
                "Kliniken är länsdelens enda i sin specialitet och tar emot både akuta och planerade patienter. Bredden är stor, och remisser från hela upptagningsområdet ger ST-läkarna god tillgång till ovanliga tillstånd.",
            ["B"] =
                "Kliniken har gott om specialister och flera grenar är företrädda. Handledarna träffas varje termin. Studierektorn har avsatt tid och en tydlig uppdragsbeskrivning.",
            ["C"] =
                "Utrustningen är modern. Arbetsplatserna för ST-läkarna är få och delas av flera. Sjukhusbiblioteket är välförsett och nås även hemifrån.",
            ["D"] =
                "Tjänstgöringen planeras tillsammans med ST-läkaren vid anställningens början. Sidotjänstgöringar bokas i god tid. Jourerna är många, men schemat ger utrymme för kompensationsledighet.",
            ["E"] =
                "Varje ST-läkare har en utsedd huvudansvarig handledare. Handledningssamtalen är regelbundna, och specialistkollegium hålls två gånger om året med skriftlig återkoppling.",
            ["F"] =
                "Kursutbudet är gott och ST-läkarna kommer i väg på de kurser som utbildningsprogrammet anger. Klinikens morgonmöten har ett pedagogiskt inslag varje onsdag.",
            ["G"] =
                "Kliniken har flera disputerade medarbetare, och forskningsseminarier hålls månadsvis. ST-läkarnas vetenskapliga arbeten håller god kvalitet.",
            ["H"] =
                "Ledarskap tränas genom ansvar för rond, schema och introduktion av nya kollegor. Alla ST-läkare har gått kurs i ledarskap eller har en inplanerad.",
        };
}

using System.Text;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Interchange;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Testing.Packages;

/// <summary>Valid review packages of invented reviews. Take one and change what the test is about.</summary>
public static class SamplePackages
{
    public const string Newer = "hslf-fs-2021-8";
    public const string Older = "sosfs-2015-8";

    /// <summary>The catalogue that every installation begins with.</summary>
    public static ReviewCatalogue Catalogue { get; } =
        new(
            [.. CatalogueFiles.Templates().Select(json => TemplateFormat.Read(json, Guid.CreateVersion7()))],
            CatalogueFiles.Specialties(),
            CatalogueFiles.Regions()
        );

    /// <summary>Published, on the newer template: H2 was not met, so H got D and, after the plan, C.</summary>
    public static ReviewPackage Published() =>
        Draft() with
        {
            Id = new Guid("0198c0de-1f2e-7a3b-8c4d-5e6f708192a3"),
            Areas = [.. Catalogue.FindTemplate(Newer)!.Areas.Select(area => area.Letter == "H" ? Regraded(area) : Graded(area))],
            ActionPlan = Plan(),
            Status = PackageStatus.Published,
            PublishedOn = new DateOnly(2026, 1, 20),
        };

    /// <summary>The same as an old report: on the older template, its plan one text per area, and without an identity.</summary>
    public static ReviewPackage PublishedOnTheOlderTemplate() =>
        Published() with
        {
            Id = null,
            Template = Older,
            Areas = [.. Catalogue.FindTemplate(Older)!.Areas.Select(area => area.Letter == "H" ? Regraded(area) : Graded(area))],
            ActionPlan = new PackagePlan(
                new DateOnly(2025, 12, 1),
                [],
                new Dictionary<string, string>
                {
                    ["H"] = "Ledarskap tas upp i ett schemalagt samtal varje termin.\n\nStudierektor följer upp.",
                }
            ),
        };

    /// <summary>A draft on the newer template in which nothing is assessed yet, without an identity.</summary>
    public static ReviewPackage Draft() =>
        new()
        {
            Template = Newer,
            CareProvider = new PackageProvider("Vårdbolaget Lindstigen AB", ProviderKind.Private),
            Unit = new PackageUnit("Tallåsens vårdcentral", "Granfors närsjukhus", "Granfors", "Värmland"),
            Specialty = "Allmänmedicin",
            Visit = new PackageVisit(new DateOnly(2025, 10, 7), new DateOnly(2025, 10, 8), VisitForm.Onsite),
            Inspectors = [new PackageInspector("Inga Exempelsson", "Storby"), new PackageInspector("Åke Påhittad")],
            Strengths =
            [
                new PackageFinding("Handledningen är schemalagd och blir av."),
                new PackageFinding("Öppet klimat för frågor.", "E"),
            ],
            Weaknesses =
            [
                new PackageFinding("Bedömning av ledarskap saknas.", "H"),
                new PackageFinding("Jourrummet är trångt.", "C", Addressee.Region),
            ],
            Improvements = [new PackageFinding("Ta fram en gemensam introduktion.", Addressee: Addressee.CareProvider)],
            Areas = [.. Catalogue.FindTemplate(Newer)!.Areas.Select(NotAssessed)],
            Status = PackageStatus.Drafting,
            UnitFacts = Facts(),
        };

    /// <summary>A package that differs with the seed in all that the format allows; the same seed gives the same package.</summary>
    public static ReviewPackage Random(int seed) => new RandomPackage(seed, Catalogue).Package();

    /// <summary>The package as the text of its file.</summary>
    public static string Json(this ReviewPackage package) => Encoding.UTF8.GetString(PackageWriter.Write(package));

    private static PackageArea NotAssessed(AssessmentArea area) =>
        new()
        {
            Letter = area.Letter,
            Description = $"{area.Name}: beskrivs efter besöket.",
            Verdicts = new Dictionary<string, Verdict>(),
        };

    private static PackageArea Graded(AssessmentArea area) =>
        NotAssessed(area) with
        {
            Description = $"{area.Name} är väl ordnad.\n\nST-läkarna känner till rutinerna.",
            Verdicts = area.Criteria.ToDictionary(c => c.Code, _ => Verdict.Met),
            Comments = new Dictionary<string, string> { [$"{area.Letter}1"] = "Riktlinjen bör dateras." },
            Grade = Grade.A,
        };

    private static PackageArea Regraded(AssessmentArea area) =>
        Graded(area) with
        {
            Verdicts = area.Criteria.ToDictionary(c => c.Code, c => c.Code == "H2" ? Verdict.NotMet : Verdict.Met),
            Comments = new Dictionary<string, string> { ["H2"] = "Sker sporadiskt och dokumenteras inte." },
            Grade = Grade.D,
            Regrade = new PackageRegrade(
                Grade.C,
                "Planen är godtagen. Åtgärderna följs upp under våren.",
                new DateOnly(2026, 1, 8),
                [new ResponsiblePerson("Inspektör", "Inga Exempelsson")]
            ),
        };

    private static PackagePlan Plan() =>
        new(
            new DateOnly(2025, 12, 1),
            [
                new PackageAction
                {
                    Answers = ["H2"],
                    Action = "Medicinskt ledarskap bedöms varje termin med en fast mall, och handledaren återkopplar.",
                    DueOn = new DateOnly(2026, 3, 31),
                    Responsible = [new ResponsiblePerson("Verksamhetschef", "Vera Verklund")],
                    FollowUpOn = [new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 1)],
                    FollowUpResponsible = [new ResponsiblePerson("Studierektor")],
                    Decision = ActionDecision.Accepted,
                    DecisionReason = "Svarar mot kravet.",
                },
            ],
            new Dictionary<string, string>()
        );

    private static Dictionary<UnitFact, FactValue> Facts() =>
        new()
        {
            [UnitFact.Listed] = new FactValue(9_400, null),
            [UnitFact.SpecialistFte] = new FactValue(5.75m, null),
            [UnitFact.Residents] = new FactValue(6, null),
            [UnitFact.ResidentsByYear] = new FactValue(null, "År 1: 2, år 3: 4"),
            [UnitFact.OwnServices] = new FactValue(null, "BVC, hemsjukvård"),
        };
}

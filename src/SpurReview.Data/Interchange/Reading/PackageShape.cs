using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>
/// A package's shape as the schema has it: which members, of which type, how long. What cannot be read is empty in the result
/// and reported. Areas and findings stay in the order given, so that rules can name their places.
/// </summary>
internal static class PackageShape
{
    public static ReviewPackage Read(Place root)
    {
        var review = root.Object([
            .. (string[])["format", "formatVersion", "id", "allowedExceptions", "template", "careProvider", "unit", "specialty", "visit"],
            .. (string[])["inspectors", "strengths", "weaknesses", "improvements", "areas", "actionPlan"],
            .. (string[])["status", "publishedOn", "unitFacts"],
        ]);
        review["format"].Constant(ReviewPackage.Format);
        _ = review["formatVersion"].Integer(ReviewPackage.FormatVersion, ReviewPackage.FormatVersion);

        return new ReviewPackage
        {
            Id = review["id"].IdIfAny(),
            AllowedExceptions = AllowedExceptions(review["allowedExceptions"]),
            Template = review["template"].Text(0, int.MaxValue),
            CareProvider = Provider(review["careProvider"]),
            Unit = Unit(review["unit"]),
            Specialty = review["specialty"].Line(),
            Visit = Visit(review["visit"]),
            Inspectors = review["inspectors"].List("inspektör", Inspector, min: 1, max: 6),
            Strengths = Findings(review["strengths"]),
            Weaknesses = Findings(review["weaknesses"]),
            Improvements = Findings(review["improvements"]),
            Areas = review["areas"].List("område", AreaShape.Read, min: 1),
            ActionPlan = review["actionPlan"].IsAbsent ? null : PlanShape.Read(review["actionPlan"]),
            Status = review["status"].Word<PackageStatus>(),
            PublishedOn = review["publishedOn"].DateIfAny(),
            UnitFacts = FactShape.Read(review["unitFacts"]),
        };
    }

    private static int AllowedExceptions(Place place) => place.IsAbsent ? ReviewPackage.DefaultAllowedExceptions : place.Integer(0, 10);

    private static PackageProvider Provider(Place place)
    {
        var provider = place.Object("name", "kind");
        return new PackageProvider(provider["name"].Line(), provider["kind"].Word<ProviderKind>());
    }

    private static PackageUnit Unit(Place place)
    {
        var unit = place.Object("name", "workplace", "city", "region");
        return new PackageUnit(unit["name"].Line(), unit["workplace"].LineIfAny(), unit["city"].Line(), unit["region"].Line());
    }

    private static PackageVisit Visit(Place place)
    {
        var visit = place.Object("from", "to", "form");
        return new PackageVisit(visit["from"].Date(), visit["to"].Date(), visit["form"].Word<VisitForm>());
    }

    private static PackageInspector Inspector(Place place)
    {
        var inspector = place.Object("name", "city");
        return new PackageInspector(inspector["name"].Line(), inspector["city"].LineIfAny());
    }

    private static IReadOnlyList<PackageFinding> Findings(Place place) => place.List("texter", Finding, max: 100);

    private static PackageFinding Finding(Place place)
    {
        if (!place.IsObject)
            return new PackageFinding(FindingText(place));

        var finding = place.Object("text", "area", "addressee");
        return new PackageFinding(
            FindingText(finding["text"]),
            finding["area"].IsAbsent ? null : AreaShape.Letter(finding["area"]),
            finding["addressee"].WordIfAny<Addressee>() ?? Addressee.Unit
        );
    }

    private static string FindingText(Place place) => place.Text(1, 2_000);
}

using SpurReview.Data.Interchange.Writing;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Interchange;

/// <summary>
/// Writes a review package in its one canonical form: the schema's order of properties, the checklist's order of areas and criteria.
/// Same package, same bytes, and reading them gives the same package.
/// </summary>
public static class PackageWriter
{
    public static byte[] Write(ReviewPackage package)
    {
        var json = new CanonicalJson();
        json.Object(() => Review(json, NormalForm.Of(package)));
        return json.Bytes();
    }

    private static void Review(CanonicalJson json, ReviewPackage package)
    {
        Head(json, package);
        json.List("inspectors", package.Inspectors, inspector => Inspector(json, inspector));
        json.List("strengths", package.Strengths, finding => Finding(json, finding));
        json.List("weaknesses", package.Weaknesses, finding => Finding(json, finding));
        json.List("improvements", package.Improvements, finding => Finding(json, finding));
        json.List("areas", package.Areas, json.Area);
        if (package.ActionPlan is { } plan)
            json.Object("actionPlan", () => json.Plan(plan));
        json.Word("status", package.Status);
        json.DateIfAny("publishedOn", package.PublishedOn);
        json.ObjectIfAny("unitFacts", package.UnitFacts, (fact, value) => Fact(json, fact, value));
    }

    private static void Head(CanonicalJson json, ReviewPackage package)
    {
        json.Text("format", ReviewPackage.Format);
        json.Number("formatVersion", ReviewPackage.FormatVersion);
        json.TextIfAny("id", package.Id?.ToString());
        json.Number("allowedExceptions", package.AllowedExceptions);
        json.Text("template", package.Template);
        json.Object("careProvider", () => Provider(json, package.CareProvider));
        json.Object("unit", () => Unit(json, package.Unit));
        json.Text("specialty", package.Specialty);
        json.Object("visit", () => Visit(json, package.Visit));
    }

    private static void Provider(CanonicalJson json, PackageProvider provider)
    {
        json.Text("name", provider.Name);
        json.Word("kind", provider.Kind);
    }

    private static void Unit(CanonicalJson json, PackageUnit unit)
    {
        json.Text("name", unit.Name);
        json.TextIfAny("workplace", unit.Workplace);
        json.Text("city", unit.City);
        json.Text("region", unit.Region);
    }

    private static void Visit(CanonicalJson json, PackageVisit visit)
    {
        json.Date("from", visit.From);
        json.Date("to", visit.To);
        json.Word("form", visit.Form);
    }

    private static void Inspector(CanonicalJson json, PackageInspector inspector) =>
        json.Object(() =>
        {
            json.Text("name", inspector.Name);
            json.TextIfAny("city", inspector.City);
        });

    private static void Finding(CanonicalJson json, PackageFinding finding)
    {
        if (finding is { Area: null, Addressee: Addressee.Unit })
            json.Text(finding.Text);
        else
            json.Object(() => AddressedFinding(json, finding));
    }

    private static void AddressedFinding(CanonicalJson json, PackageFinding finding)
    {
        json.Text("text", finding.Text);
        json.TextIfAny("area", finding.Area);
        if (finding.Addressee is not Addressee.Unit)
            json.Word("addressee", finding.Addressee);
    }

    private static void Fact(CanonicalJson json, UnitFact fact, FactValue value)
    {
        if (value.Number is { } number)
            json.Number(fact.Code(), number);
        else
            json.Text(fact.Code(), value.Text ?? "");
    }
}

using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Interchange;

/// <summary>
/// Writes a review package in its one canonical form: the schema's order of properties, the checklist's order of areas and criteria.
/// Same package, same bytes, and reading them gives the same package.
/// </summary>
public sealed class PackageWriter
{
    private readonly CanonicalJson _json;

    private PackageWriter(CanonicalJson json) => _json = json;

    public static byte[] Write(ReviewPackage package)
    {
        var json = new CanonicalJson();
        var writer = new PackageWriter(json);
        json.Object(() => writer.Review(NormalForm.Of(package)));
        return json.Bytes();
    }

    private void Review(ReviewPackage package)
    {
        Head(package);
        _json.List("inspectors", package.Inspectors, Inspector);
        _json.List("strengths", package.Strengths, Finding);
        _json.List("weaknesses", package.Weaknesses, Finding);
        _json.List("improvements", package.Improvements, Finding);
        _json.List("areas", package.Areas, Area);
        if (package.ActionPlan is { } plan)
            _json.Object("actionPlan", () => Plan(plan));
        _json.Word("status", package.Status);
        _json.DateIfAny("publishedOn", package.PublishedOn);
        if (package.UnitFacts.Count > 0)
            _json.Object("unitFacts", () => Facts(package.UnitFacts));
    }

    private void Head(ReviewPackage package)
    {
        _json.Text("format", ReviewPackage.Format);
        _json.Number("formatVersion", ReviewPackage.FormatVersion);
        _json.TextIfAny("id", package.Id?.ToString());
        _json.Number("allowedExceptions", package.AllowedExceptions);
        _json.Text("template", package.Template);
        _json.Object("careProvider", () => Provider(package.CareProvider));
        _json.Object("unit", () => Unit(package.Unit));
        _json.Text("specialty", package.Specialty);
        _json.Object("visit", () => Visit(package.Visit));
    }

    private void Provider(PackageProvider provider)
    {
        _json.Text("name", provider.Name);
        _json.Word("kind", provider.Kind);
    }

    private void Unit(PackageUnit unit)
    {
        _json.Text("name", unit.Name);
        _json.TextIfAny("workplace", unit.Workplace);
        _json.Text("city", unit.City);
        _json.Text("region", unit.Region);
    }

    private void Visit(PackageVisit visit)
    {
        _json.Date("from", visit.From);
        _json.Date("to", visit.To);
        _json.Word("form", visit.Form);
    }

    private void Inspector(PackageInspector inspector) =>
        _json.Object(() =>
        {
            _json.Text("name", inspector.Name);
            _json.TextIfAny("city", inspector.City);
        });

    private void Finding(PackageFinding finding)
    {
        if (finding is { Area: null, Addressee: Addressee.Unit })
            _json.Text(finding.Text);
        else
            _json.Object(() => AddressedFinding(finding));
    }

    private void AddressedFinding(PackageFinding finding)
    {
        _json.Text("text", finding.Text);
        _json.TextIfAny("area", finding.Area);
        if (finding.Addressee is not Addressee.Unit)
            _json.Word("addressee", finding.Addressee);
    }

    private void Area(PackageArea area) =>
        _json.Object(() =>
        {
            _json.Text("letter", area.Letter);
            _json.Text("description", area.Description);
            _json.Object("verdicts", () => Each(area.Verdicts, _json.Word));
            if (area.Comments.Count > 0)
                _json.Object("comments", () => Each(area.Comments, _json.Text));
            _json.WordIfAny("grade", area.Grade);
            _json.TextIfAny("gradeReason", area.GradeReason);
            if (area.Regrade is { } regrade)
                _json.Object("regrade", () => Regrade(regrade));
        });

    private void Regrade(PackageRegrade regrade)
    {
        _json.Word("grade", regrade.Grade);
        _json.Text("reason", regrade.Reason);
        _json.Date("decidedOn", regrade.DecidedOn);
        if (regrade.DecidedBy.Count > 0)
            _json.List("decidedBy", regrade.DecidedBy, Person);
    }

    private void Plan(PackagePlan plan)
    {
        _json.Date("submittedOn", plan.SubmittedOn);
        if (plan.Items.Count > 0)
            _json.List("items", plan.Items, Action);
        if (plan.Narratives.Count > 0)
            _json.Object("narrative", () => Each(plan.Narratives, _json.Text));
    }

    private void Action(PackageAction action) =>
        _json.Object(() =>
        {
            _json.List("answers", action.Answers, _json.Text);
            _json.Text("action", action.Action);
            _json.Date("dueOn", action.DueOn);
            _json.List("responsible", action.Responsible, Person);
            _json.List("followUpOn", action.FollowUpOn, _json.Date);
            _json.List("followUpResponsible", action.FollowUpResponsible, Person);
            _json.WordIfAny("decision", action.Decision);
            _json.TextIfAny("decisionReason", action.DecisionReason);
        });

    private void Person(ResponsiblePerson person) =>
        _json.Object(() =>
        {
            _json.Text("role", person.Role);
            _json.TextIfAny("name", person.Name);
        });

    private void Facts(IReadOnlyDictionary<UnitFact, FactValue> facts)
    {
        foreach (var (fact, value) in facts)
        {
            if (value.Number is { } number)
                _json.Number(fact.Code(), number);
            else
                _json.Text(fact.Code(), value.Text ?? "");
        }
    }

    private static void Each<T>(IReadOnlyDictionary<string, T> entries, Action<string, T> write)
    {
        foreach (var (key, value) in entries)
            write(key, value);
    }
}

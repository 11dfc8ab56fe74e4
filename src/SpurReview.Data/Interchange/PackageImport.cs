using SpurReview.Data.Catalogue;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Interchange;

/// <summary>A package as a review of this installation.</summary>
public static class PackageImport
{
    public static Review ToReview(this ReviewPackage package, Unit unit, ReviewCatalogue catalogue)
    {
        var import = new ReviewImport(
            unit,
            catalogue.FindTemplate(package.Template)!,
            package.Specialty,
            package.AllowedExceptions,
            package.Id,
            State(package.Status)
        );

        import.Visit(new SiteVisit(package.Visit.From, package.Visit.To, package.Visit.Form));
        foreach (var inspector in package.Inspectors)
            import.Inspector(inspector.Name, inspector.City);
        AddFindings(import, FindingKind.Strength, package.Strengths);
        AddFindings(import, FindingKind.Weakness, package.Weaknesses);
        AddFindings(import, FindingKind.Improvement, package.Improvements);
        foreach (var (fact, value) in package.UnitFacts)
            import.Fact(fact, value);
        foreach (var area in package.Areas)
            AddArea(import, area);
        if (package.ActionPlan is { } plan)
            import.Plan(Plan(plan, import.ReviewId));

        return import.Complete(package.PublishedOn);
    }

    private static ReviewState State(PackageStatus status) =>
        status switch
        {
            PackageStatus.Drafting => ReviewState.Drafting,
            PackageStatus.Final => ReviewState.Final,
            PackageStatus.Published => ReviewState.Published,
        };

    private static void AddFindings(ReviewImport import, FindingKind kind, IReadOnlyList<PackageFinding> findings)
    {
        foreach (var finding in findings)
            import.Finding(kind, finding.Text, finding.Area, finding.Addressee);
    }

    private static void AddArea(ReviewImport import, PackageArea area)
    {
        import.Describe(area.Letter, area.Description);
        foreach (var code in area.Verdicts.Keys.Union(area.Comments.Keys))
            import.Assess(area.Letter, code, area.Verdicts.GetValueOrDefault(code), area.Comments.GetValueOrDefault(code));
        if (area.Grade is { } grade)
            import.Decide(area.Letter, grade, area.GradeReason);
        if (area.Regrade is { } regrade)
            import.Regrade(area.Letter, new Regrade(regrade.Grade, regrade.Reason, regrade.DecidedOn) { DecidedBy = regrade.DecidedBy });
    }

    private static ActionPlan Plan(PackagePlan plan, Guid reviewId) =>
        new(reviewId, plan.SubmittedOn, plan.Items.Select(Item), plan.Narratives.Select(n => new PlanNarrative(n.Key, n.Value)));

    private static ActionItem Item(PackageAction action, int index) =>
        new(index + 1, action.Answers, action.Action, action.DueOn)
        {
            Responsible = action.Responsible,
            FollowUpOn = action.FollowUpOn,
            FollowUpResponsible = action.FollowUpResponsible,
            Decision = action.Decision,
            DecisionReason = action.DecisionReason,
        };
}

using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Tests;

/// <summary>Valid and dull objects for tests.</summary>
internal static class A
{
    public static readonly DateOnly Today = new(2026, 3, 13);

    /// <summary>Two areas: A offers every grade (A1–A2 regulations, A3–A4 advice, A5–A6 indicators), B only A and D (B1–B2).</summary>
    public static ChecklistTemplate Template() =>
        new(
            Guid.CreateVersion7(),
            "liten-mall",
            "Liten mall",
            "ST",
            "HSLF-FS 2021:8",
            [
                Area(
                    "A",
                    Group(CriterionKind.Regulation, "A1", "A2"),
                    Group(CriterionKind.GeneralAdvice, "A3", "A4"),
                    Group(CriterionKind.QualityIndicator, "A5", "A6")
                ),
                Area("B", Group(CriterionKind.Regulation, "B1", "B2")),
            ]
        );

    /// <summary>An area that offers what its groups ask for.</summary>
    public static AssessmentArea Area(string letter, params CriterionGroup[] groups) =>
        new(
            letter,
            $"Område {letter}",
            AreaPart.Structure,
            groups,
            [.. GradeScale.Offered(groups.Select(g => g.Kind)).Select(g => new GradeText(g, $"Text {g}"))]
        );

    public static CriterionGroup Group(CriterionKind kind, params string[] codes) =>
        new(kind, Lead: null, [.. codes.Select(code => new Criterion(code, $"Kriterium {code}"))]);

    public static Unit Unit() => new(TenantId.New(), "Kvarngatans vårdcentral", workplace: null, "Storstad", "Uppsala");

    public static SiteVisit Visit() => new(Today, Today.AddDays(1), VisitForm.Onsite);

    /// <summary>A review as it is when it has just been ordered.</summary>
    public static Review Review(int allowedExceptions = 1) => new(Unit(), Template(), "Allmänmedicin", allowedExceptions);

    /// <summary>An old report brought in: one inspector, every area graded A.</summary>
    public static ReviewImport Import(ReviewState state = ReviewState.Drafting)
    {
        var import = new ReviewImport(Unit(), Template(), "Allmänmedicin", allowedExceptions: 1, id: null, state);
        import.Visit(Visit());
        import.Inspector("Cecilia Holm", "Umeå");
        foreach (var letter in new[] { "A", "B" })
            import.Decide(letter, Grade.A, reason: null);
        return import;
    }

    /// <summary>A plan with one action for each answer.</summary>
    public static ActionPlan Plan(Review review, DateOnly? submittedOn = null, params string[] answers) =>
        new(
            review.Id,
            submittedOn ?? Today.AddDays(10),
            answers.Select((answer, i) => new ActionItem(i + 1, [answer], "Vi inför en rutin.", Today.AddMonths(3))),
            []
        );

    /// <summary>The same plan, every action of which the inspectors have accepted.</summary>
    public static ActionPlan Accepted(this ActionPlan plan) =>
        new(
            plan.ReviewId,
            plan.SubmittedOn,
            plan.Items.Select(i => new ActionItem(i.Position, i.Answers, i.Action, i.DueOn) { Decision = ActionDecision.Accepted }),
            plan.Narratives
        );

    public static Regrade Regrade(Grade grade, DateOnly? on = null) => new(grade, "Planen är godtagen.", on ?? Today.AddDays(20));
}

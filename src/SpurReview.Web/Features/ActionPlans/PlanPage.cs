using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>The plan of a review: what the unit answers in each D area, and what was decided on it.</summary>
public sealed record PlanPage(ReviewFile File, bool IsCoordinator)
{
    public required PlanForm Form { get; init; }
    public Review Review => File.Review;
    public bool IsOpen => IsCoordinator && Review.State is ReviewState.ActionPlan;

    public IReadOnlyList<PlanArea> Areas =>
        [
            .. Review
                .Areas.Where(a => a.Decision is { Grade: Grade.D })
                .Select(a => new PlanArea(
                    a,
                    File.Template.Area(a.Letter).Name,
                    Review.Plan?.Narratives.SingleOrDefault(n => n.Area == a.Letter)?.Text
                )),
        ];

    internal static PlanPage Of(ReviewFile file, bool isCoordinator)
    {
        var page = new PlanPage(file, isCoordinator) { Form = new PlanForm() };
        return page with { Form = PlanForm.Of(file.Review.Plan, page.Areas) };
    }
}

/// <summary>An area with D, and what the plan says of it.</summary>
public sealed record PlanArea(AreaReview Area, string Name, string? Text)
{
    public string Letter => Area.Letter;
    public Regrade? Regrade => Area.Regrade;
}

public sealed class PlanForm
{
    /// <summary>The plan that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>One free text for each D area, by its letter.</summary>
    public Dictionary<string, string?> Texts { get; init; } = [];

    internal static PlanForm Of(ActionPlan? plan, IEnumerable<PlanArea> areas) =>
        new()
        {
            Seen = PlanFingerprint.Of(plan),
            SubmittedOn = plan?.SubmittedOn,
            Texts = areas.ToDictionary(a => a.Letter, a => a.Text),
        };
}

internal static class PlanFingerprint
{
    public static string Of(ActionPlan? plan) =>
        plan is null
            ? Fingerprint.Of("none")
            : Fingerprint.Of([
                plan.SubmittedOn.DayNumber,
                .. plan.Narratives.OrderBy(n => n.Area, StringComparer.Ordinal).SelectMany(n => new[] { n.Area, n.Text }),
            ]);
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.Steps;

/// <summary>Rules in the way of a step as faults of its form: beside the date or the note, or in the summary alone.</summary>
internal static class StepFaults
{
    /// <exception cref="RuleBrokenException">The step is somebody else's to take.</exception>
    public static void Add(ModelStateDictionary faults, string form, IReadOnlyList<Obstacle> obstacles)
    {
        if (obstacles.Any(o => o.Rule is Rule.StepIsNotYours))
            throw new RuleBrokenException(Rule.StepIsNotYours);

        foreach (var obstacle in obstacles)
            faults.AddModelError(FieldOf(obstacle.Rule, form), obstacle.InSwedish());
    }

    private static string FieldOf(Rule rule, string form) =>
        rule switch
        {
            Rule.StepNeedsReason => $"{form}.{nameof(StepForm.Note)}",
            Rule.StepDateIsInTheFuture
            or Rule.StepDateIsBeforeThePreviousStep
            or Rule.VisitMustHaveBegun
            or Rule.UnitsTimeStartsToday
            or Rule.PublishingDayIsTooFarAway => $"{form}.{nameof(StepForm.On)}",
            _ => "",
        };
}

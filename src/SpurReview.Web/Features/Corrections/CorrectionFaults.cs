using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain;
using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.Corrections;

/// <summary>Rules in the way of a correction as faults of its form: beside the text, beside the reason, or in the summary alone.</summary>
internal static class CorrectionFaults
{
    public static void Add(ModelStateDictionary faults, CorrectionDraft draft, IReadOnlyList<Obstacle> obstacles)
    {
        foreach (var obstacle in obstacles.OrderBy(o => o.Where is null))
        {
            if (draft.Changed.Keys.FirstOrDefault(p => p.ToString() == obstacle.Where) is { } place)
                faults.AddModelError(SentCorrection.NameOf(place), $"{PlaceWords.Of(place, draft.Basis)}: {InSentence(obstacle.Rule)}");
            else
                faults.AddModelError(
                    obstacle.Rule is Rule.CorrectionMustChangeSomething ? "" : SentCorrection.ReasonName,
                    obstacle.Rule.InSwedish()
                );
        }
    }

    public static string? Of(ModelStateDictionary faults, string field) => faults[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>Without the name of the place, which is the field's label.</summary>
    public static string? BesideField(ModelStateDictionary faults, PlaceInReport place, ReviewSnapshot snapshot) =>
        Of(faults, SentCorrection.NameOf(place))?.Replace($"{PlaceWords.Of(place, snapshot)}: ", "", StringComparison.Ordinal);

    /// <summary>After the name of the place.</summary>
    private static string InSentence(Rule rule) =>
        rule is Rule.TextMustNotBeEmpty ? "En text kan ändras men inte tas bort. Skriv en text." : rule.InSwedish();
}

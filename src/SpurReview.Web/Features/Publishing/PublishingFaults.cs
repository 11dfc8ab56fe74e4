using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain;
using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Corrections;

namespace SpurReview.Web.Features.Publishing;

/// <summary>What stops a text from being published, as a fault beside the text or beside the reason.</summary>
internal static class PublishingFaults
{
    public static void Add(ModelStateDictionary faults, PublishingDraft draft, IReadOnlyList<Obstacle> obstacles)
    {
        foreach (var obstacle in obstacles)
        {
            var place = draft.Places.Single(p => p.ToString() == obstacle.Where);
            faults.AddModelError(NameOf(obstacle.Rule, place, draft), $"{PlaceWords.Of(place, draft.Whole)}: {obstacle.Rule.InSwedish()}");
        }
    }

    /// <summary>A reason that will not do is put right where it stands.</summary>
    private static string NameOf(Rule rule, PlaceInReport place, PublishingDraft draft) =>
        rule is Rule.PublicTextNeedsReason
        || (!draft.Words.Changed.ContainsKey(place) && rule is not Rule.PublicTextMustNotHaveIdentityNumber)
            ? SentWords.KeepNameOf(place)
            : SentCorrection.NameOf(place);
}

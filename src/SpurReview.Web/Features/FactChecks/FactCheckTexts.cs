using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>The fact check's choices and places, as pages and the margin of the draft name them.</summary>
public static class FactCheckTexts
{
    public static string InSwedish(this RemarkKind kind) =>
        kind switch
        {
            RemarkKind.FactualError => "Fel i sak",
            RemarkKind.SomethingMissing => "Något saknas",
            RemarkKind.Wording => "Formulering",
            RemarkKind.PointsOutAPerson => "Kan peka ut en person",
        };

    public static string InSwedish(this RemarkOutcome outcome) =>
        outcome switch
        {
            RemarkOutcome.Changed => "Ändrat",
            RemarkOutcome.PartlyChanged => "Delvis ändrat",
            RemarkOutcome.NotChanged => "Inte ändrat",
        };

    /// <summary>"E5", "område E, stycke 2", "graderingen av område E", "svaghet 3", "hela rapporten".</summary>
    public static string InSwedish(this DraftPlace place) =>
        place.Part switch
        {
            DraftPart.Report => "hela rapporten",
            DraftPart.Grade => $"graderingen av område {place.Letter}",
            DraftPart.Criterion => place.Key,
            DraftPart.Paragraph => $"område {place.Letter}, stycke {place.Number}",
            DraftPart.Finding => $"{ListWord(place.List!.Value)} {place.Number}",
        };

    /// <summary>"1 anmärkning", "3 anmärkningar".</summary>
    public static string Remarks(int count) => count == 1 ? "1 anmärkning" : $"{count} anmärkningar";

    private static string ListWord(FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => "styrka",
            FindingKind.Weakness => "svaghet",
            FindingKind.Improvement => "förbättringspotential",
        };
}

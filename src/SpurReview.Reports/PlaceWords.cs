using System.Globalization;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>What each place that can be corrected is called: in Bilaga 3, and where it is corrected.</summary>
public static class PlaceWords
{
    public static string Of(PlaceInReport place, ReviewSnapshot review) =>
        place.Place switch
        {
            TextPlace.Inspector => $"Inspektör {place.Key}, namnet",
            TextPlace.Finding => FindingWords(place.Key.Split('-')),
            TextPlace.Fact => $"Enheten i siffror: {FactWords.Of(UnitFacts.Find(place.Key)!.Value)}",
            TextPlace.Description => $"Område {place.Key}, beskrivningen",
            TextPlace.Comment => $"{place.Key}, inspektörernas kommentar",
            TextPlace.GradeReason => $"Område {place.Key}, motiveringen till graderingen",
            TextPlace.RegradeReason => $"Område {place.Key}, motiveringen till beslutet efter handlingsplan",
            TextPlace.PlannedAction => $"Handlingsplanen, planerad åtgärd för {Answers(place.Key, review)}",
            TextPlace.ActionAssessment => $"Handlingsplanen, inspektörernas bedömning av {Answers(place.Key, review)}",
            TextPlace.PlanNarrative => $"Handlingsplanen, område {place.Key}",
        };

    private static string Answers(string number, ReviewSnapshot review) =>
        Swedish.List(review.Plan!.Actions[int.Parse(number, CultureInfo.InvariantCulture) - 1].Answers);

    private static string FindingWords(string[] kindAndNumber) =>
        Enum.Parse<FindingKind>(kindAndNumber[0]) switch
        {
            FindingKind.Strength => $"Styrkor, punkt {kindAndNumber[1]}",
            FindingKind.Weakness => $"Svagheter, punkt {kindAndNumber[1]}",
            FindingKind.Improvement => $"Förbättringspotential, punkt {kindAndNumber[1]}",
        };
}

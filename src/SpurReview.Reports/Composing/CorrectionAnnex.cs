using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Bilaga 3: what was changed in each version after the first, and why. The words that stood there are in the earlier version.</summary>
internal static class CorrectionAnnex
{
    public const string Id = "andringar";

    public static IEnumerable<ReportSection> Compose(ReviewSnapshot review) =>
        review.Corrections.Count == 0
            ? []
            :
            [
                new ReportSection(
                    Id,
                    "Ändringar",
                    SectionStart.WhereItFits,
                    [new Heading(2, "Bilaga 3 Ändringar", $"{Id}-rubrik"), .. review.Corrections.SelectMany(c => Version(c, review))]
                ),
            ];

    private static IEnumerable<Block> Version(SnapshotCorrection correction, ReviewSnapshot review)
    {
        yield return new Heading(3, $"Version {correction.Version}, {Swedish.Date(correction.On)}", $"version-{correction.Version}");
        yield return new Statement("Skäl", Prose.Paragraphs(correction.Reason));
        yield return correction.Places.Count == 0
            ? new Paragraph("Ingen text är ändrad.")
            : new BulletList([.. correction.Places.Select(p => new BulletItem(Words(p, review), []))]);
    }

    private static string Words(PlaceInReport place, ReviewSnapshot review) =>
        place.Place switch
        {
            TextPlace.Inspector => "Inspektörens namn",
            TextPlace.Finding => FindingWords(place.Key),
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
        Swedish.List(review.Plan!.Actions[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].Answers);

    private static string FindingWords(string key)
    {
        var parts = key.Split('-');
        var list = Enum.Parse<Domain.Reviews.FindingKind>(parts[0]) switch
        {
            Domain.Reviews.FindingKind.Strength => "Styrkor",
            Domain.Reviews.FindingKind.Weakness => "Svagheter",
            Domain.Reviews.FindingKind.Improvement => "Förbättringspotential",
        };
        return $"{list}, punkt {parts[1]}";
    }
}

using SpurReview.Domain.Publishing;
using SpurReview.Web.Features.Corrections;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Publishing;

/// <summary>What was sent of the texts that were pointed out: other words for them, and why they may stand.</summary>
internal sealed class SentWords(IFormCollection form)
{
    /// <summary>Names what the second page showed, so that nothing else is published.</summary>
    public const string SeenName = "seen";

    /// <summary>keep.Comment.H2</summary>
    public static string KeepNameOf(PlaceInReport place) => $"keep.{place.Place}.{place.Key}";

    public string? Seen => form[SeenName].FirstOrDefault();

    /// <param name="whole">The report as it would be without them.</param>
    /// <param name="places">The texts that were pointed out: no others are changed here.</param>
    public PublicWords Of(ReviewSnapshot whole, IReadOnlySet<PlaceInReport> places) =>
        new(
            new SentCorrection(form).Changed(whole).Where(t => places.Contains(t.Key)).ToDictionary(),
            places
                .Select(place => (Place: place, Reason: FieldText.Of(form[KeepNameOf(place)].FirstOrDefault())))
                .Where(kept => kept.Reason.Length > 0)
                .ToDictionary(kept => kept.Place, kept => kept.Reason)
        );
}

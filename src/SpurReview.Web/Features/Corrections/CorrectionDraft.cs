using SpurReview.Domain;
using SpurReview.Domain.Publishing;

namespace SpurReview.Web.Features.Corrections;

/// <summary>A correction that somebody is writing: what is to be changed in which version, and why.</summary>
/// <param name="Basis">The version that the writer saw.</param>
public sealed record CorrectionDraft(ReviewSnapshot Basis, IReadOnlyDictionary<PlaceInReport, string> Changed, string Reason)
{
    public static CorrectionDraft Empty(Correctable current) => new(current.Snapshot, new Dictionary<PlaceInReport, string>(), "");

    public string Seen(Correctable current) => SentCorrection.SeenOf(Basis.Version, Reason, Changed, current.Rules);

    public IReadOnlyList<Obstacle> Obstacles(Correctable current) =>
        current.Snapshot.ObstaclesToCorrect(Changed, Reason, current.IsWithdrawn, current.Rules);

    public ReviewSnapshot Apply(Correctable current, DateOnly on) =>
        current.Snapshot.Correct(Changed, Reason, on, current.IsWithdrawn, current.Rules);

    /// <summary>What in the words that everybody would read anew is somebody's private matter: of what is changed, or of all where nobody reads it now.</summary>
    public IReadOnlyList<PublicPoint> Points(Correctable current) =>
        [
            .. PublishingChecklist
                .Points(current.Snapshot.WithTexts(Changed), current.Rules, current.Names)
                .Where(p => current.IsWithdrawn || Changed.ContainsKey(p.Place)),
        ];

    /// <summary>Somebody else has corrected the same text since.</summary>
    public bool Clashes(PlaceInReport place, Correctable current) =>
        Changed.ContainsKey(place) && TextAt(place, Basis) != TextAt(place, current.Snapshot);

    private static string TextAt(PlaceInReport place, ReviewSnapshot snapshot) => snapshot.Texts().Single(t => t.Place == place).Text;
}

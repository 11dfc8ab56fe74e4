using SpurReview.Domain.Publishing;
using SpurReview.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Corrections;

/// <summary>What a correction changes, before anyone else sees it.</summary>
public sealed record CheckPage(ReviewFile File, Correctable Current, CorrectionDraft Draft)
{
    public IEnumerable<TextChange> Changes =>
        from text in Current.Snapshot.Texts()
        where Draft.Changed.ContainsKey(text.Place)
        select TextChange.Of(PlaceWords.Of(text.Place, Current.Snapshot), FieldText.Of(text.Text), Draft.Changed[text.Place]);

    /// <summary>To be looked at once more.</summary>
    public IReadOnlyList<(string Where, PublicPoint Point)> Points =>
        [.. Draft.Points(Current).Select(p => (PlaceWords.Of(p.Place, Current.Snapshot), p))];

    /// <summary>What the form carries, so that what was shown is what is published.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        [
            (SentCorrection.BasedOnName, $"{Draft.Basis.Version}"),
            (SentCorrection.IsWithdrawnName, Current.IsWithdrawn ? "true" : "false"),
            (SentCorrection.ReasonName, Draft.Reason),
            (SentCorrection.SeenName, Draft.Seen(Current)),
            .. Draft.Changed.Select(t => (SentCorrection.NameOf(t.Key), t.Value)),
        ];
}

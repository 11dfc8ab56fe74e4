using SpurReview.Domain.FactChecks;
using SpurReview.Reports.Html;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>The margin of a draft that is being checked: what is remarked on each place, and the way to remark more.</summary>
internal sealed class DraftMargins(FactCheckFile file)
{
    private readonly ILookup<DraftPlace, Remark> _remarks = file.Remarks.ToLookup(r => r.Place);

    public DraftMargin Of(DraftPlace place) =>
        new(
            place.Key,
            place.InSwedish(),
            Links.NewRemark(file.Id, place.Key),
            [.. _remarks[place].Select(r => new DraftMarginNote(r.Kind.InSwedish(), r.Proposal, Links.Remark(file.Id, r.Id)))]
        );
}

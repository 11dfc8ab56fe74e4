using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Inspectors;

/// <summary>Names a draft as it stands, so that nobody signs another text than the one that was there when the page was shown.</summary>
internal static class DraftFingerprint
{
    public static string Of(Review review) =>
        Fingerprint.Of([
            .. review.Areas.OrderBy(a => a.Letter).SelectMany(Area),
            .. review.Findings.OrderBy(f => f.Id).SelectMany(Finding),
        ]);

    private static IEnumerable<object> Area(AreaReview area) =>
        [
            area.Letter,
            area.Description.Version,
            area.DecisionVersion,
            .. area.Assessments.OrderBy(a => a.Code).SelectMany(a => new object[] { a.Code, a.Verdict.Version, a.Comment.Version }),
        ];

    private static IEnumerable<object> Finding(Finding finding) =>
        [finding.Id, finding.Position, finding.Text.Version, finding.Area.Version, finding.Addressee.Version];
}

using Microsoft.AspNetCore.Html;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Drafts;

/// <summary>The report as it would read today.</summary>
/// <param name="Report">The report's own, encoded HTML; null while the visit has no date.</param>
public sealed record DraftPage(ReviewFile File, IHtmlContent? Report);

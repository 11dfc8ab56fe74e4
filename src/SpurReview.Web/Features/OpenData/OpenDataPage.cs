using SpurReview.Data.Reports;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.OpenData;

/// <summary>What the page on open data shows.</summary>
/// <param name="Example">The latest report that can be read; null where there is none yet.</param>
public sealed record OpenDataPage(PublicAddress Address, Report? Example);

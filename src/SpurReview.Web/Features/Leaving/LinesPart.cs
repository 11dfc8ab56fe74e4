namespace SpurReview.Web.Features.Leaving;

/// <summary>One of the page's two lists.</summary>
/// <param name="WhenEmpty">What stands there when there is nothing to see to.</param>
public sealed record LinesPart(string Heading, string About, string WhenEmpty, IReadOnlyList<LeavingLine> Lines);

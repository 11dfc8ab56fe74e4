namespace SpurReview.Benchmarks;

/// <summary>One measured figure beside its floor, and the bound that the product promises.</summary>
/// <param name="Floor">What the figure is measured against, in words; empty where the bound is absolute.</param>
/// <param name="Ratio">The figure as a ratio to the floor; null where the bound is absolute.</param>
/// <param name="Holds">Null where nothing is promised.</param>
internal sealed record Figure(string Name, string Value, string Floor, double? Ratio, string Bound, bool? Holds);

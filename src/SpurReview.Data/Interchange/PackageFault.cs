namespace SpurReview.Data.Interchange;

/// <summary>Why a package is refused.</summary>
/// <param name="Path">Where, as the format's contract writes it: <c>areas[3].grade</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Message">What is wrong and what would be right: Swedish, one line.</param>
public sealed record PackageFault(string Path, string Message);

/// <summary>A package without faults, or the faults without a package.</summary>
public sealed record PackageReading(ReviewPackage? Package, IReadOnlyList<PackageFault> Faults);

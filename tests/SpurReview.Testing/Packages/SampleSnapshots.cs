using SpurReview.Data.Interchange;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Testing.Packages;

/// <summary>A package as the snapshot that its import would freeze.</summary>
public static class SampleSnapshots
{
    public static ReviewSnapshot ToSampleSnapshot(this ReviewPackage package)
    {
        var provider = new CareProvider(package.CareProvider.Name, package.CareProvider.Kind);
        var unit = new Unit(provider.Id, package.Unit.Name, package.Unit.Workplace, package.Unit.City, package.Unit.Region);
        var template = SamplePackages.Catalogue.FindTemplate(package.Template)!;
        return package.ToReview(unit, SamplePackages.Catalogue).ToSnapshot(provider, unit, template, version: 1);
    }
}

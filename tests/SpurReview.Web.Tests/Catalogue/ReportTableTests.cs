using SpurReview.Data.Reports;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing.Packages;
using SpurReview.Web.Features.Catalogue;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Catalogue;

public class ReportTableTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+46", "'+46")]
    [InlineData("Barn; unga", "\"Barn; unga\"")]
    [InlineData("Barn- och ungdom", "Barn- och ungdom")]
    public void A_cell_is_never_a_formula_and_never_two(string unit, string cell) => FirstCellOf(unit).Should().StartWith($"{cell};");

    private static string FirstCellOf(string unit)
    {
        var snapshot = SamplePackages.Published().ToSampleSnapshot();
        var report = new Report(snapshot with { Unit = snapshot.Unit with { Name = unit } }, TenantId.New());
        return ReportTable.Of([report], new PublicAddress(new Uri("https://spur.example.se"))).Split("\r\n")[1];
    }
}

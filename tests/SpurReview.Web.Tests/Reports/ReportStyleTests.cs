using SpurReview.Testing;

namespace SpurReview.Web.Tests.Reports;

public class ReportStyleTests
{
    [Fact]
    public void Every_style_sheet_of_the_report_that_is_not_for_paper_is_on_its_page()
    {
        var styles = Directory.GetFiles(Path.Combine(SourceTree.Root, "src/SpurReview.Reports/Html/Styles")).Select(Path.GetFileName);
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "src/SpurReview.Web/Assets/report.css"));

        styles.Where(s => !s!.StartsWith("print", StringComparison.Ordinal)).Should().AllSatisfy(s => page.Should().Contain($"/{s}'"));
    }
}

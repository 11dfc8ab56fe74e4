using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests.Reports;

public class BrokenEngineTests(AppWithoutEngine app) : IClassFixture<AppWithoutEngine>
{
    [Fact]
    public async Task Where_no_pdf_can_be_made_the_page_says_that_nothing_is_lost()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var imported = await coordinator.ImportAsync(PackageWriter.Write(SamplePackages.Published()));
        var address = (await coordinator.GetAsync(Links.Preview(Orders.IdIn(imported.Location)))).Location!.OriginalString;
        var reader = app.Anybody();

        var pdf = await reader.GetAsync(Links.ReportPdf(address));

        pdf.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        pdf.Document.QuerySelector("h1")!.TextContent.Should().Be("PDF:en går inte att göra just nu");
        pdf.Text.Should().Contain("Inget har gått förlorat").And.NotContain("Exception");
        (await reader.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
    }
}

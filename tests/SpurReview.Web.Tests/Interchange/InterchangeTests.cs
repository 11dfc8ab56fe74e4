using System.Net;
using System.Text;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing.Packages;

namespace SpurReview.Web.Tests.Interchange;

public class InterchangeTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_old_published_report_is_open_to_everyone_and_says_that_it_is_imported()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var answer = await coordinator.ImportAsync(Bytes(SamplePackages.Published() with { Id = Guid.CreateVersion7() }));

        answer.Status.Should().Be(HttpStatusCode.Found);
        var id = Orders.IdIn(answer.Location);
        var report = (await coordinator.GetAsync(Links.Preview(id))).Location!.OriginalString;
        (await app.Anybody().GetAsync(report)).Document.QuerySelector(".report-bar")!.TextContent.Should().Contain("Importerad");
        (await app.Anybody().GetAsync($"{Links.Reports()}?sok=Tall%C3%A5sen"))
            .Document.QuerySelector(".row-card .tag")!
            .TextContent.Should()
            .Be("Importerad");
    }

    [Fact]
    public async Task The_same_package_again_is_no_fault()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var file = Bytes(SamplePackages.Published() with { Id = Guid.CreateVersion7() });
        await coordinator.ImportAsync(file);

        var again = await coordinator.ImportAsync(file);

        (await coordinator.GetAsync(again.Location!.OriginalString)).Text.Should().Contain("Fanns redan");
    }

    [Fact]
    public async Task Every_fault_is_listed_with_its_path_and_nothing_is_stored()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var package = SamplePackages.Draft() with { Id = Guid.CreateVersion7(), Specialty = "Trolleri", Template = "okänd" };

        var page = await coordinator.ImportAsync(Bytes(package));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Document.QuerySelectorAll(".error-summary code").Select(c => c.TextContent).Should().Contain(["specialty", "template"]);
        page.Text.Should().Contain("inget är sparat");
        (await coordinator.GetAsync(Links.Review(package.Id.Value))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(5 * 1024 * 1024 + 1)]
    [InlineData(8_000_000)]
    public async Task Too_large_a_file_is_refused_beside_its_field(int size)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var page = await coordinator.ImportAsync(new byte[size]);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal("Filen är för stor. Ett paket får vara högst 5 MB.");
    }

    [Fact]
    public async Task What_is_downloaded_is_what_the_command_line_writes()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.FactCheck);

        var downloaded = await coordinator.Http.GetByteArrayAsync(Links.Export(review.Id));

        await using var db = await app.Database.AsAsync(Identity.Operator);
        var written = PackageWriter.Write((await new ReviewArchive(db, app.Database.Catalogue).ExportAsync(review.Id))!);
        Encoding.UTF8.GetString(downloaded).Should().Be(Encoding.UTF8.GetString(written));
    }

    [Fact]
    public async Task What_may_not_be_exported_says_why()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.SiteVisit);

        var page = await coordinator.GetAsync(Links.Export(review.Id));

        page.Status.Should().Be(HttpStatusCode.Conflict);
        page.Text.Should().Contain("Granskningen är i läget Platsbesök.");
        (await coordinator.GetAsync(Links.Export(Guid.NewGuid()))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Packages_are_the_coordinators()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        (await inspector.GetAsync(Links.ImportReview())).Status.Should().Be(HttpStatusCode.Forbidden);
        (await inspector.GetAsync(Links.Export(Guid.NewGuid()))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static byte[] Bytes(ReviewPackage package) => PackageWriter.Write(package);
}

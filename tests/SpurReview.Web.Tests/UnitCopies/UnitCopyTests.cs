using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests.UnitCopies;

public class UnitCopyTests(PrintingApp app) : IClassFixture<PrintingApp>
{
    private const string Responsible = "Vendela Verksamhetschef";

    [Fact]
    public async Task The_units_copy_names_who_answers_and_the_public_report_does_not()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var id = await PublishedAsync(coordinator);
        var address = (await coordinator.GetAsync(Links.Preview(id))).Location!.OriginalString;

        var word = await coordinator.Http.GetAsync(Links.UnitCopyWord(id));

        (await WordsAsync(word)).Should().Contain(Responsible).And.Contain("Enhetens exemplar");
        (await app.Anybody().GetAsync(address)).Text.Should().NotContain(Responsible);
        (await app.Anybody().Http.GetStringAsync(Links.ReportData(address))).Should().NotContain(Responsible);
        word.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task The_units_PDF_is_printed_by_the_queue_and_for_nobody_else()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var id = await PublishedAsync(coordinator);

        var pdf = await app.WhenPrintedAsync(() => coordinator.Http.GetAsync(Links.UnitCopyPdf(id)));

        (await TextOfAsync(await pdf.Content.ReadAsByteArrayAsync())).Should().Contain(Responsible.Split(' ')[0]);
        pdf.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Before_publishing_it_is_a_draft_with_forms_for_the_plan_that_is_asked_for()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.ActionPlan, r => r.WithD("A"));

        var words = await WordsAsync(await coordinator.Http.GetAsync(Links.UnitCopyWord(review.Id)));

        words.Should().Contain("UTKAST · Enhetens exemplar").And.Contain("Gäller A1").And.Contain("Planerad åtgärd");
    }

    [Theory]
    [InlineData(ReviewState.Ordered)]
    [InlineData(ReviewState.SiteVisit)]
    public async Task There_is_none_while_there_is_nothing_to_read(ReviewState state)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(state);

        foreach (var address in Both(review.Id))
            (await coordinator.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_but_those_who_reach_the_review_has_it()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);

        foreach (var address in Both(review.Id))
        {
            (await inspector.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
            (await app.Anybody().GetAsync(address)).Location!.OriginalString.Should().Contain("/logga-in");
        }
    }

    private static string[] Both(Guid id) => [Links.UnitCopyPdf(id), Links.UnitCopyWord(id)];

    private static async Task<Guid> PublishedAsync(Person coordinator)
    {
        var package = SamplePackages.Published();
        var items = package.ActionPlan!.Items.Select(i => i with { Responsible = [new ResponsiblePerson("Verksamhetschef", Responsible)] });
        var named = package with { Id = Guid.CreateVersion7(), ActionPlan = package.ActionPlan with { Items = [.. items] } };
        var unit = named with { Unit = named.Unit with { Name = $"Mottagning {named.Id}" } };
        return Orders.IdIn((await coordinator.ImportAsync(PackageWriter.Write(unit))).Location);
    }

    private static async Task<string> WordsAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        using var package = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = "";
        foreach (var part in package.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text += await reader.ReadToEndAsync();
        }
        return text;
    }

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
            // A name may run over to the next line.
            return (await reader.StandardOutput.ReadToEndAsync()).ReplaceLineEndings(" ");
        }
        finally
        {
            File.Delete(file);
        }
    }
}

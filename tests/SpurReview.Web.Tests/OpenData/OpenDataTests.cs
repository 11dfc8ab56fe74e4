using System.Net;
using System.Text.Json;
using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.OpenData;

/// <summary>What others fetch: the changes of the reports, and the reports as packages.</summary>
public sealed class OpenDataTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/deed.sv";
    private readonly App _app = new();
    private PublishedReport _report = null!;

    public async Task InitializeAsync()
    {
        await _app.InitializeAsync();
        _report = await PublishedReport.CreateAsync(_app);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Publishing_correcting_and_withdrawing_are_told_in_the_order_in_which_they_were_done()
    {
        await _report.CorrectAsync("Ett namn var fel.");
        await _report.WithdrawAsync("Fel enhet.");

        var feed = await FeedAsync();

        feed.GetProperty("licence").GetString().Should().Be("CC BY 4.0");
        feed.GetProperty("licenceUrl").GetString().Should().Be(Licence);
        var changes = feed.GetProperty("changes").EnumerateArray().ToList();
        changes.Select(c => c.GetProperty("number").GetInt64()).Should().Equal(1, 2, 3);
        changes.Select(c => c.GetProperty("event").GetString()).Should().Equal("published", "corrected", "withdrawn");
        changes.Should().OnlyContain(c => c.GetProperty("id").GetGuid() == _report.Id);
        changes.Should().OnlyContain(c => c.GetProperty("report").GetString()!.EndsWith(_report.Address));
        changes[0].GetProperty("package").GetString().Should().EndWith($"{_report.Address}/paket.json");
        changes[2].TryGetProperty("package", out _).Should().BeFalse();
        changes[2].GetProperty("reason").GetString().Should().Be("Fel enhet.");
        changes[1].TryGetProperty("reason", out _).Should().BeFalse("its words are withdrawn with it");
    }

    [Fact]
    public async Task The_next_address_has_what_happens_later_and_nothing_twice()
    {
        var next = (await FeedAsync()).GetProperty("next").GetString()!;
        (await FeedAsync(next)).GetProperty("changes").GetArrayLength().Should().Be(0);

        await _report.CorrectAsync("Ett namn var fel.");

        var later = await FeedAsync(next);
        later.GetProperty("changes").EnumerateArray().Single().GetProperty("reason").GetString().Should().Be("Ett namn var fel.");
        later.GetProperty("more").GetBoolean().Should().BeFalse();
        later.GetProperty("next").GetString().Should().EndWith("/oppna-data/andringar?sedan=2");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("igår")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_number_is_refused(string since) =>
        (await _app.Anybody().GetAsync($"{Links.ReportChanges()}?sedan={since}")).Status.Should().Be(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_package_says_what_the_report_says_and_names_nobody_in_its_plan()
    {
        var answer = await _app.Anybody().Http.GetAsync(Links.ReportPackage(_report.Address));
        var text = await answer.Content.ReadAsStringAsync();

        answer.Headers.GetValues("Link").Should().Contain($"<{Licence}>; rel=\"license\"");
        var package = PackageReader.Read(await answer.Content.ReadAsByteArrayAsync(), _app.Database.Catalogue);
        package.Faults.Should().BeEmpty();
        package.Package!.Id.Should().Be(_report.Id);
        package.Package.Status.Should().Be(PackageStatus.Final);
        package.Package.Areas.Single(a => a.Letter == "H").Regrade!.Grade.Should().Be(Domain.Grading.Grade.C);
        text.Should().NotContain("Vera Verklund").And.Contain("Verksamhetschef");
    }

    [Fact]
    public async Task A_package_is_read_in_elsewhere_as_a_final_review()
    {
        var file = await _app.Anybody().Http.GetByteArrayAsync(Links.ReportPackage(_report.Address));
        var elsewhere = new Database();
        await elsewhere.InitializeAsync();

        var outcome = await elsewhere.DoAsync(Identity.Operator, db => new ReviewArchive(db, elsewhere.Catalogue).ImportAsync(file));

        outcome.Faults.Should().BeEmpty();
        await elsewhere.DisposeAsync();
    }

    [Fact]
    public async Task A_corrected_package_has_the_new_words_and_the_old_one_is_kept()
    {
        await _report.CorrectAsync(text: "Rättad beskrivning.");

        (await _app.Anybody().GetAsync(Links.ReportPackage(_report.Address))).Text.Should().Contain("Rättad beskrivning.");
        (await _app.Anybody().GetAsync($"{Links.ReportPackage(_report.Address)}?version=1"))
            .Text.Should()
            .NotContain("Rättad beskrivning.");
    }

    [Fact]
    public async Task A_withdrawn_package_is_gone()
    {
        await _report.WithdrawAsync();

        (await _app.Anybody().GetAsync(Links.ReportPackage(_report.Address))).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_page_says_what_there_is_and_how_it_may_be_used()
    {
        var page = await _app.Anybody().GetAsync(Links.OpenData());

        page.Document.QuerySelector("a[rel=license]")!.GetAttribute("href").Should().Be(Licence);
        page.Document.QuerySelector($"a[href='{Links.ReportPackage(_report.Address)}']").Should().NotBeNull();
        page.Document.QuerySelector($"a[href='{Links.ReportChanges()}']").Should().NotBeNull();
        (await _app.Anybody().GetAsync(Links.Reports())).Document.QuerySelector($"a[href='{Links.OpenData()}']").Should().NotBeNull();
    }

    private async Task<JsonElement> FeedAsync(string? address = null) =>
        JsonDocument
            .Parse((await _app.Anybody().GetAsync(address is null ? Links.ReportChanges() : new Uri(address).PathAndQuery)).Text)
            .RootElement.Clone();
}

using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Domain.Reviews;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests.Withdrawals;

public class WithdrawalTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_withdrawn_report_is_gone_and_its_page_says_why()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var (id, address, unit) = await PublishedAsync(coordinator);
        await app.Anybody().GetAsync(address);

        var done = await WithdrawAsync(coordinator, id, "En person kunde kännas igen.");

        done.Location!.OriginalString.Should().Be(Links.Review(id));
        foreach (var gone in new[] { address, Links.ReportPdf(address), Links.ReportData(address), $"{address}?visa=brister" })
        {
            var page = await app.Anybody().GetAsync(gone);
            page.Status.Should().Be(HttpStatusCode.Gone);
            page.Document.QuerySelector("h1")!.TextContent.Should().Be("Rapporten är återkallad");
            page.Text.Should().Contain("En person kunde kännas igen.");
        }
        (await app.Anybody().GetAsync($"{Links.Reports()}?sok={Uri.EscapeDataString(unit)}"))
            .Document.QuerySelector(".row-card")
            .Should()
            .BeNull();
    }

    [Fact]
    public async Task No_browser_keeps_the_answer_for_the_day_when_the_report_is_corrected()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.WithdrawAsync();

        foreach (var gone in new[] { report.Address, Links.ReportPdf(report.Address), Links.ReportData(report.Address) })
            (await app.Anybody().Http.GetAsync(gone)).Headers.CacheControl!.NoCache.Should().BeTrue(gone);
    }

    [Fact]
    public async Task It_asks_for_a_reason_and_for_certainty()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var (id, address, _) = await PublishedAsync(coordinator);
        var form = await coordinator.GetAsync(Links.Withdrawal(id));

        var answer = await coordinator.SubmitAsync(form, Links.Withdrawal(id), ("Form.Reason", " "));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer
            .Faults.Should()
            .Equal("Skriv varför rapporten återkallas. Skälet visas för alla.", "Kryssa i rutan om rapporten ska återkallas.");
        (await app.Anybody().GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reason_that_everybody_reads_for_ever_has_no_personnummer()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var (id, address, _) = await PublishedAsync(coordinator);

        var answer = await WithdrawAsync(coordinator, id, "Rapporten nämnde 811218-9876.");

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Faults.Should().ContainSingle().Which.Should().Contain("personnummer");
        (await app.Anybody().GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_that_it_is_done()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var (id, _, _) = await PublishedAsync(coordinator);
        var form = await coordinator.GetAsync(Links.Withdrawal(id));
        await WithdrawAsync(coordinator, id, "Det första skälet.");

        var second = await coordinator.SubmitAsync(form, Links.Withdrawal(id), ("Form.Reason", "Det andra."), ("Form.Confirmed", "true"));

        second.Status.Should().Be(HttpStatusCode.Conflict);
        (await coordinator.GetAsync(Links.Withdrawal(id))).Text.Should().Contain("Rapporten är återkallad sedan");
    }

    [Fact]
    public async Task Only_a_coordinator_withdraws_and_only_what_is_published()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var (id, address, _) = await PublishedAsync(coordinator);
        var draft = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        var token = (await inspector.GetAsync(Links.Reviews())).Token;

        (await inspector.GetAsync(Links.Withdrawal(id))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await inspector.PostAsync(Links.Withdrawal(id), Filled("Skäl."), token)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await app.Anybody().GetAsync(Links.Withdrawal(id))).Location!.OriginalString.Should().Contain("/logga-in");
        (await coordinator.GetAsync(Links.Withdrawal(draft.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Anybody().GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<Page> WithdrawAsync(Person coordinator, Guid id, string reason) =>
        await coordinator.SubmitAsync(await coordinator.GetAsync(Links.Withdrawal(id)), Links.Withdrawal(id), Filled(reason)[1..]);

    private static (string Name, string? Value)[] Filled(string reason) =>
        [("Form.Version", "1"), ("Form.Reason", reason), ("Form.Confirmed", "true")];

    private static async Task<(Guid Id, string Address, string Unit)> PublishedAsync(Person coordinator)
    {
        var package = SamplePackages.Published();
        var unit = $"Mottagning {Guid.NewGuid():N}";
        var named = package with { Id = Guid.CreateVersion7(), Unit = package.Unit with { Name = unit } };
        var id = Orders.IdIn((await coordinator.ImportAsync(PackageWriter.Write(named))).Location);
        return (id, (await coordinator.GetAsync(Links.Preview(id))).Location!.OriginalString, unit);
    }
}

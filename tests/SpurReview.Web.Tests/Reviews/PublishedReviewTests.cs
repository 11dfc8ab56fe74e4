using AngleSharp.Dom;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Reviews;

/// <summary>What a published review's own page says of its report, and where it leads.</summary>
public class PublishedReviewTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task It_says_which_version_holds_and_leads_to_what_can_be_done_with_it()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.CorrectAsync();

        var section = await SectionAsync(report.Coordinator, report.Id);

        section.TextContent.Should().Contain("Version 2 gäller. Den är en rättelse från fredag 13 mars 2026.");
        Addresses(section)
            .Should()
            .Contain([
                report.Address,
                Links.Authenticity(report.Address),
                Links.UnitCopyPdf(report.Id),
                Links.UnitCopyWord(report.Id),
                Links.Correction(report.Id),
                Links.Withdrawal(report.Id),
            ]);
    }

    [Fact]
    public async Task Withdrawn_it_says_so_and_why_and_leads_to_a_correction_alone()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.WithdrawAsync("Fel enhet angavs.");

        var section = await SectionAsync(report.Coordinator, report.Id);

        section.TextContent.Should().Contain("Rapporten är återkallad sedan fredag 13 mars 2026.").And.Contain("Fel enhet angavs.");
        section.TextContent.Should().Contain("Rätta och publicera igen");
        Addresses(section).Should().Contain(Links.Correction(report.Id)).And.NotContain(Links.Withdrawal(report.Id));
    }

    [Fact]
    public async Task Before_publishing_there_is_the_preview_and_nothing_to_correct()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);

        Addresses(await SectionAsync(coordinator, review.Id))
            .Should()
            .Equal(Links.Preview(review.Id), Links.UnitCopyPdf(review.Id), Links.UnitCopyWord(review.Id), Links.Export(review.Id));
    }

    private static async Task<IElement> SectionAsync(Person person, Guid id) =>
        (await person.GetAsync(Links.Review(id))).Document.QuerySelector("section[aria-labelledby=rapport]")!;

    private static IEnumerable<string?> Addresses(IElement section) => section.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
}

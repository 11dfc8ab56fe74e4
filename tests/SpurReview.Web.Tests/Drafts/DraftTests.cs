using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Drafts;

public class DraftTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_preview_is_marked_as_a_draft()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);

        var page = await coordinator.GetAsync(Links.Preview(review.Id));

        page.Document.QuerySelector(".cover__mark")!.TextContent.Should().Be("UTKAST");
        page.Document.QuerySelectorAll("h1").Should().ContainSingle();
    }

    [Fact]
    public async Task Without_a_date_for_the_visit_it_says_what_is_missing()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var ordered = await coordinator.PostFormAsync(Links.NewReview(), Orders.Review());
        var id = Orders.IdIn(ordered.Location);

        var page = await coordinator.GetAsync(Links.Preview(id));
        var pdf = await coordinator.GetAsync(Links.PreviewPdf(id));

        page.Text.Should().Contain("besöket har inget datum");
        pdf.Location!.OriginalString.Should().Be(Links.Preview(id));
    }

    [Fact]
    public async Task Nobody_but_those_who_reach_the_review_sees_its_draft()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);

        (await inspector.GetAsync(Links.Preview(review.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        (await inspector.GetAsync(Links.PreviewPdf(review.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        (await app.Anybody().GetAsync(Links.Preview(review.Id))).Location!.OriginalString.Should().Contain("/logga-in");
    }
}

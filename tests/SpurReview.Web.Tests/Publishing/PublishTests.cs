using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Publishing;

public class PublishTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_first_page_shows_what_becomes_public_and_the_second_asks_for_a_yes()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);
        var page = await coordinator.GetAsync(Links.Publish(review.Id));
        var second = await coordinator.CheckPublishingAsync(review.Id, ("Form.On", "2026-03-20"));

        var refused = await coordinator.SubmitAsync(second, Links.ConfirmPublishing(review.Id));

        page.Text.Should().Contain("A: A, B: A").And.Contain("Asta Lindgren, Björn Ek").And.NotContain("Se över texterna först");
        second.Text.Should().Contain("Ingen text är ändrad").And.Contain("fredag 20 mars 2026");
        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Faults.Should().Equal("Kryssa i rutan om rapporten ska publiceras.");
    }

    [Fact]
    public async Task Published_it_is_open_to_everyone_and_closed_to_change()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);
        var second = await coordinator.CheckPublishingAsync(review.Id, ("Form.On", "2026-03-20"));

        var answer = await coordinator.ConfirmPublishingAsync(second, review.Id);

        answer.Location!.OriginalString.Should().MatchRegex("^/rapporter/2026/kvarngatans-vardcentral-allmanmedicin-[0-9]+$");
        (await app.Anybody().GetAsync(answer.Location.OriginalString)).Status.Should().Be(HttpStatusCode.OK);
        (await coordinator.GetAsync(Links.Preview(review.Id))).Location!.OriginalString.Should().Be(answer.Location.OriginalString);
        (await coordinator.ConfirmPublishingAsync(second, review.Id)).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_not_final_is_not_published_and_the_page_says_why()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Graded);

        var page = await coordinator.GetAsync(Links.Publish(review.Id));
        var refused = await coordinator.PostFormAsync(
            Links.ConfirmPublishing(review.Id),
            [("Form.From", "Graded"), ("Form.On", "2026-03-20"), ("Form.Confirmed", "true")],
            tokenFrom: Links.Reviews()
        );

        page.Text.Should().Contain("Rapporten kan inte publiceras än");
        refused.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("2026-03-01", "Datumet ligger före granskningens förra steg. Kontrollera datumet.")]
    [InlineData("2099-12-31", "Publiceringen kan planeras högst tolv månader fram. Kontrollera datumet.")]
    public async Task The_day_follows_the_steps_before_it(string day, string reason)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);

        var refused = await coordinator.CheckPublishingAsync(review.Id, ("Form.On", day));

        refused.Faults.Should().Equal(reason);
    }

    [Fact]
    public async Task Inspectors_do_not_publish()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        var page = await inspector.GetAsync(Links.Publish(Guid.NewGuid()));

        page.Status.Should().Be(HttpStatusCode.Forbidden);
    }
}

using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Visits;

public class VisitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_visit_is_planned_and_moved()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var form = await coordinator.GetAsync(Links.Visit(review.Id));

        var answer = await coordinator.SubmitAsync(
            form,
            Links.Visit(review.Id),
            ("Form.From", "2026-05-06"),
            ("Form.To", "2026-05-07"),
            ("Form.Manner", "Remote")
        );

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await coordinator.GetAsync(Links.Review(review.Id))).Text.Should().Contain("6–7 maj 2026, på distans");
    }

    [Fact]
    public async Task Two_who_move_it_at_once_do_not_overwrite_each_other()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var mine = await coordinator.GetAsync(Links.Visit(review.Id));
        var yours = await coordinator.GetAsync(Links.Visit(review.Id));

        await coordinator.SubmitAsync(mine, Links.Visit(review.Id), ("Form.From", "2026-05-06"), ("Form.To", "2026-05-07"));
        var answer = await coordinator.SubmitAsync(yours, Links.Visit(review.Id), ("Form.From", "2026-06-06"), ("Form.To", "2026-06-07"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await coordinator.GetAsync(Links.Review(review.Id))).Text.Should().Contain("6–7 maj 2026");
    }

    [Fact]
    public async Task It_does_not_end_before_it_begins()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var form = await coordinator.GetAsync(Links.Visit(review.Id));

        var page = await coordinator.SubmitAsync(form, Links.Visit(review.Id), ("Form.From", "2026-05-07"), ("Form.To", "2026-05-06"));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Document.QuerySelector("#Form_To-error")!.TextContent.Should().StartWith("Besöket slutar innan det börjar.");
    }

    [Fact]
    public async Task Once_begun_it_is_not_moved()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.SiteVisit);

        var page = await coordinator.GetAsync(Links.Visit(review.Id));
        var answer = await coordinator.PostFormAsync(
            Links.Visit(review.Id),
            [("Form.BasedOn", "1"), ("Form.From", "2026-05-06"), ("Form.To", "2026-05-07"), ("Form.Manner", "Onsite")]
        );

        page.Text.Should().Contain("kan inte flyttas");
        answer.Status.Should().Be(HttpStatusCode.Conflict);
    }
}

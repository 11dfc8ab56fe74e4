using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Domain.Grading;
using SpurReview.Web.Features.Agreements;

namespace SpurReview.Web.Tests.Agreements;

public class AgreementPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task With_fewer_than_twenty_reviews_it_says_how_many_there_are()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);

        var page = await office.GetAsync(Links.Agreement());

        page.Text.Should().Contain("Visas när minst 20 granskningar har graderats var för sig. Hittills 0.");
        page.Document.QuerySelector("table").Should().BeNull();
    }

    [Fact]
    public void The_letter_with_most_reviews_says_how_far_it_is() =>
        Page(new AreaAgreement("A", 3, []), new AreaAgreement("E", 12, [])).Waiting.Should().EndWith("Hittills 12.");

    [Fact]
    public void From_twenty_on_a_letter_is_shown_with_two_decimals_and_in_words()
    {
        var page = Page(
            new AreaAgreement("A", 19, []),
            new AreaAgreement(
                "B",
                50,
                [new(Grade.A, Grade.A, 20), new(Grade.A, Grade.D, 5), new(Grade.D, Grade.A, 10), new(Grade.D, Grade.D, 15)]
            )
        );

        var row = page.Rows.Should().ContainSingle().Subject;
        (row.Area[..2], row.Reviews, row.Figure, row.Words).Should().Be(("B ", 50, "0,40", "Svag"));
        (page.Waiting, page.IsPartial).Should().Be((null, true));
    }

    [Fact]
    public void The_same_grade_from_everybody_is_told_in_words()
    {
        var row = Page(new AreaAgreement("C", 20, [new(Grade.A, Grade.A, 20)])).Rows.Single();

        (row.Figure, row.Words).Should().Be(("–", "Alla gav samma gradering, så måttet går inte att räkna ut"));
    }

    [Theory]
    [InlineData(AccountRole.Inspector)]
    [InlineData(AccountRole.Administrator)]
    public async Task It_is_the_coordinators(AccountRole role) =>
        (await (await app.SignInAsync(role)).GetAsync(Links.Agreement())).Status.Should().Be(HttpStatusCode.Forbidden);

    private AgreementPage Page(params AreaAgreement[] areas) => new(areas, app.Database.Catalogue.Templates);
}

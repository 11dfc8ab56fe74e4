using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.MyWork;

/// <summary>"Läs utkastet": done when it has been read as it was signed.</summary>
public class ReadingTests(App app) : IClassFixture<App>
{
    private const string Specialty = "Reumatologi";

    [Fact]
    public async Task The_office_is_asked_to_read_a_signed_draft_and_when_somebody_there_has_to_send_it()
    {
        var (review, office) = (await SignedAsync(), await app.SignInAsync(AccountRole.Coordinator));
        (await TasksAsync(office, review)).Should().Equal("Läs utkastet");

        await (await app.SignInAsync(AccountRole.Coordinator)).GetAsync(Links.Preview(review.Id));

        (await TasksAsync(office, review)).Should().Equal("Skicka på faktagranskning");
    }

    [Fact]
    public async Task A_SPUR_samordnare_is_asked_until_she_has_read_it_herself()
    {
        var (review, office) = (await SignedAsync(), await app.SignInAsync(AccountRole.Coordinator));
        var reader = await app.SignInAsync([], id => [Position.OfSpecialty(id, Specialty, A.Today)]);
        await office.GetAsync(Links.Preview(review.Id));
        (await TasksAsync(reader, review)).Should().Equal("Läs utkastet");

        await reader.GetAsync(Links.Preview(review.Id));

        (await TasksAsync(reader, review)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_has_been_signed_again_is_read_again()
    {
        var (review, office) = (await SignedAsync(), await app.SignInAsync(AccountRole.Coordinator));
        await office.GetAsync(Links.Preview(review.Id));
        await review.ChangeAsync(r => r.Areas[0].Comment("A1", "Rättat.", basedOn: 0));
        await review.ChangeAsync(r =>
        {
            r.Areas[0].MarkDone();
            foreach (var inspector in r.Inspectors)
                r.Sign(inspector.Id, TimeProvider.System.GetUtcNow());
        });

        (await TasksAsync(office, review)).Should().Equal("Läs utkastet");
    }

    private async Task<ReviewOfTwo> SignedAsync()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting, Specialty);
        await review.ChangeAsync(r => r.AllMet().Signed());
        return review;
    }

    private static async Task<IEnumerable<string>> TasksAsync(Person person, ReviewOfTwo review)
    {
        var page = await person.GetAsync(Links.MyWork());
        return page
            .Document.QuerySelectorAll(".task h3 a")
            .Where(a => a.GetAttribute("href")!.Contains(review.Id.ToString(), StringComparison.Ordinal))
            .Select(a => a.TextContent);
    }
}

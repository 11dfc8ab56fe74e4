using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Comparing;

/// <summary>Two inspectors of a review who grade alone first, as a coordinator has decided.</summary>
internal sealed record PairAtWork(ReviewOfTwo Review)
{
    public Person First => Review.First;
    public Person Second => Review.Second;
    public Guid Id => Review.Id;

    public static async Task<PairAtWork> CreateAsync(App app, ReviewState state = ReviewState.SiteVisit)
    {
        var review = await ReviewOfTwo.CreateAsync(app, state);
        await review.ChangeAsync(r => r.GradeAlone(true, hasBegun: false));
        return new PairAtWork(review);
    }

    /// <summary>Every criterion of area A met, but for what is said otherwise, and "Klart".</summary>
    public async Task<Page> FinishAsync(Person person, params (string Name, string? Value)[] otherwise)
    {
        var address = Links.Area(Id, "A");
        var page = await person.GetAsync(address);
        var met = page.FormTo(address).Fields.Where(f => f.Name.Split('.') is ["verdict", _]).Select(f => (f.Name, (string?)"Met"));
        (string, string?)[] all = [.. met.Where(f => otherwise.All(o => o.Name != f.Name)), ("grade", "A"), ("do", "done")];
        var answer = await person.SubmitAsync(page, address, [.. all.Where(f => otherwise.All(o => o.Name != f.Item1)), .. otherwise]);
        answer.Faults.Should().BeEmpty();
        return answer;
    }

    /// <summary>The first inspector is dismissed; what she wrote is kept.</summary>
    public Task DismissFirstAsync() => Review.ChangeAsync(r => r.Dismiss(r.Inspectors.Single(i => i.AccountId == First.AccountId).Id));

    public Task AppointFirstAgainAsync() => Review.ChangeAsync(r => r.Appoint("Asta Lindgren", city: null, First.AccountId));

    public static Task<Person> OfficeAsync(App app) => app.SignInAsync(AccountRole.Coordinator);
}

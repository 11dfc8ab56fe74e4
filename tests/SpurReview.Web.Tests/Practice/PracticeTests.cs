using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.Practice;

public class PracticeTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_inspector_begins_a_practice_and_grades_in_it()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        var practice = await BeginAsync(inspector);

        (await inspector.GetAsync(practice)).Text.Should().Contain("Det här är en övning på en påhittad enhet. Bara du ser den.");
        (await inspector.GetAsync($"{practice}/omraden/E")).Status.Should().Be(HttpStatusCode.OK);
        (await inspector.GetAsync(Links.Practice())).Text.Should().Contain("Fortsätt öva");
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        var practice = await BeginAsync(await app.SignInAsync(AccountRole.Inspector));

        foreach (var role in new[] { AccountRole.Coordinator, AccountRole.Inspector })
        {
            var other = await app.SignInAsync(role);
            (await other.GetAsync(practice)).Status.Should().Be(HttpStatusCode.NotFound);
            (await other.GetAsync(Links.Reviews())).Text.Should().NotContain("Övningsbacken");
        }
        (await app.Anybody().GetAsync($"{Links.Reports()}?sok=Övningsbacken")).Text.Should().Contain("Inga rapporter");
    }

    [Fact]
    public async Task It_does_not_stand_among_ones_own_reviews()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        await BeginAsync(inspector);

        (await inspector.GetAsync(Links.Reviews())).Text.Should().NotContain("Övningsbackens vårdcentral");
    }

    [Fact]
    public async Task There_is_one_at_a_time_however_often_one_presses()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var token = (await inspector.GetAsync(Links.Practice())).Token;

        var presses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => inspector.PostAsync(Links.Practice(), [], token)));

        presses.Select(p => p.Location!.OriginalString).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task It_can_be_thrown_away_and_begun_anew()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var other = await app.SignInAsync(AccountRole.Inspector);
        var practice = await BeginAsync(inspector);
        var theirs = await BeginAsync(other);

        var thrown = await inspector.PostFormAsync(Links.ThrowPracticeAway(), [], tokenFrom: Links.Practice());

        thrown.Location!.OriginalString.Should().Be(Links.Practice());
        (await inspector.GetAsync(practice)).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync(theirs)).Status.Should().Be(HttpStatusCode.OK);
        (await BeginAsync(inspector)).Should().NotBe(practice);
    }

    [Fact]
    public async Task It_ends_with_the_visit_and_can_be_thrown_away_then_too()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var practice = await BeginAsync(inspector);
        var page = await inspector.GetAsync(practice);

        await inspector.SubmitAsync(page, $"{practice}/steg", ("to", "Drafting"));
        await inspector.PostFormAsync(Links.ThrowPracticeAway(), [], tokenFrom: Links.Practice());

        (await inspector.GetAsync(practice)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_does_not_inspect_has_nothing_to_practise() =>
        (await (await app.SignInAsync(AccountRole.Coordinator)).GetAsync(Links.Practice())).Status.Should().NotBe(HttpStatusCode.OK);

    private static async Task<string> BeginAsync(Person inspector) =>
        (await inspector.PostFormAsync(Links.Practice(), [])).Location!.OriginalString;
}

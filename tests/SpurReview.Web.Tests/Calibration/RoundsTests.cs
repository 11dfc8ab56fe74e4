using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Calibration;

public class RoundsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_office_puts_a_round_together_of_what_waits()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var (one, two) = (await WaitingAsync(), await WaitingAsync(ReviewState.FactCheck));
        (await office.GetAsync(Links.Rounds())).Text.Should().Contain("Sätt ihop en omgång");

        var created = await CreateAsync(office, "Våren 2027", one.Id, two.Id);

        created.Status.Should().Be(HttpStatusCode.Found);
        var page = await office.GetAsync(created.Location!.OriginalString);
        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Våren 2027, geriatrik");
        page.Text.Should().Contain(Links.Review(one.Id)).And.Contain(Links.Review(two.Id));
        page.Text.Should().Contain("kvar på faktagranskning");
        (await office.GetAsync(Links.Rounds())).Text.Should().Contain("2 granskningar");
    }

    [Fact]
    public async Task A_round_without_a_name_or_a_review_is_none_and_what_was_filled_in_stays()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await WaitingAsync();

        var nameless = await CreateAsync(office, "", review.Id);
        var empty = await CreateAsync(office, "Våren 2027");

        (nameless.Status, empty.Status).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
        nameless.Faults.Should().Equal("Skriv vad omgången ska heta.");
        nameless.Document.QuerySelector($"#granskning-{review.Id}")!.HasAttribute("checked").Should().BeTrue();
        empty.Faults.Should().Equal("Kryssa i minst en granskning.");
        var nonsense = await office.PostFormAsync(
            Links.NewRound(Rounds.Specialty),
            [("Form.Name", "Våren 2027"), ("Form.Reviews[x]", "true")],
            tokenFrom: "/rapporter"
        );
        nonsense.Faults.Should().Equal("Kryssa i minst en granskning.");
    }

    [Fact]
    public async Task Of_a_specialty_that_nothing_waits_in_there_is_no_new_round() =>
        (await (await app.SignInAsync(AccountRole.Coordinator)).GetAsync(Links.NewRound("Neurologi")))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_review_that_somebody_was_first_to_take_is_not_taken_twice()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var (review, other) = (await WaitingAsync(), await WaitingAsync());
        await CreateAsync(office, "Den första", review.Id);

        var late = await CreateAsync(office, "Den andra", review.Id, other.Id);

        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Text.Should().Contain("redan med i en omgång");
        (await office.GetAsync(Links.Rounds())).Text.Should().NotContain("Den andra");
    }

    [Fact]
    public async Task Reviews_are_added_and_taken_out_while_the_round_is_open_but_for_those_that_are_spoken_of()
    {
        var work = await RoundAtWork.CreateAsync(app);
        var late = await WaitingAsync();

        await PressAsync(work.Office, work.Id, Links.AddToRound(work.Id, late.Id));
        await PressAsync(work.Office, work.Id, Links.RemoveFromRound(work.Id, work.Own.Id));
        await work.CommentAsync(work.Other.First, "Ord.");
        var refused = await PressAsync(work.Office, work.Id, Links.RemoveFromRound(work.Id, work.Other.Id), tokenFrom: Links.Rounds());

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Text.Should().Contain("Utkastet har kommentarer i omgången");
        var page = await work.Office.GetAsync(Links.Round(work.Id));
        page.Document.QuerySelectorAll("#granskningar ~ ul a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .BeEquivalentTo([Links.Review(late.Id), Links.Review(work.Other.Id)]);
    }

    [Fact]
    public async Task A_round_is_not_closed_while_a_draft_is_with_its_unit()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await WaitingAsync(ReviewState.FactCheck);
        var round = await app.Database.RoundAsync(review.Id);

        var refused = await PressAsync(office, round, Links.CloseRound(round), tokenFrom: Links.Rounds());

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Text.Should().Contain("kvar på faktagranskning");
        (await office.GetAsync(Links.Round(round))).Document.QuerySelector($"form[action='{Links.CloseRound(round)}']").Should().BeNull();
    }

    [Fact]
    public async Task When_it_is_closed_its_reviews_are_graded_and_until_then_it_can_be_opened_again()
    {
        var work = await RoundAtWork.CreateAsync(app);
        (await work.Office.GetAsync(Links.Review(work.Own.Id)))
            .Document.QuerySelector("#hinder-Graded a")!
            .GetAttribute("href")
            .Should()
            .Be(Links.Rounds());

        await PressAsync(work.Office, work.Id, Links.CloseRound(work.Id));
        await PressAsync(work.Office, work.Id, Links.OpenRound(work.Id));
        await PressAsync(work.Office, work.Id, Links.CloseRound(work.Id));
        var graded = await TakeAsync(work.Office, work.Own.Id, ReviewState.Calibration, ReviewState.Graded);

        graded.Status.Should().Be(HttpStatusCode.Found);
        var late = await PressAsync(work.Office, work.Id, Links.OpenRound(work.Id), tokenFrom: Links.Rounds());
        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Text.Should().Contain("har gått vidare");
    }

    [Fact]
    public async Task From_the_fact_check_a_review_goes_to_calibration_where_its_specialty_calibrates_and_its_draft_is_frozen_for_the_round()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await WaitingAsync(ReviewState.FactCheck);
        await review.ChangeAsync(r => r.Answered());
        var round = await app.Database.RoundAsync(review.Id);

        Steps(await office.GetAsync(Links.Review(review.Id))).Should().Equal("Till kalibrering");
        var refused = await TakeAsync(office, review.Id, ReviewState.FactCheck, ReviewState.Graded);
        var taken = await TakeAsync(office, review.Id, ReviewState.FactCheck, ReviewState.Calibration);

        refused.Faults.Should().Contain(f => f.StartsWith("Specialiteten kalibrerar"));
        taken.Status.Should().Be(HttpStatusCode.Found);
        (await review.First.GetAsync(Links.CompareDrafts(round, "A"))).Text.Should().Contain(RoundAtWork.NotMet);
    }

    [Fact]
    public async Task And_elsewhere_it_is_graded()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.FactCheck);
        await review.ChangeAsync(r => r.Answered());

        Steps(await office.GetAsync(Links.Review(review.Id))).Should().Equal("Gradera");
        var refused = await TakeAsync(office, review.Id, ReviewState.FactCheck, ReviewState.Calibration);

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Faults.Should().Contain(f => f.StartsWith("Specialiteten kalibrerade inte"));
    }

    [Fact]
    public async Task Which_specialties_calibrate_is_the_administrators_to_say()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var page = await administrator.GetAsync(Links.Settings());

        var unknown = await administrator.SubmitAsync(page, Links.Settings(), ("Form.Calibrating[Astrologi]", "true"));
        await administrator.SubmitAsync(page, Links.Settings(), ("Form.Calibrating[Hud- och könssjukdomar]", "true"));

        unknown.Status.Should().Be(HttpStatusCode.BadRequest);
        unknown.Faults.Should().Equal("Välj specialiteter i listan.");
        var saved = (await administrator.GetAsync(Links.Settings())).FormTo(Links.Settings());
        saved["Form.Calibrating[Hud- och könssjukdomar]"].Should().Be("true");
        await app.Database.CalibrateAsync();
    }

    private Task<ReviewOfTwo> WaitingAsync(ReviewState state = ReviewState.Calibration) =>
        RoundAtWork.CompareAsync(app, $"Geriatriken {Guid.NewGuid():N}"[..20], state);

    private static Task<Page> CreateAsync(Person office, string name, params Guid[] reviews) =>
        office.PostFormAsync(
            Links.NewRound(Rounds.Specialty),
            [("Form.Name", name), .. reviews.Select(r => ($"Form.Reviews[{r}]", (string?)"true"))],
            tokenFrom: "/rapporter"
        );

    private static Task<Page> PressAsync(Person office, Guid round, string action, string? tokenFrom = null) =>
        office.PostFormAsync(action, [], tokenFrom ?? Links.Round(round));

    private static async Task<Page> TakeAsync(Person office, Guid id, ReviewState from, ReviewState to)
    {
        var page = await office.GetAsync(Links.Review(id));
        var seen = page.Document.QuerySelector("input[name='Form.Seen']")?.GetAttribute("value");
        return await office.PostFormAsync(
            Links.Step(id),
            [("Form.From", $"{from}"), ("Form.To", $"{to}"), ("Form.On", "2026-03-20"), ("Form.Seen", seen)],
            tokenFrom: Links.Review(id)
        );
    }

    private static IEnumerable<string> Steps(Page page) =>
        page.Document.QuerySelectorAll(".step-buttons button").Select(b => b.TextContent.Trim());
}

using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Steps;

public class StepTests(App app) : IClassFixture<App>
{
    private const string Day = "2026-03-20";

    [Fact]
    public async Task The_page_lists_what_stands_in_the_way_before_anyone_asks()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var ordered = await coordinator.PostFormAsync(Links.NewReview(), Orders.Review());

        var page = await coordinator.GetAsync(ordered.Location!.OriginalString);

        var id = Orders.IdIn(ordered.Location);
        var obstacles = page.Document.QuerySelectorAll("#hinder-Planned li a");
        obstacles
            .Select(a => a.TextContent.Trim())
            .Should()
            .Equal("Besöket har inget datum. Ange när besöket ska vara.", "Två inspektörer ska vara utsedda. Utse dem som saknas.");
        obstacles[0].GetAttribute("href").Should().Be(Links.Visit(id));
        page.Document.QuerySelector("button[value=Planned]")!.HasAttribute("disabled").Should().BeTrue();
    }

    [Theory]
    [InlineData(ReviewState.Planned, ReviewState.Gathering, "Begär underlag")]
    [InlineData(ReviewState.Gathering, ReviewState.SiteVisit, "Börja platsbesöket")]
    [InlineData(ReviewState.SiteVisit, ReviewState.Drafting, "Avsluta platsbesöket")]
    [InlineData(ReviewState.FactCheck, ReviewState.Calibration, "Till kalibrering")]
    [InlineData(ReviewState.FactCheck, ReviewState.Graded, "Gradera")]
    public async Task A_step_is_taken_with_its_date_and_note(ReviewState from, ReviewState to, string verb)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        await app.Database.CalibrateAsync();
        var review = await app.Database.ReviewAtAsync(from, specialty: to is ReviewState.Calibration ? Rounds.Specialty : "Allmänmedicin");
        await app.Database.ChangeAsync(review.Id, r => r.Answered());
        var before = await coordinator.GetAsync(Links.Review(review.Id));

        var answer = await coordinator.SubmitAsync(
            before,
            Links.Step(review.Id),
            ("Form.To", to.ToString()),
            ("Form.On", Day),
            ("Form.Note", "Enligt samtal")
        );

        before.Document.QuerySelector($"button[value={to}]")!.TextContent.Should().Be(verb);
        answer.Status.Should().Be(HttpStatusCode.Found);
        var after = await coordinator.GetAsync(Links.Review(review.Id));
        after.Document.QuerySelector(".life__row--now")!.TextContent.Should().Contain("fredag 20 mars 2026").And.Contain("Enligt samtal");
    }

    [Theory]
    [InlineData(
        ReviewState.Ordered,
        ReviewState.Published,
        "Granskningen kan inte gå det steget härifrån. Ladda om sidan och se var den är."
    )]
    [InlineData(
        ReviewState.Final,
        ReviewState.Published,
        "Granskningen kan inte gå det steget härifrån. Ladda om sidan och se var den är."
    )]
    [InlineData(ReviewState.Graded, ReviewState.Final, "Granskningen kan inte gå det steget härifrån. Ladda om sidan och se var den är.")]
    [InlineData(
        ReviewState.SiteVisit,
        ReviewState.Cancelled,
        "Granskningen kan inte gå det steget härifrån. Ladda om sidan och se var den är."
    )]
    [InlineData(ReviewState.Drafting, ReviewState.FactCheck, "Område A har ingen gradering. Gradera området.")]
    [InlineData(ReviewState.Graded, ReviewState.ActionPlan, "Inget område har D, så ingen handlingsplan behövs. Fastställ granskningen.")]
    [InlineData(ReviewState.Planned, ReviewState.Cancelled, "Skriv skälet.")]
    public async Task A_step_that_may_not_be_taken_is_refused_with_the_reason(ReviewState from, ReviewState to, string reason)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(from);

        var page = await PostAsync(coordinator, review.Id, from, to, Day, note: null);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Contain(reason);
        (await StateAsync(coordinator, review.Id)).Should().NotBe(to.ToString());
    }

    [Theory]
    [InlineData("2026-03-15", "Besöket har inte börjat den dagen. Ange besökets första dag eller en senare dag.")]
    [InlineData("2099-01-01", "Datumet ligger i framtiden. Ange den dag då det beslutades.")]
    public async Task A_date_that_cannot_be_is_said_beside_the_date(string day, string reason)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Gathering);
        await app.Database.ChangeAsync(review.Id, r => r.PlanVisit(A.Visit(new DateOnly(2026, 3, 18)), r.VisitVersion));

        var page = await PostAsync(coordinator, review.Id, ReviewState.Gathering, ReviewState.SiteVisit, day, note: null);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Contain(reason);
        page.Document.QuerySelector("#Form_On-error").Should().NotBeNull();
    }

    [Theory]
    [InlineData(ReviewState.Drafting, ReviewState.FactCheck)]
    [InlineData(ReviewState.Graded, ReviewState.ActionPlan)]
    public async Task What_starts_the_units_time_is_dated_today_and_nothing_else(ReviewState from, ReviewState to)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(from, r => r.WithD("A"));
        if (from is ReviewState.Drafting)
        {
            await app.Database.ChangeAsync(review.Id, r => r.AllMet());
            await app.Database.ChangeAsync(review.Id, r => r.Signed());
        }
        var page = await coordinator.GetAsync(Links.Review(review.Id));

        var back = await PostAsync(coordinator, review.Id, from, to, Day, note: null);
        var today = await coordinator.SubmitAsync(page, Links.Step(review.Id), ("Form.To", $"{to}"));

        page.Text.Should().Contain("Verksamhetens tid räknas från i dag.");
        back.Faults.Should()
            .Contain("Verksamhetens tid räknas från den dag då steget tas, så det dateras i dag. Ladda om sidan och försök igen.");
        today.Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Cancelling_needs_a_reason_and_keeps_it()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);

        await PostAsync(coordinator, review.Id, ReviewState.Planned, ReviewState.Cancelled, Day, "Enheten läggs ned");

        var page = await coordinator.GetAsync(Links.Review(review.Id));
        page.Document.QuerySelector(".state-strip strong")!.TextContent.Should().Be("Avbruten");
        page.Text.Should().Contain("Enheten läggs ned");
    }

    [Fact]
    public async Task A_page_that_shows_what_is_no_longer_so_changes_nothing()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.SiteVisit);
        var old = await coordinator.GetAsync(Links.Review(review.Id));
        await app.Database.ChangeAsync(review.Id, r => r.Step(ReviewState.Drafting));

        var answer = await coordinator.SubmitAsync(old, Links.Step(review.Id), ("Form.To", "Drafting"), ("Form.On", Day));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Text.Should().Contain("Inget är skrivet över");
    }

    [Fact]
    public async Task A_draft_that_was_written_in_and_signed_anew_is_not_sent_by_who_read_the_one_before()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ChangeAsync(review.Id, r => r.Signed());
        var old = await coordinator.GetAsync(Links.Review(review.Id));
        await app.Database.ChangeAsync(
            review.Id,
            r =>
            {
                r.Areas[0].Describe("Skrivet efteråt.", r.Areas[0].Description.Version);
                r.Signed();
            }
        );

        var refused = await coordinator.SubmitAsync(old, Links.Step(review.Id), ("Form.To", "FactCheck"), ("Form.Note", "Enligt samtal"));
        var sent = await coordinator.SubmitAsync(refused, Links.Step(review.Id), ("Form.To", "FactCheck"));

        refused.Faults.Should().ContainSingle().Which.Should().StartWith("Utkastet har ändrats eller skrivits under på nytt");
        refused.Text.Should().Contain("Enligt samtal");
        sent.Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task An_inspector_ends_the_visit_but_does_not_send_the_draft()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.SiteVisit);
        await app.Database.ChangeAsync(review.Id, r => r.Appoint("Cecilia Norrby", city: null, inspector.AccountId));

        var ended = await PostAsync(inspector, review.Id, ReviewState.SiteVisit, ReviewState.Drafting, Day, note: null);
        var sent = await PostAsync(inspector, review.Id, ReviewState.Drafting, ReviewState.FactCheck, Day, note: null);

        ended.Status.Should().Be(HttpStatusCode.Found);
        sent.Status.Should().Be(HttpStatusCode.Forbidden);
        sent.Text.Should().Contain("Det steget tar kansliet.");
    }

    private static Task<Page> PostAsync(Person person, Guid id, ReviewState from, ReviewState to, string on, string? note) =>
        person.PostFormAsync(
            Links.Step(id),
            [("Form.From", from.ToString()), ("Form.To", to.ToString()), ("Form.On", on), ("Form.Note", note)],
            tokenFrom: Links.Review(id)
        );

    private static async Task<string?> StateAsync(Person person, Guid id) =>
        (await person.GetAsync(Links.Review(id))).Document.QuerySelector("input[name='Form.From']")?.GetAttribute("value");
}

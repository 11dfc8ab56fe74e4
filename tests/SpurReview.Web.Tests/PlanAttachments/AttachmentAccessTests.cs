using System.Net;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.PlanAttachments;

/// <summary>Who is handed a file, and how.</summary>
public class AttachmentAccessTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_file_is_handed_out_to_be_saved_and_is_never_a_page_of_ours()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Png(), "Schema för handledning.html", "text/html");

        using var answer = await plan.Unit.Head.Http.GetAsync(await AddressAsync(plan));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(SampleFiles.Png());
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.Should().Be("Schema för handledning.png");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("sandbox; default-src 'none'");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Those_who_review_are_handed_what_has_been_sent_and_nothing_before()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf());
        var address = await AddressAsync(plan);
        Person[] reviewers = [plan.Unit.Review.First, plan.Unit.Office];

        foreach (var person in reviewers)
        {
            (await person.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
            (await person.GetAsync(plan.ReadingAddress)).Status.Should().Be(HttpStatusCode.NotFound);
        }

        await plan.SendAsync();
        foreach (var person in reviewers)
        {
            (await person.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
            var page = await person.GetAsync(plan.ReadingAddress);
            page.Text.Should().Contain("rutin.pdf");
            page.Document.QuerySelectorAll("main form").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Nothing_is_attached_or_taken_away_while_the_inspectors_have_the_plan()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf());
        var open = await plan.Unit.Head.GetAsync(plan.Address);
        var file = (await plan.StoredAsync()).Single().Id;
        await plan.SendAsync();

        var late = await plan.AttachAsync(plan.Unit.Head, SampleFiles.Png());
        late.Faults.Should().Contain(f => f.StartsWith("Planen är skickad och inspektörerna läser den"));
        (await plan.TakeAwayAsync(plan.Unit.Head, open, file)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await plan.StoredAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task The_provider_attaches_to_what_is_handed_over_and_to_nothing_else()
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        (await plan.AttachAsync(plan.Provider, SampleFiles.Pdf())).Faults.Should().Contain("Åtgärden är inte överlämnad till vårdgivaren.");
        await plan.HandOverAsync();
        (await plan.AttachAsync(plan.Provider, SampleFiles.Pdf())).Status.Should().Be(HttpStatusCode.Found);
        (await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf()))
            .Faults.Should()
            .Contain("Åtgärden är hos vårdgivaren. Ta tillbaka den om ni vill skriva den själva.");
    }

    [Fact]
    public async Task Those_who_do_not_write_the_plan_attach_nothing()
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        foreach (var person in new[] { plan.Unit.Review.First, plan.Unit.Office })
            (await plan.AttachAsync(person, SampleFiles.Pdf())).Status.Should().Be(HttpStatusCode.Forbidden);
        (await plan.StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Another_units_head_finds_nothing()
    {
        var (plan, other) = (await PlanWithFiles.CreateAsync(app), await PlanWithFiles.CreateAsync(app));
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf());
        var id = (await plan.StoredAsync()).Single().Id;

        foreach (var address in new[] { plan.Address, plan.ReadingAddress, Links.Attachment(plan.Id, id), Links.Attachment(other.Id, id) })
            (await other.Unit.Head.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
        (await plan.AttachAsync(other.Unit.Head, SampleFiles.Pdf())).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Unit.Head.PostFormAsync(plan.Address, [("Attachment.Removes", $"{id}")], tokenFrom: "/rapporter"))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);
        (await plan.StoredAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf());

        (await app.Anybody().GetAsync(await AddressAsync(plan))).Location!.AbsolutePath.Should().Be("/logga-in");
    }

    [Fact]
    public async Task Nothing_is_attached_without_the_pages_token()
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        (await plan.Unit.Head.PostAsync(plan.Address, [], token: null)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_history_tells_that_a_file_came_and_went_and_not_which()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf(), "hemlig.pdf");
        var page = await plan.Unit.Head.GetAsync(plan.Address);
        await plan.TakeAwayAsync(plan.Unit.Head, page, (await plan.StoredAsync()).Single().Id);

        (await plan.Unit.Office.GetAsync(Links.History(plan.Id)))
            .Text.Should()
            .Contain("lade till en bilaga till åtgärd 1")
            .And.Contain("tog bort en bilaga till åtgärd 1")
            .And.NotContain("hemlig");
    }

    private static async Task<string> AddressAsync(PlanWithFiles plan) => Links.Attachment(plan.Id, (await plan.StoredAsync()).Single().Id);
}

using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Security;
using SpurReview.Web.Tests.Publishing;
using SpurReview.Web.Tests.Security;
using SpurReview.Web.Tests.SignIn;

namespace SpurReview.Web.Tests.StepUps;

/// <summary>"Bekräfta att det är du", before what cannot be undone.</summary>
public class StepUpTests(CrowdApp app) : IClassFixture<CrowdApp>
{
    private static readonly (string, string?) _on = ("Form.On", "2026-03-20");

    private static readonly (string, string?) _confirmed = ("Form.Confirmed", "true");

    [Fact]
    public async Task Publishing_after_ten_minutes_asks_first_and_carries_the_form_along()
    {
        var (coordinator, review, page) = await ReadyToPublishAsync();

        var asked = await coordinator.SubmitAsync(page, Links.ConfirmPublishing(review), _confirmed);

        asked.Status.Should().Be(HttpStatusCode.PreconditionRequired);
        asked.Document.QuerySelector("h1")!.TextContent.Should().Be("Bekräfta att det är du");
        var carried = asked.FormTo(Links.ConfirmPublishing(review));
        carried["Form.On"].Should().Be("2026-03-20");
        carried["Form.Confirmed"].Should().Be("true");
        (await StateAsync(review)).Should().Be("Final");
    }

    [Fact]
    public async Task Confirmed_it_is_published_without_another_word()
    {
        var (coordinator, review, page) = await ReadyToPublishAsync();
        var asked = await coordinator.SubmitAsync(page, Links.ConfirmPublishing(review), _confirmed);

        var done = await coordinator.SubmitAsync(asked, Links.ConfirmPublishing(review), (StepUp.Demo, "ja"));

        done.Location!.OriginalString.Should().StartWith("/rapporter/2026/");
        (await StateAsync(review)).Should().Be("Published");
    }

    [Fact]
    public async Task A_wrong_code_publishes_nothing_and_a_recovery_code_does()
    {
        var newcomer = await Newcomer.WithAppAsync(app, AccountRole.Coordinator);
        var review = (await app.Database.ReviewAtAsync(ReviewState.Final)).Id;
        var page = await newcomer.Person.CheckPublishingAsync(review, _on);
        await LongAgoAsync();
        var asked = await newcomer.Person.SubmitAsync(page, Links.ConfirmPublishing(review), _confirmed);

        var wrong = await newcomer.Person.SubmitAsync(asked, Links.ConfirmPublishing(review), (StepUp.Code, "000000"));
        var byDemo = await newcomer.Person.SubmitAsync(asked, Links.ConfirmPublishing(review), (StepUp.Code, null), (StepUp.Demo, "ja"));
        var right = await newcomer.Person.SubmitAsync(wrong, Links.ConfirmPublishing(review), (StepUp.Code, newcomer.RecoveryCodes[0]));

        wrong.Status.Should().Be(HttpStatusCode.PreconditionRequired);
        wrong.Faults.Should().Equal("Det stämmer inte. Försök igen. Efter fem försök får du vänta en kvart.");
        wrong.FormTo(Links.ConfirmPublishing(review))["Form.On"].Should().Be("2026-03-20");
        byDemo.Status.Should().Be(HttpStatusCode.PreconditionRequired, "only invented people pass by a click");
        right.Status.Should().Be(HttpStatusCode.Found);
        (await StateAsync(review)).Should().Be("Published");
    }

    [Fact]
    public async Task A_page_that_asks_is_opened_afterwards()
    {
        var person = await app.SignInAsync(AccountRole.Inspector);
        await LongAgoAsync();
        var asked = await person.GetAsync(Links.MyApp());

        var done = await person.SubmitAsync(asked, Links.StepUp(Links.MyApp()), (StepUp.Demo, "ja"));

        asked.Status.Should().Be(HttpStatusCode.PreconditionRequired);
        done.Location!.OriginalString.Should().Be(Links.MyApp());
        (await person.GetAsync(Links.MyApp())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_password_signs_every_other_browser_out()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var other = await newcomer.AfterPasswordAsync(app);
        await Newcomer.GiveCodeAsync(other, newcomer.CodeNow);

        var changed = await newcomer.Person.PostFormAsync(Links.MyPassword(), [("Form.Password", "ett helt annat lösenord")]);

        changed.Location!.OriginalString.Should().Be(Links.MyAccount());
        (await newcomer.Person.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
        (await other.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found);
        (await app.Anybody().PostFormAsync(Links.SignIn(), [("Form.Email", newcomer.Email), ("Form.Password", Newcomer.Password)]))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_last_thing_beside_the_password_is_not_removed()
    {
        var newcomer = await Newcomer.WithAppAsync(app);

        var refused = await newcomer.Person.PostFormAsync(Links.RemoveApp(), [], Links.MyAccount());

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        (await newcomer.Person.GetAsync(Links.MyAccount())).Text.Should().Contain("Byt app eller telefon");
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old()
    {
        var newcomer = await Newcomer.WithAppAsync(app);

        var page = await newcomer.Person.PostFormAsync(Links.NewRecoveryCodes(), [], Links.MyAccount());

        var codes = Newcomer.CodesOn(page);
        codes.Should().HaveCount(10).And.NotIntersectWith(newcomer.RecoveryCodes);
        var person = await newcomer.AfterPasswordAsync(app);
        (await Newcomer.GiveCodeAsync(person, newcomer.RecoveryCodes[0])).Status.Should().Be(HttpStatusCode.BadRequest);
        (await Newcomer.GiveCodeAsync(person, codes[0])).Status.Should().Be(HttpStatusCode.Found);
    }

    private async Task<(Person Coordinator, Guid Review, Page Page)> ReadyToPublishAsync()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);
        var second = await coordinator.CheckPublishingAsync(review.Id, _on);
        await LongAgoAsync();
        return (coordinator, review.Id, second);
    }

    private async Task LongAgoAsync()
    {
        await using var command = app.Database.Superuser.CreateCommand(
            "update account_sessions set confirmed_at = now() - interval '11 minutes' where ended_at is null"
        );
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> StateAsync(Guid review)
    {
        await using var command = app.Database.Superuser.CreateCommand("select state::text from reviews where id = $1");
        command.Parameters.Add(new() { Value = review });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

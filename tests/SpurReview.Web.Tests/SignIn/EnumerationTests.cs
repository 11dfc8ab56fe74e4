using System.Net;
using SpurReview.Web.Tests.Security;

namespace SpurReview.Web.Tests.SignIn;

/// <summary>What somebody learns who tries addresses: nothing.</summary>
public class EnumerationTests(CrowdApp app) : IClassFixture<CrowdApp>
{
    private const string Nobody = "ingen.alls@exempel.se";

    [Fact]
    public async Task A_wrong_password_and_an_address_of_nobodys_get_the_same_answer_for_the_same_work()
    {
        var newcomer = await Newcomer.WithAppAsync(app);

        var (wrong, wrongWork) = await TryAsync(newcomer.Email);
        var (unknown, unknownWork) = await TryAsync(Nobody);

        wrong.Status.Should().Be(HttpStatusCode.BadRequest);
        unknown.Status.Should().Be(wrong.Status);
        unknown.Faults.Should().Equal(wrong.Faults);
        WithoutWhatWasTyped(unknown, Nobody).Should().Be(WithoutWhatWasTyped(wrong, newcomer.Email));
        unknownWork.Should().Equal(wrongWork);
    }

    [Fact]
    public async Task After_five_tries_even_the_right_password_waits_and_an_address_of_nobodys_waits_alike()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(newcomer.Email);
            await TryAsync("nagon.annan@exempel.se");
        }

        var (right, rightWork) = await TryAsync(newcomer.Email, Newcomer.Password);
        var (unknown, unknownWork) = await TryAsync("nagon.annan@exempel.se");

        right.Status.Should().Be(HttpStatusCode.BadRequest);
        right.Faults.Should().Equal(unknown.Faults);
        rightWork.Should().Equal(unknownWork);
    }

    [Fact]
    public async Task When_the_wait_is_over_the_right_password_is_right_again()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        for (var i = 0; i < 6; i++)
            await TryAsync(newcomer.Email);
        await using (var command = app.Database.Superuser.CreateCommand("update sign_in_attempts set waits_until = now()"))
            await command.ExecuteNonQueryAsync();

        var (right, _) = await TryAsync(newcomer.Email, Newcomer.Password);

        right.Location!.OriginalString.Should().Be(Links.SecondStep());
    }

    [Fact]
    public async Task Codes_are_counted_too_and_the_password_between_them_starts_nothing_anew()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var person = await newcomer.AfterPasswordAsync(app);
        foreach (var _ in Enumerable.Range(0, 3))
            await Newcomer.GiveCodeAsync(person, "000000");
        person = await newcomer.AfterPasswordAsync(app);
        foreach (var _ in Enumerable.Range(0, 2))
            await Newcomer.GiveCodeAsync(person, "000000");

        var right = await Newcomer.GiveCodeAsync(person, newcomer.CodeNow);

        right.Status.Should().Be(HttpStatusCode.BadRequest, "this is the sixth try");
    }

    [Fact]
    public async Task What_a_key_is_asked_is_the_same_whoever_asks()
    {
        var person = app.Anybody();
        var token = (await person.GetAsync(Links.SignIn())).Token;

        var question = await person.PostAsync(Links.PasskeyQuestion(), [], token);

        question.Text.Should().Contain("\"allowCredentials\":[]").And.Contain("\"userVerification\":\"required\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsens")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AQ\",\"attestationObject\":\"AQ\"}")]
    public async Task An_answer_that_no_key_gave_is_refused_in_one_and_the_same_way(string answer)
    {
        var person = app.Anybody();
        var token = (await person.GetAsync(Links.SignIn())).Token;

        var unasked = await person.PostAsync(Links.PasskeySignIn(), [("nyckel", answer)], token);
        await person.PostAsync(Links.PasskeyQuestion(), [], token);
        var asked = await person.PostAsync(Links.PasskeySignIn(), [("nyckel", answer)], token);

        unasked.Status.Should().Be(HttpStatusCode.BadRequest);
        asked.Status.Should().Be(HttpStatusCode.BadRequest);
        asked.Faults.Should().Equal(unasked.Faults);
    }

    private async Task<(Page Answer, IReadOnlyList<string> Work)> TryAsync(string email, string password = "fel lösenord helt")
    {
        var person = app.Anybody();
        var token = (await person.GetAsync(Links.SignIn())).Token;
        app.Statements.Clear();
        var answer = await person.PostAsync(Links.SignIn(), [("Form.Email", email), ("Form.Password", password)], token);
        return (answer, [.. app.Statements.Sent.Select(Shape)]);
    }

    /// <summary>The statement without how long it took.</summary>
    private static string Shape(string sent) => sent[(sent.IndexOf("ms", StringComparison.Ordinal) + 2)..];

    private static string WithoutWhatWasTyped(Page page, string email)
    {
        foreach (var token in page.Document.QuerySelectorAll("input[name=__RequestVerificationToken]"))
            token.Remove();
        return page.Document.Body!.InnerHtml.Replace(email, "", StringComparison.Ordinal);
    }
}

/// <summary>With an application of its own, since whoever tries too often has to wait.</summary>
public class SignInLimitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_guesses_on_is_told_to_wait()
    {
        var person = app.Anybody();
        var token = (await person.GetAsync(Links.SignIn())).Token;

        Page answer;
        var tries = 0;
        do answer = await person.PostAsync(Links.SignIn(), [("Form.Email", "a@exempel.se"), ("Form.Password", "b")], token);
        while (answer.Status is HttpStatusCode.BadRequest && ++tries < 100);

        answer.Status.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Text.Should().Contain("Vänta en minut");
    }

    [Fact]
    public async Task So_is_whoever_guesses_at_one_time_links()
    {
        var person = app.Anybody();

        HttpStatusCode status;
        var tries = 0;
        do status = (await person.GetAsync(Links.Invitation(new string('0', 48)))).Status;
        while (status is HttpStatusCode.NotFound && ++tries < 100);

        status.Should().Be(HttpStatusCode.TooManyRequests);
    }
}

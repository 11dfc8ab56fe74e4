using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Tests.Errors;

/// <summary>What can go wrong anywhere, in the words of the product.</summary>
public partial class ErrorPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_may_not_is_told_as_whom_she_is_signed_in_and_can_change_role()
    {
        var person = await app.SignInAsync(AccountRole.Inspector);

        var page = await person.GetAsync(Links.Accounts());

        page.Status.Should().Be(HttpStatusCode.Forbidden);
        var main = page.Document.QuerySelector("main")!;
        var name = page.Document.QuerySelector(".menu__button")!.TextContent;
        Words(main.TextContent)
            .Should()
            .Contain($"Du har inte tillgång till den här sidan. Du är inloggad som {name}, inspektör. Fel roll? Byt roll.");
        main.QuerySelector("p a")!.GetAttribute("href").Should().Be("/byt-roll?tillbaka=%2Fkonton");
    }

    [Fact]
    public async Task Whoever_has_been_away_too_long_is_told_so_and_led_back()
    {
        var page = await AwayAsync(HttpMethod.Get, "/granskningar?sok=kvarn", referrer: null);

        page.Location!.OriginalString.Should().Be("/logga-in?tillbaka=%2Fgranskningar%3Fsok%3Dkvarn&avbrott=sida");
        Words(Message(await app.Anybody().GetAsync(page.Location.OriginalString)))
            .Should()
            .Be("Du har varit inloggad länge utan att göra något. Logga in igen. Det du har skrivit finns kvar.");
    }

    [Fact]
    public async Task Whoever_sent_a_form_then_is_led_to_the_page_that_it_stood_on()
    {
        var page = await AwayAsync(HttpMethod.Post, "/granskningar/ny", referrer: "http://localhost/granskningar/ny?a=b");

        page.Location!.OriginalString.Should().Be("/logga-in?tillbaka=%2Fgranskningar%2Fny%3Fa%3Db&avbrott=formular");
        Words(Message(await app.Anybody().GetAsync(page.Location.OriginalString))).Should().Contain("så står det i formuläret");
    }

    [Fact]
    public async Task A_page_elsewhere_is_not_led_back_to() =>
        (await AwayAsync(HttpMethod.Post, "/granskningar/ny", referrer: "https://exempel.se/fusk"))
            .Location!.OriginalString.Should()
            .Be("/logga-in?tillbaka=%2F&avbrott=formular");

    [Fact]
    public async Task Whoever_never_signed_in_is_only_asked_to() =>
        (await app.Anybody().GetAsync(Links.Reviews())).Location!.Query.Should().NotContain("avbrott");

    [Fact]
    public void A_change_by_somebody_else_has_overwritten_nothing() =>
        ErrorPage
            .Of(StatusCodes.Status409Conflict)
            .Messages.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Någon annan har ändrat det här sedan du öppnade sidan. Inget är skrivet över. Välj vilken text som ska gälla.");

    [Fact]
    public async Task A_fault_of_ours_has_a_code_that_can_be_read_out()
    {
        var page = await app.Anybody().GetAsync("/fel");

        page.Status.Should().Be(HttpStatusCode.InternalServerError);
        Words(page.Document.QuerySelector("main")!.TextContent).Should().MatchRegex(Fault());
    }

    [Fact]
    public async Task What_does_not_exist_is_said_to_guests_too()
    {
        var page = await app.Anybody().GetAsync("/finns-inte");

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Sidan finns inte");
    }

    /// <summary>With a cookie that no longer says who somebody is.</summary>
    private async Task<Page> AwayAsync(HttpMethod method, string address, string? referrer)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", "spur=gammal");
        request.Headers.Referrer = referrer is null ? null : new Uri(referrer);
        return await Page.OfAsync(await app.Anybody().Http.SendAsync(request));
    }

    private static string Message(Page page) => page.Document.QuerySelector(".message")!.TextContent;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("Något gick fel hos oss. Gå tillbaka och försök igen. Felkod [0-9A-F]{8}.")]
    private static partial Regex Fault();
}

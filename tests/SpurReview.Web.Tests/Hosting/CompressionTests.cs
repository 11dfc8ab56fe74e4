using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.Hosting;

/// <summary>What is compressed, and what is not since words from the address could stand in it.</summary>
public class CompressionTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("/rapporter", "br")]
    [InlineData("/logga-in", "br")]
    [InlineData("/rapporter?sok=kvarn", null)]
    [InlineData("/finns-inte", null)]
    public async Task A_public_page_is_compressed_where_nothing_in_it_comes_from_the_address(string address, string? encoding) =>
        (await EncodingAsync(app.Anybody(), address)).Should().Be(encoding);

    [Fact]
    public async Task So_is_a_page_of_somebody_who_has_signed_in()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        (await EncodingAsync(coordinator, Links.MyWork())).Should().Be("br");
        (await EncodingAsync(coordinator, Links.Reviews() + "?sok=a")).Should().BeNull();
    }

    [Fact]
    public async Task Styles_and_scripts_are_sent_as_they_were_compressed_when_the_app_was_built()
    {
        var page = await app.Anybody().GetAsync("/rapporter");

        foreach (
            var address in new[]
            {
                page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"),
                page.Document.Scripts[0].Source,
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", "gzip");
            using var answer = await app.Anybody().Http.SendAsync(request);

            answer.Content.Headers.ContentEncoding.Should().Equal("gzip");
            answer.Content.Headers.ContentLength.Should().BeLessThan(60_000);
        }
    }

    [Fact]
    public async Task Whoever_does_not_ask_gets_it_plain() =>
        (await app.Anybody().Http.GetAsync("/rapporter")).Content.Headers.ContentEncoding.Should().BeEmpty();

    private static async Task<string?> EncodingAsync(Person person, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        using var answer = await person.Http.SendAsync(request);
        return answer.Content.Headers.ContentEncoding.SingleOrDefault();
    }
}

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

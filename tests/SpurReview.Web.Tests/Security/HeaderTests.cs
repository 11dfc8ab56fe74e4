using System.Net;
using SpurReview.Web.Security;
using SpurReview.Web.Tests.SignIn;

namespace SpurReview.Web.Tests.Security;

/// <summary>What browsers are told, on HTTPS and without.</summary>
public class HeaderTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Nothing_may_run_that_does_not_come_from_here_as_a_file()
    {
        using var answer = await app.Anybody().Http.GetAsync(Links.SignIn());

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().StartWith("default-src 'none'; script-src 'self'; style-src 'self';").And.NotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task On_plain_http_cookies_are_closed_to_scripts_and_other_sites_and_nobody_is_sent_to_https()
    {
        using var answer = await app.Anybody().Http.GetAsync(Links.SignIn());

        answer.Headers.Contains("Strict-Transport-Security").Should().BeFalse();
        answer.Headers.GetValues("Set-Cookie").Should().OnlyContain(c => c.Contains("httponly") && c.Contains("samesite=strict"));
    }

    [Fact]
    public async Task Recovery_codes_are_kept_by_no_cache()
    {
        var newcomer = await Newcomer.WithAppAsync(app);
        var token = (await newcomer.Person.GetAsync(Links.MyAccount())).Token;
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.NewRecoveryCodes());
        request.Headers.Add("RequestVerificationToken", token);

        using var answer = await newcomer.Person.Http.SendAsync(request);

        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010DB800010002")]
    [InlineData("2001:db8:1:2:bbbb::2", "20010DB800010002")]
    public void A_visitor_is_an_address_or_a_network_of_ipv6(string address, string visitor) =>
        RateLimits.VisitorOf(IPAddress.Parse(address)).Should().Be(visitor);
}

public class HttpsHeaderTests(HttpsApp app) : IClassFixture<HttpsApp>
{
    [Fact]
    public async Task On_https_every_cookie_is_secure_and_bound_to_this_host()
    {
        using var answer = await GetAsync("https://spur.example.se/logga-in");

        answer
            .Headers.GetValues("Set-Cookie")
            .Should()
            .OnlyContain(c => c.StartsWith("__Host-spur") && c.Contains("; secure") && c.Contains("; path=/;") && c.Contains("; httponly"));
        answer.Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000");
    }

    [Fact]
    public async Task This_machine_is_never_bound_to_https() =>
        (await GetAsync("https://localhost/logga-in")).Headers.Contains("Strict-Transport-Security").Should().BeFalse();

    private async Task<HttpResponseMessage> GetAsync(string address) => await app.Anybody().Http.GetAsync(new Uri(address));
}

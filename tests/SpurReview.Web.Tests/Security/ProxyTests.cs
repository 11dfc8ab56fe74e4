using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Security;

/// <summary>Behind a proxy at 10.0.0.5.</summary>
public sealed class ProxiedApp : App
{
    private protected override (string Name, string Value)? Setting => (Settings.Proxies, "10.0.0.5, 10.1.0.0/16");

    private protected override void Change(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new Sender());
}

public class ProxyTests(ProxiedApp app) : IClassFixture<ProxiedApp>
{
    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("10.0.0.6", false)]
    [InlineData("203.0.113.9", false)]
    public async Task Only_a_named_proxy_is_believed_when_it_says_https(string from, bool isBelieved)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://spur.example.se/logga-in");
        request.Headers.Add(Sender.Header, from);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");

        using var answer = await app.Anybody().Http.SendAsync(request);

        answer.Headers.Contains("Strict-Transport-Security").Should().Be(isBelieved);
    }
}

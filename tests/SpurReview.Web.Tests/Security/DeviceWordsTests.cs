using SpurReview.Web.Security;

namespace SpurReview.Web.Tests.Security;

public class DeviceWordsTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
        "Edge på Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15",
        "Safari på Mac"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile Safari/604.1",
        "Chrome på iPhone"
    )]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox på Linux")]
    [InlineData("<script>alert(1)</script>", "Okänd webbläsare")]
    [InlineData("", "Okänd webbläsare")]
    public void A_browser_is_called_what_its_owner_calls_it(string agent, string words) => DeviceWords.Of(agent).Should().Be(words);
}

using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>A downloaded file is checked in the browser alone: the network is off, and nothing is asked for.</summary>
[Collection(nameof(RunningSite))]
public sealed class AuthenticityTests(RunningSite site)
{
    private const int Tries = 10;

    [Theory]
    [InlineData("pdf", "(PDF)")]
    [InlineData("json", "(data, JSON)")]
    public async Task A_downloaded_file_is_genuine_and_one_with_another_byte_is_not(string kind, string words)
    {
        var page = await site.OpenAsync();
        var report = await ReportAsync(page);
        var file = await DownloadAsync(page, $"{report}.{kind}");
        await page.GotoAsync($"{report}/akthet");
        await page.Context.SetOfflineAsync(true);
        var requests = 0;
        page.Request += (_, _) => requests++;

        await ChooseAsync(page, file);
        await Expect(Answer(page)).ToContainTextAsync("Den här filen är äkta");
        await Expect(Answer(page)).ToContainTextAsync($"{words}, och det är den versionen som gäller.");

        file[^20] ^= 1;
        await ChooseAsync(page, file);
        await Expect(Answer(page)).ToContainTextAsync("Den här filen är inte densamma som den publicerade");
        (await Axe.FaultsAsync(page)).Should().BeEmpty();
        requests.Should().Be(0);
    }

    [Fact]
    public async Task Among_all_reports_only_the_checksum_is_sent()
    {
        var page = await site.OpenAsync();
        var report = await ReportAsync(page);
        var file = await DownloadAsync(page, $"{report}.json");
        await page.GotoAsync("/rapporter/akthet");
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add($"{request.Method} {request.PostData}");

        await ChooseAsync(page, file);

        await page.IsAtAsync(@"\?summa=");
        await Expect(Answer(page).First).ToContainTextAsync("Den här filen är äkta");
        sent.Should().NotBeEmpty().And.OnlyContain(request => request == "GET ");
    }

    [Fact]
    public async Task Without_script_the_page_says_how_to_compute_the_checksum_and_takes_it()
    {
        var page = await site.OpenWithoutScriptAsync();
        var report = await ReportAsync(page);
        await page.GotoAsync($"{report}/akthet");
        var sum = await page.Locator(".check-sum").Last.InnerTextAsync();

        await Expect(page.GetByLabel("Rapporten som PDF eller data (JSON)")).ToBeHiddenAsync();
        await page.GetByText("Så räknar du ut kontrollsumman själv").ClickAsync();
        await Expect(page.GetByText("certutil -hashfile rapport.pdf SHA256")).ToBeVisibleAsync();
        await page.GetByLabel("Filens kontrollsumma (SHA-256)").FillAsync(sum);
        await page.GetByRole(AriaRole.Button, new() { Name = "Jämför" }).ClickAsync();

        await Expect(Answer(page).First).ToContainTextAsync("Den här filen är äkta");
    }

    private static ILocator Answer(IPage page) => page.GetByRole(AriaRole.Status);

    private static Task ChooseAsync(IPage page, byte[] file) =>
        page.GetByLabel("Rapporten som PDF eller data (JSON)")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "rapport",
                    MimeType = "application/octet-stream",
                    Buffer = file,
                }
            );

    private static async Task<string> ReportAsync(IPage page)
    {
        await page.GotoAsync("/rapporter");
        return (await page.GetByRole(AriaRole.Link, new() { Name = "Kvarngatans vårdcentral" }).First.GetAttributeAsync("href"))!;
    }

    /// <summary>A PDF that is not printed in time is asked for again, as its reader would.</summary>
    private static async Task<byte[]> DownloadAsync(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address, new() { Timeout = 60_000 });
        for (var again = 1; again < Tries && !answer.Ok; again++)
            answer = await page.APIRequest.GetAsync(address, new() { Timeout = 60_000 });
        answer.Ok.Should().BeTrue();
        return await answer.BodyAsync();
    }
}

using System.Text.Json;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>The HTML of every page as the server sends it, read by html-validate.</summary>
[Collection(nameof(RunningSite))]
public sealed class HtmlTests(RunningSite site) : IDisposable
{
    private readonly string _pages = Directory.CreateTempSubdirectory("spur-html-").FullName;

    [Fact]
    public async Task Every_page_is_valid_html()
    {
        await KeepPagesAsync();

        var report = await BrowserTool.RunAsync(
            "html-validate",
            "--config",
            "html-validate.json",
            "--formatter",
            $"json={BrowserTool.Report}",
            $"{_pages}/*.html"
        );

        Faults(report).Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(_pages, recursive: true);

    private async Task KeepPagesAsync()
    {
        foreach (var person in (await SitePages.FindAsync(site)).GroupBy(page => page.Person))
        {
            var window = person.Key is null ? await site.OpenAsync() : await site.OpenAsAsync(person.Key);
            IResponse answer = null!;
            window.Response += (_, response) => answer = SitePage.IsPage(response) ? response : answer;
            foreach (var page in person)
            {
                await page.OpenAsync(window);
                await File.WriteAllTextAsync(Path.Combine(_pages, $"{page.Name}.html"), await answer.TextAsync());
            }
            await window.Context.CloseAsync();
        }
    }

    private static IEnumerable<string> Faults(JsonElement report) =>
        from file in report.EnumerateArray()
        from message in file.GetProperty("messages").EnumerateArray()
        select $"{Path.GetFileName(file.GetProperty("filePath").GetString())} {message.GetProperty("line")}: "
            + $"{message.GetProperty("ruleId")}: {message.GetProperty("message")}";
}

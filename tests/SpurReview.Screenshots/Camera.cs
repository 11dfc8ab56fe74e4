using Microsoft.Playwright;
using SpurReview.Browser.Tests;
using SpurReview.Browser.Tests.Pages;

namespace SpurReview.Screenshots;

/// <summary>Takes pictures of the running site.</summary>
internal sealed class Camera(RunningSite site)
{
    /// <summary>Whole pages, each light and dark.</summary>
    public async Task TakeAllAsync(IEnumerable<SitePage> pages, int width, string directory)
    {
        foreach (var person in pages.GroupBy(page => page.Person))
        {
            var window = await OpenAsync(person.Key, width);
            foreach (var page in person)
            {
                await page.OpenAsync(window);
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await window.EmulateMediaAsync(new() { ColorScheme = scheme });
                    var file = Path.Combine(directory, $"{page.Name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
                    await window.ScreenshotAsync(new() { Path = file, FullPage = true });
                }
            }
            await window.Context.CloseAsync();
        }
    }

    /// <summary>What the window shows, for a guide.</summary>
    public async Task TakeAsync(SitePage page, GuidePicture picture, string directory)
    {
        var window = await OpenAsync(page.Person, picture.Width);
        await window.SetViewportSizeAsync(picture.Width, picture.Height);
        await page.OpenAsync(window);
        await UntilItSavesByItselfAsync(window);
        await window.ScreenshotAsync(new() { Path = Path.Combine(directory, $"{picture.Name}.png") });
        await window.Context.CloseAsync();
    }

    /// <summary>Where the page can: the button for who has no script goes, and the word beside it says what is saved.</summary>
    private static async Task UntilItSavesByItselfAsync(IPage window)
    {
        if (await window.Locator("[data-part='save']").CountAsync() == 0)
            return;
        await window.Locator("[data-part='save']").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await window.Locator("[data-part='save-word']:not(:empty)").WaitForAsync();
    }

    private Task<IPage> OpenAsync(string? person, int width) => person is null ? site.OpenAsync(width) : site.OpenAsAsync(person, width);
}

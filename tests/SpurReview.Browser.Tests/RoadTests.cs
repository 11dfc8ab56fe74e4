using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>The whole road in a browser: ordered, visited, graded by two, published, read by anyone.</summary>
[Collection(nameof(RunningSite))]
public sealed class RoadTests(RunningSite site)
{
    private const string Unit = "Vägens vårdcentral";
    private static readonly string[] _areas = ["A", "B", "C", "D", "E", "F", "G", "H"];

    [Fact]
    public async Task A_review_goes_from_the_order_to_a_published_report()
    {
        var office = await site.OpenAsAsync("Maja Lind");
        var review = await OrderAsync(office);
        // So long ago that the unit's time is out, whatever red days and pauses there are.
        var visit = DateOnly
            .Parse(await TodayAsync(office, review), CultureInfo.InvariantCulture)
            .AddDays(-120)
            .ToString("O", CultureInfo.InvariantCulture);
        await PlanAsync(office, review, visit);
        foreach (var step in new[] { "Markera som planerad", "Begär underlag", "Börja platsbesöket", "Avsluta platsbesöket" })
            await StepAsync(office, review, step, visit);

        var asta = await site.OpenAsAsync("Asta Lindgren");
        foreach (var letter in _areas)
            await GradeAsync(asta, review, letter);
        await asta.GotoAsync($"{review}/omraden/E");
        await asta.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Beskrivning") })
            .FillAsync("Handledningen är regelbunden och uppskattad.");
        await Expect(asta.SaveWord()).ToContainTextAsync("Sparat kl.");
        await SignAsync(asta, review);
        await SignAsync(await site.OpenAsAsync("Björn Ek"), review);

        await StepAsync(office, review, "Skicka på faktagranskning", visit);
        await StepAsync(office, review, "Gradera");
        await office.DeclareFinalAsync(review);
        await PublishAsync(office, review);

        var reader = await site.OpenAsync();
        await reader.GotoAsync("/rapporter");
        await reader.GetByRole(AriaRole.Link, new() { Name = Unit }).First.ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Unit);
        await Expect(reader.GetByText("Handledningen är regelbunden och uppskattad.")).ToBeVisibleAsync();
        (await PdfTextAsync(reader)).Should().Contain(Unit).And.Contain("Handledningen är regelbunden och uppskattad.");
    }

    private static async Task<string> OrderAsync(IPage page)
    {
        await page.GotoAsync("/granskningar/ny");
        await page.GetByLabel("Vårdgivare", new() { Exact = true }).FillAsync("Region Exempel");
        await page.GetByLabel("Slag av vårdgivare").SelectOptionAsync("Region");
        await page.GetByLabel("Enhet", new() { Exact = true }).FillAsync(Unit);
        await page.GetByLabel("Ort", new() { Exact = true }).FillAsync("Kvarnstad");
        await page.GetByLabel("Region", new() { Exact = true }).SelectOptionAsync("Östergötland");
        await page.GetByLabel("Mall").SelectOptionAsync("hslf-fs-2021-8");
        await page.GetByLabel("Specialitet").SelectOptionAsync("Allmänmedicin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg upp granskningen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Unit);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task PlanAsync(IPage page, string review, string visit)
    {
        await page.GotoAsync($"{review}/besok");
        await page.GetByLabel("Första dagen").FillAsync(visit);
        await page.GetByLabel("Sista dagen").FillAsync(visit);
        await page.GetByLabel("Hur görs besöket?").SelectOptionAsync("Onsite");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara besöket" }).ClickAsync();

        foreach (var name in new[] { "Asta Lindgren", "Björn Ek" })
        {
            await page.GotoAsync($"{review}/inspektorer");
            await page.GetByLabel("Inspektör", new() { Exact = true })
                .SelectOptionAsync(new SelectOptionValue { Label = await OptionAsync(page, name) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Utse", Exact = true }).ClickAsync();
            await DeclareAsync(await site.OpenAsAsync(name), review);
        }
    }

    private static async Task DeclareAsync(IPage page, string review)
    {
        await page.GotoAsync($"{review}/inspektorer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Jag intygar att jag inte är jävig" }).ClickAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>The day that the step's form proposes: today in Sweden.</summary>
    private static async Task<string> TodayAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        return await page.GetByLabel("Datum").InputValueAsync();
    }

    private static async Task<string> OptionAsync(IPage page, string name) =>
        (await page.Locator("option").AllTextContentsAsync()).Single(text => text.StartsWith(name, StringComparison.Ordinal));

    private static async Task StepAsync(IPage page, string review, string verb, string? on = null)
    {
        await page.GotoAsync(review);
        if (on is not null)
            await page.GetByLabel("Datum", new() { Exact = true }).FillAsync(on);
        await page.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>Every criterion of each group to met by the button at its end, and the grade as suggested.</summary>
    private static async Task GradeAsync(IPage page, string review, string letter)
    {
        await page.GotoAsync($"{review}/omraden/{letter}");
        var rest = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sätt de.* till Uppfyllt$") });
        for (var left = await rest.CountAsync(); left > 0; left--)
        {
            await rest.First.ClickAsync();
            await Expect(rest).ToHaveCountAsync(left - 1);
        }
        await page.Locator("input[name=grade][value=A]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Klart med område {letter}" }).ClickAsync();
        // Only an area that is done leads on to what comes after it.
        await page.WaitForURLAsync(url => !url.Contains($"/omraden/{letter}", StringComparison.Ordinal));
    }

    private static async Task SignAsync(IPage page, string review)
    {
        await page.GotoAsync($"{review}/inspektorer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skriv under utkastet" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Skriv under utkastet" })).ToHaveCountAsync(0);
    }

    private static async Task PublishAsync(IPage page, string review)
    {
        await page.GotoAsync($"{review}/publicera");
        await page.GetByLabel("Jag har läst förhandsvisningen").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publicera", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/rapporter/", StringComparison.Ordinal));
    }

    private static async Task<string> PdfTextAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync(page.Url + ".pdf", new() { Timeout = 120_000 });
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.BodyAsync());
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        return text;
    }
}

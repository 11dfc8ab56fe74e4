using System.Globalization;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>From the order to the signed draft, as the office and two inspectors walk it in a browser.</summary>
internal sealed class Road(RunningSite site, IPage office, string review)
{
    private static readonly string[] _inspectors = ["Asta Lindgren", "Björn Ek"];

    public IPage Office => office;

    /// <summary>The review's address.</summary>
    public string Review => review;

    public static async Task<Road> OrderAsync(RunningSite site, string unit)
    {
        var page = await site.OpenAsAsync("Maja Lind");
        await page.GotoAsync("/granskningar/ny");
        await page.GetByLabel("Vårdgivare", new() { Exact = true }).FillAsync("Region Exempel");
        await page.GetByLabel("Slag av vårdgivare").SelectOptionAsync("Region");
        await page.GetByLabel("Enhet", new() { Exact = true }).FillAsync(unit);
        await page.GetByLabel("Ort", new() { Exact = true }).FillAsync("Kvarnstad");
        await page.GetByLabel("Region", new() { Exact = true }).SelectOptionAsync("Östergötland");
        await page.GetByLabel("Mall").SelectOptionAsync("hslf-fs-2021-8");
        await page.GetByLabel("Specialitet").SelectOptionAsync("Allmänmedicin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg upp granskningen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(unit);
        return new Road(site, page, new Uri(page.Url).AbsolutePath);
    }

    /// <summary>The visit is planned, held and ended so many days ago, by the site's own calendar.</summary>
    public async Task VisitAsync(int daysAgo)
    {
        var day = await DayAsync(daysAgo);
        await office.GotoAsync($"{review}/besok");
        await office.GetByLabel("Första dagen").FillAsync(day);
        await office.GetByLabel("Sista dagen").FillAsync(day);
        await office.GetByLabel("Hur görs besöket?").SelectOptionAsync("Onsite");
        await office.GetByRole(AriaRole.Button, new() { Name = "Spara besöket" }).ClickAsync();
        foreach (var name in _inspectors)
            await AppointAsync(name);
        foreach (var step in new[] { "Markera som planerad", "Begär underlag", "Börja platsbesöket", "Avsluta platsbesöket" })
            await StepAsync(step, day);
    }

    /// <summary>The day that a step's form proposes is today in Sweden.</summary>
    public async Task<string> DayAsync(int daysAgo)
    {
        await office.GotoAsync(review);
        var today = DateOnly.Parse(await office.GetByLabel("Datum").InputValueAsync(), CultureInfo.InvariantCulture);
        return today.AddDays(-daysAgo).ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// So many days go by: all that has a day in the review's records lies as much further back, as only time does it otherwise.
    /// </summary>
    public Task WaitAsync(int days)
    {
        var id = review.Split('/')[^1];
        return site.ExecuteAsync(
            $"""
            set session_replication_role = replica;
            update reviews set visit_from = visit_from - {days}, visit_to = visit_to - {days} where id = '{id}';
            update review_steps set decided_on = decided_on - {days} where review_id = '{id}';
            update fact_checks set begun_on = begun_on - {days}, sent_on = sent_on - {days} where review_id = '{id}';
            """
        );
    }

    /// <summary>On the day that the form proposes, unless another one is given.</summary>
    public async Task StepAsync(string verb, string? on = null)
    {
        await office.GotoAsync(review);
        if (on is not null)
            await office.GetByLabel("Datum", new() { Exact = true }).FillAsync(on);
        await office.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await Expect(office.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>Everything met but the regulations that are named; their areas get D, the others A.</summary>
    public async Task<IReadOnlyList<IPage>> GradeAsync(params string[] lacking)
    {
        var asta = await site.OpenAsAsync(_inspectors[0]);
        foreach (var letter in "ABCDEFGH")
            await GradeAsync(asta, letter, [.. lacking.Where(code => code[0] == letter)]);
        return [asta, await site.OpenAsAsync(_inspectors[1])];
    }

    /// <summary>Describes the area in other words. What is signed is changed when whoever does it says so once more.</summary>
    public async Task DescribeAsync(IPage inspector, char letter, string text, bool isSigned = false)
    {
        await inspector.GotoAsync($"{review}/omraden/{letter}");
        await inspector.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Beskrivning") }).FillAsync(text);
        if (isSigned)
            await inspector.GetByRole(AriaRole.Button, new() { Name = "Ändra ändå" }).ClickAsync();
        await Expect(inspector.SaveWord()).ToContainTextAsync("Sparat kl.");
    }

    public async Task SignAsync(IEnumerable<IPage> inspectors)
    {
        foreach (var page in inspectors)
        {
            await page.GotoAsync($"{review}/inspektorer");
            await page.GetByRole(AriaRole.Button, new() { Name = "Skriv under utkastet" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Skriv under utkastet" })).ToHaveCountAsync(0);
        }
    }

    /// <summary>By the page that shows what hinders and what is worth a look.</summary>
    public Task DeclareFinalAsync() => office.DeclareFinalAsync(review);

    private async Task AppointAsync(string name)
    {
        await office.GotoAsync($"{review}/inspektorer");
        await office
            .GetByLabel("Inspektör", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = await OptionAsync(name) });
        await office.GetByRole(AriaRole.Button, new() { Name = "Utse", Exact = true }).ClickAsync();
        var inspector = await site.OpenAsAsync(name);
        await inspector.GotoAsync($"{review}/inspektorer");
        await inspector.GetByRole(AriaRole.Button, new() { Name = "Jag intygar att jag inte är jävig" }).ClickAsync();
        await inspector.Context.CloseAsync();
    }

    private async Task<string> OptionAsync(string name) =>
        (await office.Locator("option").AllTextContentsAsync()).Single(text => text.StartsWith(name, StringComparison.Ordinal));

    private async Task GradeAsync(IPage page, char letter, string[] lacking)
    {
        await page.GotoAsync($"{review}/omraden/{letter}");
        foreach (var code in lacking)
            await page.Verdict(code, "Inte uppfyllt").CheckAsync();
        var rest = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sätt de.* till Uppfyllt$") });
        for (var left = await rest.CountAsync(); left > 0; left--)
        {
            await rest.First.ClickAsync();
            await Expect(rest).ToHaveCountAsync(left - 1);
        }
        await page.Locator($"input[name=grade][value={(lacking.Length == 0 ? "A" : "D")}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Klart med område {letter}" }).ClickAsync();
        // Only an area that is done leads on to what comes after it.
        await page.HasLeftAsync($"/omraden/{letter}");
    }
}

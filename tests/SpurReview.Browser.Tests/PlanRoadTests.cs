using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests;

/// <summary>From the plan to the final report in a browser: returned once and accepted; handed over and rejected.</summary>
public sealed partial class PlanRoadTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_plan_goes_back_once_is_completed_by_the_deputy_and_turns_two_D_to_C()
    {
        var review = await ReviewAsync("Lönngårdens vårdcentral");
        var inspectors = new[] { await site.OpenAsAsync("Asta Lindgren"), await site.OpenAsAsync("Cecilia Norrby") };
        foreach (var inspector in inspectors)
        {
            await JudgeAsync(inspector, review, 1, "Be om komplettering", "Skriv hur ni följer upp att programmen används.");
            await JudgeAsync(inspector, review, 2, "Godta");
        }
        await inspectors[1].GotoAsync($"{review}/handlingsplan");
        await inspectors[1].GetByRole(AriaRole.Button, new() { Name = "Skicka tillbaka 1 åtgärd" }).ClickAsync();
        await Expect(inspectors[1].GetByText("1 åtgärd är skickad till verksamheten för komplettering.")).ToBeVisibleAsync();

        var deputy = await site.OpenAsAsync("Olle Grönbäck");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Komplettera 1 åtgärd" }).First.ClickAsync();
        await Expect(deputy.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Komplettera 1 av 2 åtgärder");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Komplettera: D6" }).ClickAsync();
        await deputy.GetByLabel("Planerad åtgärd").FillAsync("Programmen skrivs om och följs upp på varje årssamtal.");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Spara och till listan" }).ClickAsync();
        await SendAsync(deputy);

        foreach (var inspector in inspectors)
            await JudgeAsync(inspector, review, 1, "Godta");
        foreach (var letter in new[] { "D", "E" })
        {
            foreach (var inspector in inspectors)
                await DecideAsync(inspector, review, letter, "C", "Planen svarar mot bristen.");
        }

        var office = await FinalAsync(review);
        await office.GotoAsync($"{review}/rapport");
        await Expect(office.GetByText("Programmen skrivs om och följs upp på varje årssamtal.").First).ToBeVisibleAsync();
        await Expect(office.GetByText("Ändrad från D till C").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_row_that_the_provider_answers_goes_with_the_rest_and_a_plan_that_is_not_accepted_lets_D_stand()
    {
        var review = await ReviewAsync("Barn- och ungdomspsykiatriska kliniken");
        var head = await site.OpenAsAsync("Viveka Ryman");
        await head.GotoAsync($"{review}/handlingsplan");
        var codes = await head.Locator("section[aria-labelledby^=omrade-] h4").AllInnerTextsAsync();
        await head.GotoAsync($"{review}/handlingsplan/atgarder/{codes[0]}");
        await head.GetByText("Det här kan bara vårdgivaren göra").ClickAsync();
        await head.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lämna över till ") }).ClickAsync();
        await Expect(head.GetByText("Ni ser svaret här.")).ToBeVisibleAsync();
        foreach (var code in codes.Skip(1))
            await WriteAsync(head, review, code, "Spara och till listan");

        await WriteAsync(await site.OpenAsAsync("Petra Sundelius"), review, codes[0], "Skicka svaret till verksamheten");
        await head.GotoAsync($"{review}/handlingsplan");
        await SendAsync(head);

        var inspectors = new[] { await site.OpenAsAsync("Cecilia Norrby"), await site.OpenAsAsync("Farid Sandhammar") };
        foreach (var inspector in inspectors)
        {
            for (var position = 1; position <= codes.Count; position++)
                await JudgeAsync(inspector, review, position, "Be om komplettering", "Planen säger inte vem som gör vad.");
        }
        foreach (var letter in codes.Select(c => c[..1]).Distinct())
        {
            foreach (var inspector in inspectors)
                await DecideAsync(inspector, review, letter, "D", "Planen räcker inte.");
        }

        var office = await FinalAsync(review);
        await office.GotoAsync($"{review}/rapport");
        await Expect(office.GetByText("D kvarstår. Handlingsplan har inte godtagits.").First).ToBeVisibleAsync();
    }

    private async Task<string> ReviewAsync(string unit)
    {
        var office = await site.OpenAsAsync("Maja Lind");
        await office.GotoAsync($"/granskningar?sok={Uri.EscapeDataString(unit)}");
        var links = await office
            .GetByRole(AriaRole.Link, new() { Name = unit })
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        await office.Context.CloseAsync();
        return links.Single(link => Review().IsMatch(link));
    }

    [GeneratedRegex("^/granskningar/[0-9a-f-]{36}$")]
    private static partial Regex Review();

    private static async Task WriteAsync(IPage page, string review, string code, string save)
    {
        await page.GotoAsync($"{review}/handlingsplan/atgarder/{code}");
        await page.GetByLabel("Planerad åtgärd").FillAsync($"Vi inför en rutin för {code}.");
        await page.GetByLabel("Datum när åtgärden ska vara genomförd").FillAsync("2099-01-15");
        await page.GetByLabel("Roll", new() { Exact = true }).First.FillAsync("Verksamhetschef");
        await page.GetByLabel("Samma som ovan").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Föreslå fyra datum, var tredje månad" }).ClickAsync();
        await Expect(page.GetByLabel("Datum 4")).Not.ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Handlingsplan");
    }

    private static async Task SendAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Kontrollera och skicka" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Så trycks planen" })).ToBeVisibleAsync();
        await page.GetByLabel("Jag är verksamhetschef (eller ställföreträdare) och står bakom planen.").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka handlingsplanen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Handlingsplanen är skickad");
    }

    private static async Task JudgeAsync(IPage page, string review, int position, string choice, string? reason = null)
    {
        await page.GotoAsync($"{review}/handlingsplan/bedomning/{position}");
        await page.GetByLabel(choice, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Vad ska kompletteras?").FillAsync(reason ?? "");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("spara", RegexOptions.IgnoreCase) }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sparat." })).ToBeVisibleAsync();
    }

    private static async Task DecideAsync(IPage page, string review, string letter, string grade, string reason)
    {
        await page.GotoAsync($"{review}/handlingsplan/beslut/{letter}");
        await page.Locator($"input[name='Form.Grade'][value={grade}]").CheckAsync();
        await page.GetByLabel("Motivering").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("spara", RegexOptions.IgnoreCase) }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/handlingsplan", StringComparison.Ordinal));
    }

    private async Task<IPage> FinalAsync(string review)
    {
        var office = await site.OpenAsAsync("Maja Lind");
        await office.DeclareFinalAsync(review);
        return office;
    }
}

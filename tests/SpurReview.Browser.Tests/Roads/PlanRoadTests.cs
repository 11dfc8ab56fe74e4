using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>From the plan to the final report in a browser: returned once and accepted; handed over and rejected.</summary>
[Collection(nameof(TravelledSite))]
public sealed class PlanRoadTests(RunningSite site)
{
    [Fact]
    public async Task A_plan_goes_back_once_is_completed_by_the_deputy_and_turns_two_D_to_C()
    {
        var review = await site.ReviewOfAsync("Lönngårdens vårdcentral");
        var inspectors = new[] { await site.OpenAsAsync("Asta Lindgren"), await site.OpenAsAsync("Cecilia Norrby") };
        foreach (var inspector in inspectors)
        {
            await inspector.JudgeAsync(review, 1, "Be om komplettering", "Skriv hur ni följer upp att programmen används.");
            await inspector.JudgeAsync(review, 2, "Godta");
        }
        await inspectors[1].ReturnOneAsync(review);

        var deputy = await site.OpenAsAsync("Olle Grönbäck");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Komplettera 1 åtgärd" }).First.ClickAsync();
        await Expect(deputy.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Komplettera 1 av 2 åtgärder");
        await deputy.CompleteAsync("D6", "Programmen skrivs om och följs upp på varje årssamtal.");
        await deputy.SendPlanAsync();

        foreach (var inspector in inspectors)
            await inspector.JudgeAsync(review, 1, "Godta");
        foreach (var letter in new[] { "D", "E" })
        {
            foreach (var inspector in inspectors)
                await inspector.DecideAsync(review, letter, "C", "Planen svarar mot bristen.");
        }

        var office = await FinalAsync(review);
        await office.GotoAsync($"{review}/rapport");
        await Expect(office.GetByText("Programmen skrivs om och följs upp på varje årssamtal.").First).ToBeVisibleAsync();
        await Expect(office.GetByText("Ändrad från D till C").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_row_that_the_provider_answers_goes_with_the_rest_and_a_plan_that_is_not_accepted_lets_D_stand()
    {
        var review = await site.ReviewOfAsync("Barn- och ungdomspsykiatriska kliniken");
        var head = await site.OpenAsAsync("Viveka Ryman");
        await head.GotoAsync($"{review}/handlingsplan");
        var codes = await head.Locator("section[aria-labelledby^=omrade-] h4").AllInnerTextsAsync();
        await head.GotoAsync($"{review}/handlingsplan/atgarder/{codes[0]}");
        await head.GetByText("Det här kan bara vårdgivaren göra").ClickAsync();
        await head.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lämna över till ") }).ClickAsync();
        await Expect(head.GetByText("Ni ser svaret här.")).ToBeVisibleAsync();
        foreach (var code in codes.Skip(1))
            await head.WriteActionAsync(review, code, "Till listan");

        await (await site.OpenAsAsync("Petra Sundelius")).WriteActionAsync(review, codes[0], "Skicka svaret till verksamheten");
        await head.GotoAsync($"{review}/handlingsplan");
        await head.SendPlanAsync();

        var inspectors = new[] { await site.OpenAsAsync("Cecilia Norrby"), await site.OpenAsAsync("Farid Sandhammar") };
        foreach (var inspector in inspectors)
        {
            for (var position = 1; position <= codes.Count; position++)
                await inspector.JudgeAsync(review, position, "Be om komplettering", "Planen säger inte vem som gör vad.");
        }
        foreach (var letter in codes.Select(c => c[..1]).Distinct())
        {
            foreach (var inspector in inspectors)
                await inspector.DecideAsync(review, letter, "D", "Planen räcker inte.");
        }

        var office = await FinalAsync(review);
        await office.GotoAsync($"{review}/rapport");
        await Expect(office.GetByText("D kvarstår. Handlingsplan har inte godtagits.").First).ToBeVisibleAsync();
    }

    private async Task<IPage> FinalAsync(string review)
    {
        var office = await site.OpenAsAsync("Maja Lind");
        await office.DeclareFinalAsync(review);
        return office;
    }
}

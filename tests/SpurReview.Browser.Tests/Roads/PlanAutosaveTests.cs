using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>An action of the plan saves itself while two people write in it, and while the network comes and goes.</summary>
[Collection(nameof(RunningSite))]
public sealed class PlanAutosaveTests(RunningSite site)
{
    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_nobody_writes_over_anybody()
    {
        var address = $"{await site.ReviewOfAsync("Barn- och ungdomspsykiatriska kliniken")}/handlingsplan/atgarder/H12";
        var (one, other) = (await OpenAsync(address), await OpenAsync(address));

        await Text(one).FillAsync("En grupp träffas varje månad.");
        await Expect(Word(one)).ToContainTextAsync("Sparat kl. ");
        await Text(other).FillAsync("Vi köper handledning.");
        await Expect(other.GetByText("Någon annan har ändrat det här sedan du öppnade sidan.")).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Behåll den andras" }).ClickAsync();
        await Expect(Text(other)).ToHaveValueAsync("En grupp träffas varje månad.");
        await other.GetByLabel("Samma som ovan").CheckAsync();
        await Expect(Word(other)).ToContainTextAsync("Sparat kl. ");

        await one.Context.SetOfflineAsync(true);
        await Text(one).FillAsync("En grupp träffas varannan vecka.");
        await Expect(Word(one)).ToContainTextAsync("Inget nät. Det du har skrivit finns kvar på sidan. Försök igen när nätet är tillbaka.");
        await one.Context.SetOfflineAsync(false);
        await Expect(Word(one)).ToContainTextAsync("Sparat kl. ");

        await other.ReloadAsync();
        await Expect(Text(other)).ToHaveValueAsync("En grupp träffas varannan vecka.");
        await Expect(other.GetByLabel("Samma som ovan")).ToBeCheckedAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await site.OpenAsAsync("Viveka Ryman");
        await page.GotoAsync(address);
        return page;
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Planerad åtgärd");

    private static ILocator Word(IPage page) => page.Locator("[data-part=save-word]");
}

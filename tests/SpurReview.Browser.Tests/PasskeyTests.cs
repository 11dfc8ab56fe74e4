using Microsoft.Playwright;
using SpurReview.Browser.Tests.Pages;

namespace SpurReview.Browser.Tests;

/// <summary>The road of a key, with a virtual authenticator as the device: made, named, used to come in, and to confirm that it is she.</summary>
[Collection(nameof(RunningSite))]
public sealed class PasskeyTests(RunningSite site)
{
    [Fact]
    public async Task A_key_is_made_under_my_account_and_is_then_enough_to_sign_in()
    {
        var page = await site.OpenAsAsync("Björn Ek");
        await GiveKeysAsync(page);
        await page.GotoAsync("/mitt-konto");

        await page.GetByLabel("Namn på den nya nyckeln").FillAsync("Arbetsdatorn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa en nyckel" }).ClickAsync();
        await Assertions.Expect(page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "Jag har sparat dem" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name=namn]").First).ToHaveValueAsync("Arbetsdatorn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut överallt" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med nyckel" }).ClickAsync();

        await page.HasLeftAsync("logga-in");
        await Assertions.Expect(page.Locator(".menu__button")).ToHaveTextAsync("Björn Ek");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_device_without_the_key_is_told_so_and_stays_where_it_is()
    {
        var page = await site.OpenAsync();
        await GiveKeysAsync(page);
        await page.GotoAsync("/logga-in");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med nyckel" }).ClickAsync();

        await Assertions
            .Expect(page.GetByText("Nyckeln gick inte att använda. Försök igen, eller logga in med lösenord."))
            .ToBeVisibleAsync();
        page.Url.Should().EndWith("/logga-in");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_no_script_runs_the_password_is_what_is_offered()
    {
        var page = await site.OpenWithoutScriptAsync();

        await page.GotoAsync("/logga-in");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Logga in med nyckel" })).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByLabel("Lösenord")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>A device that keeps keys and asks its owner for a finger, which she gives at once.</summary>
    private static async Task GiveKeysAsync(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}

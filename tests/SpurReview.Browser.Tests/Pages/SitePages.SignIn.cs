using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>The pages on the way in, which have no address of their own or need an account that is halfway.</summary>
public static partial class SitePages
{
    private const string Password = "ett långt lösenord";

    /// <summary>On no other page, so that no other page asks him to confirm that it is he.</summary>
    private const string SignedInLongAgo = "Björn Ek";

    private static async Task<IReadOnlyList<SitePage>> SignInPagesAsync(RunningSite site, string provider)
    {
        var (unprotected, protectedByApp) = (await NewAccountAsync(site), await NewAccountAsync(site));
        await site.ExecuteAsync(
            $"insert into authenticator_apps (account_id, protected_key, connected_at, last_step) select id, 'x', now(), 0 from accounts where email = '{protectedByApp}'"
        );
        var administrator = await site.OpenAsAsync(Administrator);
        var wayBack = await WayBackAsync(administrator, unprotected);
        var answer = await SignOnAnswerAsync(administrator, provider);
        await administrator.Context.CloseAsync();

        return
        [
            new("skydda-kontot", null, "/logga-in") { Then = page => GivePasswordAsync(site, page, unprotected) },
            new("logga-in-kod", null, "/logga-in") { Then = page => GivePasswordAsync(site, page, protectedByApp) },
            new("logga-in-vardgivare-nekad", null, answer),
            new("tillbaka", null, wayBack),
            new("bekrafta", SignedInLongAgo, "/mitt-konto/losenord") { Then = page => ComeBackLaterAsync(site, page) },
            new("epost-stoppat", Administrator, "/epost?lage=stoppat") { Then = page => FollowAsync(page, "Kom tillbaka till ditt konto") },
        ];
    }

    /// <summary>Has a password, and nothing beside it.</summary>
    private static async Task<string> NewAccountAsync(RunningSite site)
    {
        var email = NewAddress();
        var page = await site.OpenAsync();
        await page.GotoAsync(await InvitationAsync(site, email));
        await page.GetByLabel("Namn").FillAsync("Nils Ny");
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await PressAsync(page, "Skapa kontot");
        await page.Context.CloseAsync();
        return email;
    }

    /// <summary>Tries are counted until somebody is all the way in, which nobody is here.</summary>
    private static async Task GivePasswordAsync(RunningSite site, IPage page, string email)
    {
        await site.ExecuteAsync("delete from sign_in_attempts");
        await page.GetByLabel("E-postadress").FillAsync(email);
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await PressAsync(page, "Fortsätt");
    }

    private static async Task ComeBackLaterAsync(RunningSite site, IPage page)
    {
        await site.ExecuteAsync(
            $"update account_sessions set confirmed_at = now() - interval '11 minutes' where ended_at is null and account_id in (select id from accounts where name = '{SignedInLongAgo}')"
        );
        await page.ReloadAsync();
    }

    /// <summary>Sent twice, so that the first mail is stopped.</summary>
    private static async Task<string> WayBackAsync(IPage administrator, string email)
    {
        for (var i = 0; i < 2; i++)
        {
            await administrator.GotoAsync("/konton");
            var row = administrator.Locator(".account-row").Filter(new() { HasText = email });
            await row.GetByRole(AriaRole.Button).ClickAsync();
            await administrator.GetByText($"En länk till {email} är på väg.").WaitForAsync();
        }
        await administrator.GotoAsync($"/epost?lage=vantar&sok={email}");
        await FollowAsync(administrator, "Kom tillbaka till ditt konto");
        var text = await administrator.Locator(".mail-text").InnerTextAsync();
        return WayBackLink().Match(text).Value;
    }

    /// <summary>Where a provider's own sign-in sends people back to. What comes there without a question is refused.</summary>
    private static async Task<string> SignOnAnswerAsync(IPage administrator, string provider)
    {
        await administrator.GotoAsync($"{provider}/inloggning");
        await administrator.GetByLabel("Namn på inloggningssidan").FillAsync("Region Exempel");
        await administrator.GetByLabel("Utfärdarens adress").FillAsync("https://inloggning.exempel.se");
        await administrator.GetByLabel("Klientens id").FillAsync("spur");
        await administrator.GetByLabel("Klientens hemlighet").FillAsync("påhittad");
        await administrator.GetByLabel("Visa på inloggningssidan").CheckAsync();
        await PressAsync(administrator, "Spara");
        return new Uri(await administrator.Locator("main code").InnerTextAsync()).AbsolutePath;
    }

    [System.Text.RegularExpressions.GeneratedRegex("/tillbaka/[0-9a-f]+")]
    private static partial System.Text.RegularExpressions.Regex WayBackLink();
}

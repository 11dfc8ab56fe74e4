using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SpurReview.Browser.Tests.Visits;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>A page as one person sees it.</summary>
/// <param name="Name">Names its pictures.</param>
/// <param name="Person">One of the demo's people; null for somebody who has not signed in.</param>
public sealed record SitePage(string Name, string? Person, string Address)
{
    /// <summary>What is done there to come to a page that has no address of its own.</summary>
    public Func<IPage, Task> Then { get; init; } = _ => Task.CompletedTask;

    /// <summary>A page came, and not the way to another.</summary>
    public static bool IsPage(IResponse response) => response is { Request.IsNavigationRequest: true, Status: < 300 or >= 400 };

    public async Task OpenAsync(IPage window)
    {
        await window.GotoAsync(Address);
        await Then(window);
    }
}

/// <summary>Every page of the demo installation, each with a review in a state that has something to show there.</summary>
public static partial class SitePages
{
    private const string Office = "Maja Lind";
    private const string Inspector = "Asta Lindgren";
    private const string Head = "Ingrid Forsell";
    private const string HeadWithPlan = "Viveka Ryman";
    private const string HeadWhoSent = "Karin Almhult";
    private const string HeadWhoFollowsUp = "Signe Tallroth";
    private const string InspectorAlone = "Eira Strandell";
    private const string Administrator = "Ulf Dahlberg";

    public static async Task<IReadOnlyList<SitePage>> FindAsync(RunningSite site)
    {
        var office = await site.OpenAsAsync(Office);
        var ordered = await ReviewAsync(office, "Ögonkliniken");
        var visited = await ReviewAsync(office, "Psykiatriska kliniken");
        var alone = await ReviewAsync(office, "Hedvallens vårdcentral");
        var planned = await ReviewAsync(office, "Lönngårdens vårdcentral");
        var followed = await ReviewAsync(office, "Tallmora vårdcentral");
        var writing = await ReviewAsync(office, "Barn- och ungdomspsykiatriska kliniken");
        var published = await ReviewAsync(office, "Kvarngatans vårdcentral");
        var checking = await ReviewAsync(office, "Ortopedkliniken");
        var answered = await ReviewAsync(office, "Anestesi- och intensivvårdskliniken");
        var signed = await ReviewAsync(office, "Infektionskliniken");
        var returned = await ReviewAsync(office, "Reumatologkliniken");
        var graded = await ReviewAsync(office, "Öron-, näs- och halskliniken");
        var final = await ReviewAsync(office, "Hudkliniken");
        var withdrawn = await ReviewAsync(office, "Geriatriska kliniken");
        var withdrawnReport = await ReportOfAsync(office, withdrawn);
        var report = await LinkAsync(office, "/rapporter", "Kvarngatans vårdcentral", Report());
        var provider = await LinkAsync(office, "/vardgivare", "Region Exempel", Provider());
        await office.GotoAsync(provider);
        var unit = (await office.GetByRole(AriaRole.Link, new() { Name = "Kvarngatans vårdcentral" }).GetAttributeAsync("href"))!;
        var inspector = await LinkAsync(office, "/inspektorer", "Björn Ek", RegisterEntry());
        var round = await LinkAsync(office, "/kalibrering", "Hösten, anestesi och intensivvård", Round());
        await office.Context.CloseAsync();
        var invitation = await InvitationAsync(site, NewAddress());
        var signIn = await SignInPagesAsync(site, provider);

        return
        [
            new("logga-in", null, "/logga-in"),
            new("logga-in-fel", null, "/logga-in") { Then = page => PressAsync(page, "Fortsätt") },
            new("logga-in-vardgivare", null, "/logga-in/vardgivare"),
            new("inbjudan", null, invitation),
            new("inbjudan-stangd", null, "/inbjudan/finns-inte"),
            new("rapporter", null, "/rapporter"),
            new("rapporter-utan-traff", null, "/rapporter?sok=kvarngtan&region=Uppsala"),
            new("rapporter-filter", null, "/rapporter/filter?region=Uppsala"),
            new("rapporter-sok", null, "/rapporter?sok=handledare"),
            new("oppna-data", null, "/oppna-data"),
            new("rapport", null, report),
            new("rapport-brister", null, $"{report}?visa=brister"),
            new("rapport-akthet", null, $"{report}/akthet"),
            new("akthet", null, "/rapporter/akthet"),
            new("ej-skickat", null, "/ej-skickat"),
            new("akthet-fel", null, "/rapporter/akthet?summa=fel"),
            new("akthet-okand", null, $"/rapporter/akthet?summa={new string('0', 64)}"),
            new("rapport-aterkallad", null, withdrawnReport),
            new("tillganglighet", null, "/tillganglighet"),
            new("rapport-saknas", null, "/rapporter/2020/finns-inte-9999"),
            new("sidan-saknas", null, "/finns-inte"),
            new("mitt-arbete", Office, "/mitt-arbete"),
            new("byt-roll", Office, "/byt-roll"),
            new("overblick", Office, "/overblick"),
            new("overblick-forsenat", Office, "/overblick?visa=forsenat&sok=reumatolog"),
            new("overblick-filter", Office, "/overblick/filter?visa=forsenat"),
            new("samstammighet", Office, "/samstammighet"),
            new("paminnelser", Office, "/overblick/paminnelser"),
            new("inspektorer-var-for-sig", Office, $"{alone}/inspektorer"),
            new("omrade-var-for-sig-kansliet", Office, $"{alone}/omraden/B"),
            new("granskningar", Office, "/granskningar"),
            new("ny-granskning", Office, "/granskningar/ny"),
            new("importera", Office, "/granskningar/importera"),
            new("granskning", Office, ordered),
            new("besok", Office, $"{ordered}/besok"),
            new("inspektorer", Office, $"{ordered}/inspektorer"),
            new("byt-inspektor", Office, $"{planned}/inspektorer") { Then = ReplaceAsync },
            new("byt-inspektor-fel", Office, $"{planned}/inspektorer") { Then = ReplaceNobodyAsync },
            new("granskning-handlingsplan", Office, planned),
            new("handlingsplan", Office, $"{planned}/handlingsplan"),
            .. PlanPages(writing, planned, followed),
            new("skicka-tillbaka-utkastet", Office, $"{signed}/skicka-tillbaka"),
            new("skicka-tillbaka-utkastet-fel", Office, $"{signed}/skicka-tillbaka")
            {
                Then = page => PressAsync(page, "Skicka tillbaka utkastet"),
            },
            new("granskning-tillbakaskickad", Office, returned),
            new("inspektorer-tillbakaskickad", Inspector, $"{returned}/inspektorer"),
            new("faststall", Office, $"{graded}/faststall"),
            new("faststall-hinder", Office, $"{planned}/faststall"),
            new("faststall-fel", Office, $"{graded}/faststall") { Then = DeclareTooSoonAsync },
            .. PublishingPages(final),
            new("granskning-aterkallad", Office, withdrawn),
            .. AttachmentPages(writing, planned),
            new("forhandsgranskning", Office, $"{planned}/rapport"),
            new("omrade-last", Office, $"{planned}/omraden/D"),
            new("granskning-publicerad", Office, published),
            new("rattelse", Office, $"{published}/rattelse"),
            new("rattelse-fel", Office, $"{published}/rattelse") { Then = page => PressAsync(page, CheckCorrection) },
            new("rattelse-granskad", Office, $"{published}/rattelse") { Then = CorrectAsync },
            new("aterkalla", Office, $"{published}/aterkalla"),
            new("historik", Office, $"{planned}/historik"),
            new("historik-radera", Office, $"{planned}/historik/1/radera"),
            new("mitt-arbete-inspektor", Inspector, "/mitt-arbete"),
            new("granskningar-inspektor", Inspector, "/granskningar"),
            new("granskning-inspektor", Inspector, visited),
            new("omrade", Inspector, $"{visited}/omraden/E"),
            new("anteckna", Inspector, $"{visited}/omraden/E") { Then = page => OpenSheetAsync(page, "n") },
            new("tangenter", Inspector, $"{visited}/omraden/E") { Then = page => OpenSheetAsync(page, "?") },
            new("omrade-var-for-sig", Inspector, $"{alone}/omraden/B"),
            new("omrade-att-jamfora", InspectorAlone, $"{alone}/omraden/A"),
            new("jamfor", InspectorAlone, $"{alone}/omraden/A/jamfor"),
            new("styrkor-och-svagheter", Inspector, $"{visited}/styrkor-och-svagheter"),
            new("samma-brist", Inspector, $"{visited}/omraden/E/samma-brist/E1"),
            new("redo-att-lamna", Inspector, $"{visited}/redo"),
            new("anteckningar", Inspector, $"{visited}/anteckningar") { Then = NoteAsync },
            new("muntlig-aterkoppling", Inspector, $"{visited}/muntlig-aterkoppling"),
            new("att-fraga-om", Inspector, $"{visited}/att-fraga-om"),
            new("program", Inspector, $"{visited}/program"),
            new("ovning", Inspector, "/ovning"),
            new("mitt-konto", Inspector, "/mitt-konto"),
            new("kalenderadress", Inspector, "/mitt-konto") { Then = page => PressAsync(page, "Skapa en ny kalenderadress") },
            new("byt-losenord", Inspector, "/mitt-konto/losenord"),
            new("koppla-app", Inspector, "/logga-in/skydda/app"),
            new("nekad", Inspector, "/konton"),
            new("mitt-arbete-administrator", Administrator, "/mitt-arbete"),
            new("konton", Administrator, "/konton"),
            new("administration", Administrator, "/administration"),
            new("installningar", Administrator, "/installningar"),
            new("vardgivare", Office, "/vardgivare"),
            new("vardgivare-en", Office, provider),
            new("vardgivare-inloggning", Administrator, $"{provider}/inloggning"),
            new("enhet", Office, unit),
            new("koncerner", Office, "/koncerner"),
            new("folk", Administrator, "/folk"),
            new("folk-ny", Office, "/folk/ny?slag=enhet"),
            new("folk-ny-fel", Office, "/folk/ny?slag=enhet") { Then = page => PressAsync(page, "Lägg till") },
            new("folk-ny-samordnare", Administrator, "/folk/ny?slag=samordnare"),
            new("folk-ny-administrator", Administrator, "/folk/ny?slag=vardgivare"),
            new("inspektorsregistret", Office, "/inspektorer"),
            new("inspektor", Office, inspector),
            new("kalibrering", Office, "/kalibrering"),
            new("kalibrering-ny", Office, "/kalibrering/ny?specialitet=Ortopedi"),
            new("kalibrering-ny-fel", Office, "/kalibrering/ny?specialitet=Ortopedi") { Then = page => PressAsync(page, "Skapa omgången") },
            new("kalibrering-omgang", Office, round),
            new("jamfor-utkasten-kansliet", Office, $"{round}/omraden/F"),
            new("jamfor-utkasten", Inspector, $"{round}/omraden/B"),
            new("jamfor-utkasten-fel", Inspector, $"{round}/omraden/B")
            {
                Then = page => UntilLoadedAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Spara kommentaren" }).First),
            },
            new("granskning-kalibreras", Inspector, answered),
            new("faktagranska", Head, $"{checking}/faktagranskning"),
            new("anmarkning", Head, $"{checking}/faktagranskning/anmarkningar/ny?om=H9"),
            new("anmarkning-fel", Head, $"{checking}/faktagranskning/anmarkningar/ny?om=H9")
            {
                Then = page => PressAsync(page, "Spara anmärkning"),
            },
            new("anmarkningar-skicka", Head, $"{checking}/faktagranskning/skicka"),
            new("faktagranskning-vantar", Office, $"{checking}/faktagranskning"),
            new("faktagranskning-besvarad", Office, $"{answered}/faktagranskning"),
            new("faktagranskning-andringar", Office, $"{answered}/faktagranskning/andringar"),
            new("mitt-arbete-verksamhetschef", "Lars Wiborg", "/mitt-arbete"),
            new("historik-installationen", Administrator, "/historik"),
            new("inbjudningar", Administrator, "/inbjudningar"),
            new("konton-lank", Administrator, "/konton") { Then = page => InviteAsync(page, NewAddress()) },
            new("epost", Administrator, "/epost"),
            new("epost-mejl", Administrator, "/epost") { Then = page => FollowAsync(page, "Ny roll i SpurReview: inspektör") },
            new("epost-skickat", Administrator, "/epost?lage=skickat") { Then = page => FollowAsync(page, "Intyga att du inte är jävig") },
            .. signIn,
        ];
    }

    private const string CheckCorrection = "Granska rättelsen";

    private static Task PressAsync(IPage page, string button) =>
        UntilLoadedAsync(page, page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    private static Task FollowAsync(IPage page, string link) =>
        UntilLoadedAsync(page, page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>The next page stands there. Its address may be the same, and when its answer comes the one before is still shown.</summary>
    private static async Task UntilLoadedAsync(IPage page, ILocator pressed)
    {
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, IPage shown) => loaded.TrySetResult();
        page.Load += OnLoad;
        await pressed.ClickAsync();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= OnLoad;
    }

    private static async Task DeclareTooSoonAsync(IPage page)
    {
        await page.GetByLabel("Datum").FillAsync("2020-01-01");
        await PressAsync(page, "Fastställ");
    }

    private static async Task CorrectAsync(IPage page)
    {
        await page.GetByLabel("Varför rättas rapporten?").FillAsync("Ett ord var fel.");
        await page.Locator("[data-part=group]").EvaluateAllAsync<object?>("groups => groups.forEach(group => group.open = true)");
        await page.GetByLabel("Område A, beskrivningen").FillAsync("Enheten har fyra mottagningar.");
        await PressAsync(page, CheckCorrection);
    }

    private static async Task InviteAsync(IPage page, string email)
    {
        await page.GetByLabel("E-postadress").FillAsync(email);
        await page.GetByLabel("Roll").SelectOptionAsync(new SelectOptionValue { Value = "Inspector" });
        await PressAsync(page, "Skapa länk");
    }

    private static async Task NoteAsync(IPage page)
    {
        await page.IsReadyAsync();
        await page.Locator("#Form_Body").FillAsync("Schemat ligger på anslagstavlan, se #E5.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ny anteckning" }).ClickAsync();
        await page.Locator("article.visit-note").First.WaitForAsync();
    }

    /// <summary>A key that opens a sheet.</summary>
    private static async Task OpenSheetAsync(IPage page, string key)
    {
        await page.IsReadyAsync();
        await page.Keyboard.PressAsync(key);
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@exempel.se";

    private static async Task<string> InvitationAsync(RunningSite site, string email)
    {
        var administrator = await site.OpenAsAsync(Administrator);
        await administrator.GotoAsync("/konton");
        await InviteAsync(administrator, email);
        var link = await administrator.GetByText("/inbjudan/").InnerTextAsync();
        await administrator.Context.CloseAsync();
        return new Uri(link).AbsolutePath;
    }

    private static async Task<string> ReportOfAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        var html = await page.ContentAsync();
        return Report().Match(html).Value;
    }

    private static Task<string> ReviewAsync(IPage page, string unit) => LinkAsync(page, "/granskningar", unit, Review());

    private static async Task<string> LinkAsync(IPage page, string list, string text, Regex address)
    {
        await page.GotoAsync($"{list}?sok={Uri.EscapeDataString(text)}");
        var hrefs = await page.GetByRole(AriaRole.Link, new() { Name = text })
            .EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        return hrefs.Select(href => address.Match(href)).First(match => match.Success).Value;
    }

    [GeneratedRegex("/granskningar/[0-9a-f-]{36}")]
    private static partial Regex Review();

    [GeneratedRegex("/vardgivare/[0-9a-f-]{36}")]
    private static partial Regex Provider();

    [GeneratedRegex("/inspektorer/[0-9a-f-]{36}")]
    private static partial Regex RegisterEntry();

    [GeneratedRegex("/kalibrering/[0-9a-f-]{36}")]
    private static partial Regex Round();

    [GeneratedRegex("/rapporter/[0-9]+/[a-z0-9-]+")]
    private static partial Regex Report();
}

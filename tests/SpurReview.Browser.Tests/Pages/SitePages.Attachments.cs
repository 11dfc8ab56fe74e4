using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>Bilagor: before the action is saved, with the form, with its fault, and when the plan has been sent.</summary>
public static partial class SitePages
{
    private static SitePage[] AttachmentPages(string writing, string sent) =>
        [
            new("bilagor-forst-spara", HeadWithPlan, $"{writing}/handlingsplan/atgarder/B5/bilagor"),
            new("bilagor", HeadWithPlan, $"{writing}/handlingsplan/atgarder/E2") { Then = OpenAttachmentsAsync },
            new("bilagor-fel", HeadWithPlan, $"{writing}/handlingsplan/atgarder/E2") { Then = AttachNothingAsync },
            new("bilagor-skickade", HeadWhoSent, $"{sent}/handlingsplan/atgarder/E1/bilagor"),
        ];

    /// <summary>Files are attached to an action that is saved.</summary>
    private static async Task OpenAttachmentsAsync(IPage page)
    {
        var attachments = $"{new Uri(page.Url).AbsolutePath}/bilagor";
        await page.GetByLabel("Planerad åtgärd").FillAsync("Tjänsten tillsätts.");
        await PressAsync(page, "Spara och till listan");
        await page.GotoAsync(attachments);
    }

    private static async Task AttachNothingAsync(IPage page)
    {
        await OpenAttachmentsAsync(page);
        await PressAsync(page, "Lägg till bilagan");
    }
}

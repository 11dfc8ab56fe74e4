namespace SpurReview.Browser.Tests.Pages;

/// <summary>Bilagor: with the form's fault where the action is written, and when the plan has been sent.</summary>
public static partial class SitePages
{
    private static SitePage[] AttachmentPages(string writing, string sent) =>
        [
            new("bilagor-fel", HeadWithPlan, $"{writing}/handlingsplan/atgarder/E2")
            {
                Then = page => PressAsync(page, "Lägg till bilagan"),
            },
            new("bilagor-skickade", Inspector, $"{sent}/handlingsplan/atgarder/E1/bilagor"),
        ];
}

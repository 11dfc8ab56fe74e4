using SpurReview.Browser.Tests;
using SpurReview.Browser.Tests.Pages;
using SpurReview.Screenshots;

// Every page of the demo installation, light and dark, on a phone, a tablet and a laptop; and the pictures of the guides.
if (args is not [var everything, var guides])
{
    Console.Error.WriteLine("Ange katalogerna för alla bilder och för guidernas bilder.");
    return 2;
}

Directory.CreateDirectory(everything);
Directory.CreateDirectory(guides);
var site = new RunningSite();
await site.InitializeAsync();
try
{
    var pages = await SitePages.FindAsync(site);
    var camera = new Camera(site);
    foreach (var width in new[] { 320, 768, 1280 })
        await camera.TakeAllAsync(pages, width, everything);
    foreach (var picture in GuidePicture.All)
        await camera.TakeAsync(pages.Single(page => page.Name == picture.Page), picture, guides);
}
finally
{
    await site.DisposeAsync();
}
Console.WriteLine($"Bilderna ligger i {everything}, guidernas i {guides}.");
return 0;

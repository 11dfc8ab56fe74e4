namespace SpurReview.Web.Tests.Corrections;

/// <summary>A coordinator corrects a report as people do: on the page with all texts, and then on the one that shows what changes.</summary>
internal static class CorrectionForm
{
    public const string Description = "text.Description.A";

    /// <summary>Sends the page with all texts.</summary>
    public static async Task<Page> CheckAsync(this PublishedReport report, params (string Name, string? Value)[] filledIn) =>
        await report.Coordinator.SubmitAsync(await report.FormAsync(), Links.Correction(report.Id), filledIn);

    public static async Task<Page> FormAsync(this PublishedReport report)
    {
        var page = await report.Coordinator.GetAsync(Links.Correction(report.Id));
        page.Status.Should().Be(System.Net.HttpStatusCode.OK);
        return page;
    }

    /// <summary>Publishes what the second page shows.</summary>
    public static Task<Page> PublishAsync(this PublishedReport report, Page check, params (string Name, string? Value)[] filledIn) =>
        report.Coordinator.SubmitAsync(check, Links.PublishCorrection(report.Id), filledIn);

    /// <summary>What stands in a field of the page.</summary>
    public static string? Field(this Page page, PublishedReport report, string name) => page.FormTo(Links.Correction(report.Id))[name];
}

using SpurReview.Reports;
using SpurReview.Reports.Printing;
using SpurReview.Web.Features.Authenticity;
using SpurReview.Web.Features.Publishing;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reports.Rendering;

namespace SpurReview.Web.Hosting;

/// <summary>Which engine prints the reports.</summary>
public static class ReportEngines
{
    /// <summary>Longer than a queue of ten drafts, shorter than the time after which proxies cut the answer.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(40);

    public static void AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Create(configuration));
        services.AddSingleton(_ => new PublicAddresses(configuration));
        services.AddScoped<ReportLibrary>();
        services.AddSingleton(s => new DraftPrinter(s.GetRequiredService<IPdfEngine>(), _patience, s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ReportReading>();
        services.AddScoped<PublishedReports>();
        services.AddScoped<PublishedSums>();
        services.AddSingleton<ServedLately>();
        services.AddSingleton<ReportPrinter>();
        services.AddSingleton<RenderWaiting>();
        services.AddSingleton<ReportFiles>();
        services.AddHostedService<RenderQueue>();
        services.AddScoped<Publisher>();
        services.AddSingleton<PlannedPublishings>();
        services.AddHostedService<PlannedPublishingWorker>();
    }

    /// <summary>
    /// QuestPDF where it is built in and its licence tier is set, WeasyPrint otherwise: the tier is never assumed. Report:Engine says
    /// WeasyPrint to choose it all the same.
    /// </summary>
    public static IPdfEngine Create(IConfiguration configuration)
    {
#if QUESTPDF
        if (
            configuration["Report:Engine"] is not "WeasyPrint"
            && configuration[SpurReview.Reports.QuestPdf.License.Setting] is { Length: > 0 } tier
        )
            return new SpurReview.Reports.QuestPdf.QuestPdfEngine(tier);
#endif
        var settings = new WeasyPrintSettings();
        return new WeasyPrintEngine(
            settings with
            {
                Program = configuration["Report:WeasyPrint"] ?? settings.Program,
                MemoryLimitMb = configuration.GetValue("Report:WeasyPrintMemoryMb", settings.MemoryLimitMb),
            }
        );
    }
}

using SpurReview.Reports;
using SpurReview.Reports.Printing;
using SpurReview.Web.Features.Reports;

namespace SpurReview.Web.Hosting;

/// <summary>Which engine prints the reports.</summary>
internal static class ReportEngines
{
    public static void AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReportLibrary>();
        services.AddSingleton(_ => Create(configuration));
    }

    public static IPdfEngine Create(IConfiguration configuration) =>
        new WeasyPrintEngine(new WeasyPrintSettings { Program = configuration["Report:WeasyPrint"] ?? "weasyprint" });
}

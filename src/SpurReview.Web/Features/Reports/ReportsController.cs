using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.OpenData;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Reports;

/// <summary>The published reports, for everyone.</summary>
[Public, Route("/rapporter")]
public sealed class ReportsController(ReportReading reading, PublishedReports published, TimeProvider clock, IConfiguration configuration)
    : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [WithoutUnitOfWork, HttpGet("{year}/{name}"), HttpHead("{year}/{name}")]
    public async Task<IActionResult> Show(string year, string name, string? visa, int? version)
    {
        var (report, withdrawal, page) = await published.FindPageAsync($"{year}/{name}", version, ShowsOnlyUnmet(visa), Aborted);
        if (report is null)
            return Missing();
        if (report.Address != $"{Links.Reports()}/{year}/{name}")
            return LocalRedirectPermanent(report.Address + Request.QueryString);
        return withdrawal is null
            ? View(page! with { Today = SwedishDay.Today(clock), Contact = Settings.Contact(configuration) })
            : Gone(report, withdrawal, version);
    }

    [WithoutUnitOfWork, HttpGet("{year}/{name}.pdf"), HttpHead("{year}/{name}.pdf")]
    public async Task<IActionResult> Pdf(string year, string name, int? version)
    {
        var (report, withdrawal, file) = await published.FindPdfAsync($"{year}/{name}", version, Aborted);
        if (report is null)
            return Missing();
        if (report.Address != $"{Links.Reports()}/{year}/{name}")
            return LocalRedirectPermanent(Links.ReportPdf(report.Address) + Request.QueryString);
        if (withdrawal is not null)
            return Gone(report, withdrawal, version);
        return file is null ? this.NotPrintedYet() : this.Published(file, report);
    }

    [CostsMuch, HttpGet("{year}/{name}.json"), HttpHead("{year}/{name}.json")]
    public Task<IActionResult> Data(string year, string? name, int? version) =>
        AsDataAsync(year, name, version, Links.ReportData, (shown, report) => this.Published(shown, report));

    /// <summary>The review package of a version, for other installations and for whoever counts.</summary>
    [CostsMuch, HttpGet("{year}/{name}/paket.json"), HttpHead("{year}/{name}/paket.json")]
    public Task<IActionResult> Package(string year, string? name, int? version) =>
        AsDataAsync(year, name, version, Links.ReportPackage, (shown, report) => this.PublishedPackage(shown, report));

    private async Task<IActionResult> AsDataAsync(
        string year,
        string? name,
        int? version,
        Func<string, string> address,
        Func<ReportVersion, Report, IActionResult> answer
    )
    {
        if (await reading.FindAsync(name, Aborted) is not { } report)
            return Missing();
        if (report.Address != $"{Links.Reports()}/{year}/{name}")
            return LocalRedirectPermanent(address(report.Address) + Request.QueryString);

        var versions = await reading.VersionsAsync(report, Aborted);
        var number = version ?? versions.Current.Version;
        if (versions.WithdrawalOf(number) is { } withdrawal)
            return Gone(report, withdrawal, version);
        if (await reading.FindVersionAsync(report, number, Aborted) is not { } shown)
            return Missing();
        Response.SayLicence();
        return answer(shown, report);
    }

    /// <summary>"?visa=brister": of the criteria, only those that are not met.</summary>
    internal static bool ShowsOnlyUnmet(string? visa) => visa is "brister";

    private ViewResult Gone(Report report, Withdrawal withdrawal, int? version)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        // Browsers keep a 410 for ever unless told otherwise, and a correction makes the report readable again.
        Response.Headers.CacheControl = "no-cache";
        return View("Withdrawn", new WithdrawnPage(report, withdrawal, version));
    }

    private ViewResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(nameof(Missing));
    }
}

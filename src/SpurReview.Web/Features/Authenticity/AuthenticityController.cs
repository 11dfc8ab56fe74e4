using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Authenticity;

/// <summary>Äkthet: whether a file is what was published, for everyone. No file is ever sent here; a browser or its user computes the checksum.</summary>
[Public, Route("/rapporter")]
public sealed class AuthenticityController(ReportReading reading, PublishedSums sums) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Of all reports.</summary>
    [HttpGet("akthet"), HttpHead("akthet")]
    public async Task<IActionResult> Index()
    {
        var question = Asked(Links.Authenticity());
        return Checked(question) is { } checksum
            ? View(question with { Answer = await AnswerAsync(checksum) })
            : Page(nameof(Index), question);
    }

    /// <summary>Of one report. Stays when the report is withdrawn, since the files that were fetched before do.</summary>
    [HttpGet("{year}/{name}/akthet"), HttpHead("{year}/{name}/akthet")]
    public async Task<IActionResult> Show(string year, string? name)
    {
        if (await reading.FindAsync(name, Aborted) is not { } report)
            return Missing();
        if (report.Address != $"{Links.Reports()}/{year}/{name}")
            return LocalRedirectPermanent(Links.Authenticity(report.Address) + Request.QueryString);

        var question = Asked(Links.Authenticity(report.Address));
        var versions = await reading.VersionsAsync(report, Aborted);
        var page = new AuthenticityPage(report, versions, await sums.OfAsync(report, versions, Aborted)) { Question = question };
        return Checked(question) is { } checksum
            ? View(page with { Question = question with { Answer = page.To(checksum) } })
            : Page(nameof(Show), page);
    }

    private ChecksumQuestion Asked(string address) =>
        new(address) { Typed = Request.Query.TryGetValue(ChecksumQuestion.Name, out var typed) ? typed.ToString() : null };

    /// <summary>Null where nothing was asked, and where what was asked is no checksum: a fault of the form then.</summary>
    private Checksum? Checked(ChecksumQuestion question)
    {
        var checksum = Checksum.Parse(question.Typed);
        if (question.Typed is not null && checksum is null)
            ModelState.AddModelError(ChecksumQuestion.Name, ChecksumQuestion.Fault);
        return checksum;
    }

    private async Task<FileAnswer> AnswerAsync(Checksum checksum) =>
        await sums.FindAsync(checksum, Aborted) is var (report, file)
            ? FileAnswer.Of(report, await reading.VersionsAsync(report, Aborted), file)
            : FileAnswer.Unknown();

    private ViewResult Page(string view, object page) => ModelState.IsValid ? View(view, page) : this.Faulty(view, page);

    private ViewResult Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("/Features/Reports/Missing.cshtml");
    }
}

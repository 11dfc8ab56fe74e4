using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Audit;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.History;

/// <summary>Historiken: who did what, and when. A review's for coordinators, the installation's for administrators.</summary>
public sealed class HistoryController(HistoryReading reading, ReviewFiles files) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [May(Deed.ReadHistory), HttpGet("/granskningar/{id:guid}/historik")]
    public async Task<IActionResult> Review(Guid id, [FromQuery(Name = Links.HistoryBefore)] long? before) =>
        await files.FindAsync(id, Aborted) is { } file && await reading.PageAsync(id, file, before, Aborted) is { } page
            ? View("History", page)
            : NotFound();

    [May(Deed.ReadInstallationHistory), HttpGet("/historik")]
    public async Task<IActionResult> Installation([FromQuery(Name = Links.HistoryBefore)] long? before) =>
        await reading.PageAsync(AuditChain.Installation, file: null, before, Aborted) is { } page ? View("History", page) : NotFound();

    [May(Deed.ReadHistory), HttpGet("/granskningar/{id:guid}/historik/{number:long}/radera")]
    public async Task<IActionResult> EraseInReview(Guid id, long number) =>
        await files.FindAsync(id, Aborted) is { } file ? await EraseAsync(file, id, number) : NotFound();

    [May(Deed.ReadInstallationHistory), HttpGet("/historik/{number:long}/radera")]
    public Task<IActionResult> Erase(long number) => EraseAsync(file: null, AuditChain.Installation, number);

    [May(Deed.ReadHistory), NeedsStepUp, HttpPost("/granskningar/{id:guid}/historik/{number:long}/radera")]
    public async Task<IActionResult> ErasedInReview(Guid id, long number) =>
        await files.FindAsync(id, Aborted) is { } file ? await ErasedAsync(file, id, number) : NotFound();

    [May(Deed.ReadInstallationHistory), NeedsStepUp, HttpPost("/historik/{number:long}/radera")]
    public Task<IActionResult> Erased(long number) => ErasedAsync(file: null, AuditChain.Installation, number);

    private async Task<IActionResult> EraseAsync(ReviewFile? file, Guid chain, long number) =>
        await reading.ErasableAsync(chain, file, number, User.AccountId(), Aborted) is { } page ? View("Erase", page) : NotFound();

    private async Task<IActionResult> ErasedAsync(ReviewFile? file, Guid chain, long number)
    {
        if (await reading.ErasableAsync(chain, file, number, User.AccountId(), Aborted) is not { } page)
            return NotFound();
        if (page.Refusal is not null)
            return this.Faulty("Erase", page);

        await reading.EraseAsync(page.Entry, Aborted);
        this.Say("Texten är raderad ur historiken. Där står att det hände, och vem som raderade.");
        return LocalRedirect(page.Address);
    }
}

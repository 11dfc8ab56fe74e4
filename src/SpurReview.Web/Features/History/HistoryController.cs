using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Audit;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.History;

/// <summary>Historiken: who did what, and when. A review's for coordinators, the installation's for administrators.</summary>
public sealed class HistoryController(HistoryReading reading, ReviewFiles files) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [Authorize(Policies.Coordinator), HttpGet("/granskningar/{id:guid}/historik")]
    public async Task<IActionResult> Review(Guid id, [FromQuery(Name = Links.HistoryBefore)] long? before) =>
        await files.FindAsync(id, Aborted) is { } file && await reading.PageAsync(id, file, before, Aborted) is { } page
            ? View("History", page)
            : NotFound();

    [Authorize(Policies.Administrator), HttpGet("/historik")]
    public async Task<IActionResult> Installation([FromQuery(Name = Links.HistoryBefore)] long? before) =>
        await reading.PageAsync(AuditChain.Installation, file: null, before, Aborted) is { } page ? View("History", page) : NotFound();

    [Authorize(Policies.Coordinator), HttpGet("/granskningar/{id:guid}/historik/{number:long}/radera")]
    public async Task<IActionResult> EraseInReview(Guid id, long number) =>
        await EraseAsync(await files.FindAsync(id, Aborted), id, number);

    [Authorize(Policies.Administrator), HttpGet("/historik/{number:long}/radera")]
    public Task<IActionResult> Erase(long number) => EraseAsync(file: null, AuditChain.Installation, number);

    [Authorize(Policies.Coordinator), HttpPost("/granskningar/{id:guid}/historik/{number:long}/radera")]
    public async Task<IActionResult> ErasedInReview(Guid id, long number) =>
        await ErasedAsync(await files.FindAsync(id, Aborted), id, number);

    [Authorize(Policies.Administrator), HttpPost("/historik/{number:long}/radera")]
    public Task<IActionResult> Erased(long number) => ErasedAsync(file: null, AuditChain.Installation, number);

    private async Task<IActionResult> EraseAsync(ReviewFile? file, Guid chain, long number) =>
        await reading.ErasableAsync(chain, file, number, Aborted) is { } page ? View("Erase", page) : NotFound();

    private async Task<IActionResult> ErasedAsync(ReviewFile? file, Guid chain, long number)
    {
        if (await reading.ErasableAsync(chain, file, number, Aborted) is not { } page)
            return NotFound();

        await reading.EraseAsync(page.Entry, Aborted);
        this.Say("Texten är raderad ur historiken. Där står att det hände, och vem som raderade.");
        return LocalRedirect(page.Address);
    }
}

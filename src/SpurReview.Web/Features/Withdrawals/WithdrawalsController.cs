using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Withdrawals;

/// <summary>Återkallelse: the version that holds is no longer served, and its page says why. A correction makes the report readable again.</summary>
[May(Deed.Correct), Route("/granskningar/{id:guid}/aterkalla")]
public sealed class WithdrawalsController(
    SpurDbContext db,
    ReviewFiles files,
    ReportReading reading,
    ReportLibrary library,
    ServedLately served,
    TimeProvider clock
) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Withdraw(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { Review.State: ReviewState.Published } file)
            return NotFound();

        var page = await PageAsync(file, new WithdrawalForm());
        return View(page with { Form = new WithdrawalForm { Version = page.Versions.Current.Version } });
    }

    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Confirm(Guid id, [FromForm(Name = nameof(WithdrawalPage.Form))] WithdrawalForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { Review.State: ReviewState.Published } file)
            return NotFound();

        var page = await PageAsync(file, form);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Withdraw), page);
        if (form.Version != page.Versions.Current.Version || page.Versions.Withdrawal is not null)
            return this.Stale();

        var version = (await library.CurrentVersionAsync(id, Aborted))!;
        db.Withdrawals.Add(new Withdrawal(version, SwedishDay.Today(clock), form.Reason!.Trim()));
        await db.SaveChangesAsync(Aborted);
        served.ForgetWhenCommitted(Response);
        this.Say("Rapporten är återkallad. Sidan finns kvar och säger varför.");
        return LocalRedirect(Links.Review(id));
    }

    private async Task<WithdrawalPage> PageAsync(ReviewFile file, WithdrawalForm form)
    {
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.ReviewId == file.Id, Aborted);
        return new WithdrawalPage(file, report, await reading.VersionsAsync(report, Aborted), form);
    }
}

using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Corrections;

/// <summary>Rättelse: other words in a published report, as its next version. Written, looked at, and then published.</summary>
[May(Deed.Correct), Route("/granskningar/{id:guid}/rattelse")]
public sealed class CorrectionsController(
    SpurDbContext db,
    ReviewFiles files,
    Correctables correctables,
    ServedLately served,
    TimeProvider clock
) : Controller
{
    private const string Withdrawn =
        "Någon annan har återkallat rapporten sedan du öppnade sidan, så inget av ditt är publicerat. "
        + "Det du har skrivit står kvar. Rättelsen skulle göra rapporten läsbar igen: läs skälet och granska rättelsen igen.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Correct(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { Review.State: ReviewState.Published } file)
            return NotFound();

        var current = await correctables.FindAsync(id, Aborted);
        return Form(file, current, CorrectionDraft.Empty(current));
    }

    /// <summary>Shows what would change, and changes nothing.</summary>
    [HttpPost]
    public Task<IActionResult> Check(Guid id) =>
        WithDraftAsync(
            id,
            (file, current, draft) =>
                Task.FromResult<IActionResult>(
                    Request.Form.ContainsKey(SentCorrection.SeenName)
                        ? Form(file, current, draft)
                        : View(nameof(Check), new CheckPage(file, current, draft))
                )
        );

    [HttpPost("publicera"), NeedsStepUp]
    public Task<IActionResult> Publish(Guid id) =>
        WithDraftAsync(
            id,
            async (_, current, draft) =>
            {
                db.Freeze(draft.Apply(current, SwedishDay.Today(clock)), current.Rules);
                await db.SaveChangesAsync(Aborted);
                served.ForgetWhenCommitted(Response);
                return LocalRedirect(current.Report.Address);
            }
        );

    /// <summary>A correction that came whole, is based on the version that holds and breaks no rule; the form again with all words otherwise.</summary>
    private async Task<IActionResult> WithDraftAsync(Guid id, Func<ReviewFile, Correctable, CorrectionDraft, Task<IActionResult>> go)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { Review.State: ReviewState.Published } file)
            return NotFound();

        var current = await correctables.FindAsync(id, Aborted);
        var sent = new SentCorrection(Request.Form);
        var basis = sent.BasedOn is { } version ? await correctables.SnapshotAsync(id, version, Aborted) : null;
        var draft = new CorrectionDraft(basis ?? current.Snapshot, sent.Changed(basis ?? current.Snapshot), sent.Reason);
        if (basis is null || sent.IsWithdrawn is null || !sent.IsWhole(basis, current.Rules))
            return Refused(StatusCodes.Status400BadRequest, SentForm.NotWhole);
        if (basis.Version != current.Version)
            return Refused(StatusCodes.Status409Conflict, Corrected(current));
        if (sent.IsWithdrawn != current.IsWithdrawn)
            return Refused(StatusCodes.Status409Conflict, Withdrawn);
        if (draft.Obstacles(current) is not { Count: > 0 } obstacles)
            return await go(file, current, draft);

        CorrectionFaults.Add(ModelState, draft, obstacles);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Form(file, current, draft);

        ViewResult Refused(int status, string fault)
        {
            ModelState.AddModelError("", fault);
            Response.StatusCode = status;
            return Form(file, current, draft);
        }
    }

    private static string Corrected(Correctable current) =>
        $"Någon annan har publicerat version {current.Version} sedan du öppnade sidan, så inget av ditt är publicerat. "
        + "Det du har skrivit står kvar. Kontrollera det mot den nya versionen och granska rättelsen igen.";

    private ViewResult Form(ReviewFile file, Correctable current, CorrectionDraft draft) =>
        View(nameof(Correct), new CorrectionPage(file, current, draft, ModelState));
}

using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Areas;

/// <summary>One area of a review: verdicts, texts and grade, saved all at once. The script saves by <see cref="AreaFieldsController"/>.</summary>
[May(Deed.ReadAreas), Route("/granskningar/{id:guid}/omraden/{letter:alpha:length(1)}")]
public sealed class AreasController(SpurDbContext db, AreaFiles files, TimeProvider clock) : Controller
{
    private const string SavedAt = "saved";

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string letter) =>
        await FindAsync(id, letter) is { } file ? View("Area", await PageAsync(file, file.Unedited)) : NotFound();

    [HttpPost, May(Deed.Grade)]
    public async Task<IActionResult> Save(Guid id, string letter)
    {
        for (var attempt = 1; ; attempt++)
        {
            await LockAsync(id);
            if (await FindAsync(id, letter) is not { } file)
                return NotFound();
            file.Review.EnsureMayWrite(User.AccountId());

            var form = new AreaForm(Request.Form, file);
            if (!form.IsWhole)
                return await RefusedAsync(file, form.Edits(), [], isWhole: false);

            await LoadForAsync(form.Action!.Kind, file.Review);
            var isSmall =
                form.Action.Kind is not AreaActionKind.Draft || await files.IsSmallUnitAsync(file.Review, HttpContext.RequestAborted);
            var work = new AreaWork(file, form.Edits(), form) { IsSmallUnit = isSmall };
            if (!work.TryApply())
                return await RefusedAsync(file, work.Edits, work.Lacking, isWhole: true);

            if (await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                return await SavedAsync(file, work);
        }
    }

    /// <summary>Done alone: where the colleague is too, the area is compared at once.</summary>
    private async Task<string> DoneAloneAsync(AreaFile file)
    {
        var areBothDone = await db.TryCompareAsync(file.Common, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return AloneTexts.Done(file, areBothDone);
    }

    /// <summary>Who adds to a list or says that an area is done has the review to himself; others write side by side.</summary>
    private Task LockAsync(Guid id) =>
        AreaForm.NeedsTheReviewAlone(Request.Form)
            ? db.LockToDecideAsync(id, HttpContext.RequestAborted)
            : db.LockToWriteAsync(id, HttpContext.RequestAborted);

    private Task LoadForAsync(AreaActionKind action, Review review) =>
        action switch
        {
            AreaActionKind.Weakness => files.LoadFindingsAsync(review, HttpContext.RequestAborted),
            AreaActionKind.Draft => files.LoadFactsAsync(review, HttpContext.RequestAborted),
            _ => Task.CompletedTask,
        };

    private Task<AreaFile?> FindAsync(Guid id, string letter) => files.FindAsync(id, letter, User, HttpContext.RequestAborted);

    private async Task<AreaPage> PageAsync(AreaFile file, AreaEdits edits) =>
        await files.PageAsync(file, edits, User, HttpContext.RequestAborted) with
        {
            SavedAt = TempData[SavedAt] as string,
            Now = clock.GetUtcNow(),
            Undo = FillUndo.Read(TempData),
        };

    private async Task<IActionResult> RefusedAsync(AreaFile file, AreaEdits edits, IReadOnlyList<Obstacle> lacking, bool isWhole)
    {
        if (!isWhole)
            ModelState.AddModelError("", SentForm.NotWhole);
        foreach (var edit in edits.All)
        {
            if ((edit.Fault ?? (edit.Clashes ? AreaClashes.InSwedish(edit.Name) : null)) is { } message)
                ModelState.AddModelError(AreaPage.ControlOf(edit), message);
        }
        foreach (var obstacle in lacking)
            ModelState.AddModelError(AreaWork.FieldOf(obstacle), obstacle.InSwedish());

        var isClash = isWhole && !edits.HaveFaults && lacking.Count == 0;
        Response.StatusCode = isClash ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View("Area", await PageAsync(file, edits));
    }

    private async Task<IActionResult> SavedAsync(AreaFile file, AreaWork work)
    {
        TempData[SavedAt] = SwedishDay.ClockTime(clock.GetUtcNow());
        var isDoneAlone = file.Area.IsOwn && work.Action.Kind is AreaActionKind.Done;
        if ((isDoneAlone ? await DoneAloneAsync(file) : work.Message) is { } message)
            this.Say(message);
        if (work.Filled.Count > 0)
            FillUndo.Keep(TempData, file.Area, work.Filled);

        var outlines =
            work.Action.Kind is AreaActionKind.Done
                ? await db.OutlinesAsync(file.Review.Id, HttpContext.RequestAborted)
                : Array.Empty<AreaOutline>();
        return LocalRedirect(work.Next(outlines));
    }
}

using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Areas;

/// <summary>One field of an area, sent by the page's script while somebody writes.</summary>
[May(Deed.Grade), Route("/granskningar/{id:guid}/omraden/{letter:alpha:length(1)}/falt")]
public sealed class AreaFieldsController(SpurDbContext db, AreaFiles files, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Save(Guid id, string letter)
    {
        for (var attempt = 1; ; attempt++)
        {
            await db.LockToWriteAsync(id, HttpContext.RequestAborted);
            if (await files.FindAsync(id, letter, User, HttpContext.RequestAborted) is not { } file)
                return NotFound();
            if (file.Review.RuleAgainstWriting(User.AccountId()) is { } rule)
                return Conflict(FieldAnswer.Refused(rule.InSwedish()));

            var form = new FieldForm(Request.Form);
            if (form.FieldOf(file.Area) is not { } field)
                return BadRequest(FieldAnswer.Refused("Området har inget sådant fält. Ladda om sidan."));

            var edits = AreaEdits.Of(file.Area, [(field, form.Sent(field))]);
            if (edits.AreSound)
                edits.Apply(file.Area);
            if (edits[field] is { Clashes: true } or { Fault: not null })
                return await RefusedAsync(file.Area, field, edits[field]);

            if (await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                return Ok(await SavedAsync(file, field));
        }
    }

    private async Task<IActionResult> RefusedAsync(AreaReview area, AreaField field, FieldEdit edit) =>
        edit.Clashes
            ? Conflict(
                FieldAnswer.Clash(
                    field,
                    edit,
                    await files.LastChangeAsync(area, field, User, HttpContext.RequestAborted),
                    clock.GetUtcNow()
                )
            )
            : BadRequest(FieldAnswer.Refused(edit.Fault!) with { Deviation = FieldAnswer.DeviationOf(field, edit, area) });

    /// <summary>Only a text is asked about its words, so only then is there something more to read.</summary>
    private async Task<FieldAnswer> SavedAsync(AreaFile file, AreaField field)
    {
        var saved = FieldAnswer.Saved(field.In(file.Area), file.Area, SwedishDay.ClockTime(clock.GetUtcNow()));
        if (field.TextIn(file.Area) is not { Length: > 0 } text)
            return saved;

        var isSmall = await files.IsSmallUnitAsync(file.Review, HttpContext.RequestAborted);
        return saved with { Notices = NoticeTexts.Of(text, isSmall) };
    }
}

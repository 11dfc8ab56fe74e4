using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Web.Errors;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>One field of an action, sent by the page's script while somebody writes.</summary>
[May(Deed.WritePlans), Route("/granskningar/{id:guid}/handlingsplan/atgarder/{code}/falt")]
public sealed class PlannedFieldsController(SpurDbContext db, ActionPages pages, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Save(
        Guid id,
        string code,
        [FromForm(Name = "field")] PlannedField field,
        [FromForm(Name = nameof(ActionPage.Form))] PlannedForm form
    )
    {
        if (await pages.FindToChangeAsync(id, code, HttpContext.RequestAborted) is not { } shown)
            return NotFound();

        var page = shown.With(form, clock.GetUtcNow(), field);
        if (page.Closed is { } closed)
            return Conflict(PlannedAnswer.Refused(closed.InSwedish()));
        if (!new PlannedChecks(page, ModelState).Pass())
            return page.ClashIn(field) is null
                ? BadRequest(PlannedAnswer.Refused(ModelState))
                : Conflict(PlannedAnswer.Clash(page, field, ModelState));

        if (page.Merge!.IsMine(field))
            pages.Write(page, page.Form.Words);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return Ok(PlannedAnswer.Saved(page, field));
    }
}

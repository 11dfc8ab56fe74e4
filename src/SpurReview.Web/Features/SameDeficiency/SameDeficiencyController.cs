using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.SameDeficiency;

/// <summary>"Samma brist som …": points a criterion's comment at another criterion that is not met for the same reason.</summary>
[May(Deed.Grade), Route("/granskningar/{id:guid}/omraden/{letter:alpha:length(1)}/samma-brist/{code}")]
public sealed class SameDeficiencyController(SpurDbContext db, AreaFiles files) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Choose(Guid id, string letter, string code) =>
        await FindAsync(id, letter, code) is { } file && file.Review.IsOpenForAssessment
            ? View("Same", await PageAsync(file, code))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Point(Guid id, string letter, string code, [FromForm] string? to, [FromForm] string? stamp)
    {
        for (var attempt = 1; ; attempt++)
        {
            await db.LockToWriteAsync(id, HttpContext.RequestAborted);
            if (await FindAsync(id, letter, code) is not { } file)
                return NotFound();
            file.Review.EnsureMayWrite(User.AccountId());
            if (to is null || to == code || file.Template.FindCriterion(to) is null)
                return BadRequest();

            var comment = new AreaField(AreaFieldKind.Comment, code);
            var text = FieldText.Joined(comment.In(file.Area).Saved, $"Samma brist som {to}.");
            var edits = AreaEdits.Of(file.Area, [(comment, new SentField(text, FieldStamp.Parse(stamp)))]);
            if (edits[comment].Clashes)
                return this.Stale();
            if (edits[comment].Fault is { } fault)
                return await RefusedAsync(file, code, fault);

            edits.Apply(file.Area);
            if (!await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                continue;
            this.Say($"{code} hänvisar nu till {to}.");
            return LocalRedirect($"{Links.Area(id, letter)}#{code}");
        }
    }

    private async Task<IActionResult> RefusedAsync(AreaFile file, string code, string fault)
    {
        ModelState.AddModelError("", fault);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Same", await PageAsync(file, code));
    }

    /// <summary>Null also where the area has no such criterion.</summary>
    private async Task<AreaFile?> FindAsync(Guid id, string letter, string code) =>
        await files.FindAsync(id, letter, User, HttpContext.RequestAborted) is { } file && file.Area.Find(code) is not null ? file : null;

    private async Task<SamePage> PageAsync(AreaFile file, string code)
    {
        var (unit, settings) = await db.NamedAsync(file.Review.UnitId, HttpContext.RequestAborted);
        return new SamePage(file, unit, code, await NotMetAsync(file.Review)) { Terms = settings.Terms };
    }

    /// <summary>What both have found not to be met, and where inspectors grade alone what the person has.</summary>
    private async Task<IReadOnlyList<NotMetCriterion>> NotMetAsync(Review review)
    {
        var common = await db.NotMetAsync(review.Id, HttpContext.RequestAborted);
        if (!review.GradesAlone)
            return common;
        var own = await db.NotMetAloneAsync(review.Id, User.AccountId()!.Value, HttpContext.RequestAborted);
        return [.. common.Concat(own).OrderBy(c => c.Code[0]).ThenBy(c => c.Code.Length).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }
}

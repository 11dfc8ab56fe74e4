using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>The inspectors' answers to what the unit remarked, one card each.</summary>
[May(Deed.AnswerRemarks), Route("/granskningar/{id:guid}/anmarkningar")]
public sealed class AnswersController(SpurDbContext db, FactCheckFiles files) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Answers(Guid id) =>
        await files.FindAsync(id, Aborted) is not var (_, sent) || sent is null ? NotFound()
        : sent.Check.IsSent ? View(new AnswersPage(sent))
        : LocalRedirect(Links.FactCheck(id));

    [HttpPost("{remarkId:guid}")]
    public async Task<IActionResult> Answer(Guid id, Guid remarkId, [FromForm(Name = nameof(AnswersPage.Form))] AnswerForm form)
    {
        if (
            await files.FindToChangeAsync(id, Aborted) is not { } file
            || file.Find(remarkId) is not { } remark
            || file.File.Review.Inspectors.SingleOrDefault(i => i.AccountId == db.Identity.AccountId) is not { } me
        )
            return NotFound();
        if (file.File.Review.State is not ReviewState.FactCheck)
            throw new RuleBrokenException(Rule.ReviewIsNotInFactCheck);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Answers), new AnswersPage(file) { Form = form, Faulty = remarkId });
        if (form.Seen != AnswerForm.SeenOf(remark))
            return this.Stale();

        file.Check.Answer(remark, form.Outcome!.Value, form.Answer!, me.Id);
        await db.SaveChangesAsync(Aborted);
        var left = file.Check.Unanswered;
        this.Say(
            left == 0
                ? "Svaret är sparat. Alla anmärkningar är besvarade."
                : $"Svaret är sparat. {FactCheckTexts.Remarks(left)} kvar att svara på."
        );
        return LocalRedirect(Links.Answers(id));
    }
}

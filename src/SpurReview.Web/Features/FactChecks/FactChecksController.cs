using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.FactChecks;
using SpurReview.Reports.Html;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>Faktagranskning: the unit reads the draft that was sent to it, and sends what it has to say. Others see what was sent.</summary>
[May(Deed.ReadFactChecks), Route("/granskningar/{id:guid}/faktagranskning")]
public sealed class FactChecksController(SpurDbContext db, FactCheckFiles files, StepMails mails, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string? visa)
    {
        if (await files.FindAsync(id, Aborted) is not var (file, sent))
            return NotFound();
        if (sent is null)
            return View("NotSent", file);
        if (!sent.IsOpen || !User.May(Deed.WriteRemarks))
            return View("Sent", new SentPage(sent, MayAnswer: User.May(Deed.AnswerRemarks)));

        await db.LogReadingAsync(id, DraftReading.Draft, Aborted);
        return View("Check", new CheckPage(sent, Html(sent, visa, new DraftMargins(sent).Of)));
    }

    /// <summary>The draft as it was sent, when nothing more can be remarked.</summary>
    /// <param name="senaste">As it was frozen last instead: what the plan answers.</param>
    [HttpGet("utkast")]
    public async Task<IActionResult> Draft(Guid id, string? visa, bool senaste)
    {
        if (await files.FindAsync(id, Aborted) is not (_, { } sent))
            return NotFound();
        if (senaste && await db.LastDraftAsync(id, Aborted) is { } last)
            sent = sent with { Sent = last };

        await db.LogReadingAsync(id, DraftReading.Draft, Aborted);
        return View("Draft", new CheckPage(sent, Html(sent, visa, margin: null)));
    }

    /// <summary>Granska och skicka: all that is written, once more.</summary>
    [HttpGet("skicka"), May(Deed.WriteRemarks)]
    public async Task<IActionResult> Review(Guid id) =>
        await files.FindAsync(id, Aborted) is not var (_, sent) ? NotFound()
        : sent is { IsOpen: true } ? View("Review", await PageAsync(sent))
        : LocalRedirect(Links.FactCheck(id));

    [HttpPost("skicka"), May(Deed.SendRemarks)]
    public async Task<IActionResult> Send(Guid id, [FromForm(Name = nameof(ReviewRemarksPage.Form))] SendForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } sent)
            return NotFound();
        // Pressed twice, or by two: it is sent.
        if (sent.Check.IsSent)
            return LocalRedirect(Links.FactCheck(id));
        if (sent.Check.RuleAgainstWriting(sent.Today, sent.File.Settings.Terms) is { } rule)
            throw new RuleBrokenException(rule);
        if (!ModelState.IsValid)
            return this.Faulty("Review", await PageAsync(sent) with { Form = form });
        if (form.Seen != SendForm.SeenOf(sent))
            return this.Stale();

        sent.Check.Send(await db.SenderAsync(id, Aborted), clock.GetUtcNow(), sent.Today, sent.File.Settings.Terms);
        await mails.RemarkedAsync(sent.File, Aborted);
        await db.SaveChangesAsync(Aborted);
        var count = sent.Remarks.Count;
        this.Say(count == 0 ? "Svaret är skickat: ni har inga anmärkningar." : $"{FactCheckTexts.Remarks(count)} skickades.");
        return LocalRedirect(Links.FactCheck(id));
    }

    private static HtmlString Html(FactCheckFile sent, string? visa, Func<DraftPlace, DraftMargin?>? margin) =>
        new(
            HtmlReport.Fragment(
                sent.Document,
                new HtmlOptions
                {
                    OnlyUnmet = ReportsController.ShowsOnlyUnmet(visa),
                    Margin = margin,
                    IsPartOfAPage = true,
                }
            )
        );

    private async Task<ReviewRemarksPage> PageAsync(FactCheckFile sent) =>
        new(sent, await db.SenderAsync(sent.Id, Aborted), await db.HeadsOfAsync(sent.Id, Aborted))
        {
            Form = new SendForm { Seen = SendForm.SeenOf(sent) },
        };
}

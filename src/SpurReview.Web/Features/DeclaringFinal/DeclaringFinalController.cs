using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.DeclaringFinal;

/// <summary>Fastställ: the office looks the review over once more, and declares it final. The only way to that step.</summary>
[May(Deed.DeclareFinal), Route("/granskningar/{id:guid}/faststall")]
public sealed class DeclaringFinalController(SpurDbContext db, ReviewFiles files, StepMails mails, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;
    private DateOnly Today => SwedishDay.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Declare(Guid id)
    {
        if (await files.FindAsync(id, Aborted) is not { } file)
            return NotFound();

        var page = Page(file, new FinalForm());
        return View(
            page with
            {
                Form = new FinalForm { Seen = page.Seen, On = Today },
            }
        );
    }

    [HttpPost]
    public async Task<IActionResult> Confirm(Guid id, [FromForm(Name = nameof(FinalPage.Form))] FinalForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        var page = Page(file, form);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Declare), page);
        if (form.Seen != page.Seen)
            return Changed(page);
        var decision = file.Settings.Decision(file.Review, form.On!.Value, form.Note);
        if (Obstacles(file, decision) is { Count: > 0 } obstacles)
        {
            StepFaults.Add(ModelState, nameof(FinalPage.Form), obstacles);
            return this.Faulty(nameof(Declare), page);
        }

        var from = file.Review.State;
        file.Review.Take(ReviewState.Final, decision, User.ReviewRole(), Today);
        await mails.TakenAsync(file, from, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say(ReviewState.Final.Done());
        return LocalRedirect(Links.Review(id));
    }

    /// <summary>The lists as they are now, with what was typed; who sends it once more has been told of the change.</summary>
    private ViewResult Changed(FinalPage page)
    {
        ModelState.Clear();
        ModelState.AddModelError("", "Granskningen har ändrats sedan du öppnade sidan. Inget är skrivet över. Läs sidan igen.");
        var anew = new FinalForm
        {
            Seen = page.Seen,
            On = page.Form.On,
            Note = page.Form.Note,
        };
        return this.Faulty(nameof(Declare), page with { Form = anew });
    }

    private IReadOnlyList<Obstacle> Obstacles(ReviewFile file, StepDecision decision) =>
        file.Review.ObstaclesTo(ReviewState.Final, decision, User.ReviewRole(), Today);

    private FinalPage Page(ReviewFile file, FinalForm form) =>
        new(file) { Form = form, Obstacles = Obstacles(file, file.Settings.Decision(file.Review, Today)) };
}

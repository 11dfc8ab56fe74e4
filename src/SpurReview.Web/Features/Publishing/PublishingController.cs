using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Domain;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Publishing;

/// <summary>The last step, in two pages: what the report says is looked at, and then the review is published and its report frozen at once.</summary>
[May(Deed.Publish), Route("/granskningar/{id:guid}/publicera")]
public sealed class PublishingController(SpurDbContext db, ReviewFiles files, Publisher publisher, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;
    private DateOnly Today => SwedishDay.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Publish(Guid id) =>
        await files.FindAsync(id, Aborted) is { } file
            ? View(await PageAsync(file, new PublishForm { From = file.Review.State, On = Today }))
            : NotFound();

    /// <summary>Shows what would be published, and publishes nothing.</summary>
    [HttpPost]
    public Task<IActionResult> Check(Guid id, [FromForm(Name = nameof(PublishPage.Form))] PublishForm form) =>
        WithDraftAsync(
            id,
            form,
            (file, draft, sent) =>
                Task.FromResult<IActionResult>(
                    sent.Seen is null
                        ? View(nameof(Check), CheckPage(file, form, draft))
                        : View(nameof(Publish), new PublishPage(file) { Form = form, Draft = draft })
                )
        );

    [HttpPost("bekrafta"), NeedsStepUp]
    public Task<IActionResult> Confirm(Guid id, [FromForm(Name = nameof(PublishPage.Form))] PublishForm form) =>
        WithDraftAsync(
            id,
            form,
            async (file, draft, sent) =>
            {
                if (sent.Seen != draft.Seen(form.On!.Value))
                    ModelState.AddModelError("", "Något har ändrats sedan du öppnade sidan, så inget är publicerat. Läs sidan igen.");
                else if (!form.Confirmed)
                    ModelState.AddModelError(
                        $"{nameof(PublishPage.Form)}.{nameof(PublishForm.Confirmed)}",
                        "Kryssa i rutan om rapporten ska publiceras."
                    );
                return ModelState.IsValid
                    ? await DecideAsync(file, draft, form.On!.Value)
                    : this.Faulty(nameof(Check), CheckPage(file, form, draft));
            }
        );

    /// <summary>A day that comes is waited for; otherwise the report is public at once.</summary>
    private async Task<IActionResult> DecideAsync(ReviewFile file, PublishingDraft draft, DateOnly on)
    {
        if (on <= Today)
            return LocalRedirect(await publisher.PublishAsync(file, draft, on, User.ReviewRole(), Today, Aborted));
        await ForgetAsync(file);
        file.Review.PlanToPublish(on, draft.Seen(on), PlannedWord.Of(draft.Words), User.ReviewRole(), Today);
        await db.SaveChangesAsync(Aborted);
        this.Say($"Rapporten publiceras {on.InWords()}. Till dess kan du ta tillbaka beslutet.");
        return LocalRedirect(Links.Publish(file.Id));
    }

    /// <summary>Nothing is published on the day that was decided.</summary>
    [HttpPost("ta-tillbaka")]
    public async Task<IActionResult> TakeBack(Guid id)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        // Taken back by a colleague already, or published: the page says which.
        if (file.Review.PlannedPublishing is not null)
        {
            await ForgetAsync(file);
            this.Say("Beslutet är taget tillbaka. Inget publiceras förrän du beslutar igen.");
        }
        return LocalRedirect(Links.Publish(id));
    }

    /// <summary>Saved at once: the row that comes has the same key.</summary>
    private async Task ForgetAsync(ReviewFile file)
    {
        file.Review.ForgetPlannedPublishing();
        await db.SaveChangesAsync(Aborted);
    }

    /// <summary>What may be published as it was sent; the first page again, with all words, otherwise.</summary>
    private async Task<IActionResult> WithDraftAsync(
        Guid id,
        PublishForm form,
        Func<ReviewFile, PublishingDraft, SentWords, Task<IActionResult>> go
    )
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Publish), await PageAsync(file, form));
        if (form.From != file.Review.State)
            return this.Stale();
        if (Obstacles(file.Review, form.On!.Value) is { Count: > 0 } obstacles)
        {
            StepFaults.Add(ModelState, nameof(PublishPage.Form), obstacles);
            return this.Faulty(nameof(Publish), await PageAsync(file, form));
        }

        var sent = new SentWords(Request.Form);
        var draft = await DraftAsync(file, sent);
        if (draft.Obstacles is not { Count: > 0 } unfit)
            return await go(file, draft, sent);
        PublishingFaults.Add(ModelState, draft, unfit);
        return this.Faulty(nameof(Publish), new PublishPage(file) { Form = form, Draft = draft });
    }

    private IReadOnlyList<Obstacle> Obstacles(Review review, DateOnly on) =>
        on > Today
            ? review.ObstaclesToPlanning(on, User.ReviewRole(), Today)
            : review.ObstaclesTo(ReviewState.Published, new StepDecision(on), User.ReviewRole(), Today);

    private CheckPublishingPage CheckPage(ReviewFile file, PublishForm form, PublishingDraft draft) =>
        new(file, form, draft) { IsLater = form.On > Today };

    private async Task<PublishPage> PageAsync(ReviewFile file, PublishForm form)
    {
        var obstacles = Obstacles(file.Review, Today);
        return new PublishPage(file)
        {
            Form = form,
            Obstacles = [.. obstacles.Select(o => ObstacleLine.Of(file.Review, o))],
            Draft = obstacles.Count == 0 ? await DraftAsync(file, Request.HasFormContentType ? new SentWords(Request.Form) : null) : null,
            Notes = file.Review.State is ReviewState.Published ? await NotesAsync(file.Id) : [],
        };
    }

    private async Task<PublishingDraft> DraftAsync(ReviewFile file, SentWords? sent)
    {
        var draft = await publisher.DraftAsync(file, Aborted);
        return sent is null ? draft : draft with { Words = sent.Of(draft.Whole, draft.Places) };
    }

    private async Task<IReadOnlyList<(string Where, string? Reason)>> NotesAsync(Guid id)
    {
        var notes = await db.PublishingNotes.AsNoTracking().Where(n => n.ReviewId == id).ToListAsync(Aborted);
        if (notes.Count == 0)
            return [];
        var first = (await db.UnitCopies.AsNoTracking().SingleAsync(c => c.ReviewId == id && c.Version == 1, Aborted)).ToSnapshot();
        return
        [
            .. notes.Select(n => (PlaceWords.Of(n.PlaceInReport, first), n.Reason)).OrderBy(n => n.Item1, StringComparer.CurrentCulture),
        ];
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Domain.Calibrating;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Calibration;

/// <summary>"Jämför utkasten": the round's drafts side by side, and what is said of them. Who sees which, the database says.</summary>
[May(Deed.CompareDrafts)]
public sealed class CompareDraftsController(SpurDbContext db) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>The way there from a review.</summary>
    [HttpGet("/granskningar/{id:guid}/kalibrering")]
    public async Task<IActionResult> Review(Guid id) =>
        await db.RoundReviews.AsNoTracking().SingleOrDefaultAsync(m => m.ReviewId == id, Aborted) is { } found
            ? LocalRedirect(Links.CompareDrafts(found.RoundId, "A"))
            : NotFound();

    [HttpGet("/kalibrering/{id:guid}/omraden/{letter:alpha:length(1)}")]
    public async Task<IActionResult> Show(Guid id, string letter)
    {
        if (await FindAsync(id, letter) is not { } page)
            return NotFound();
        if (!page.Round.IsOpen && !User.May(Deed.KeepRounds))
            return View("Closed", new ClosedRoundPage(page.Round));
        if (!page.Letters.Contains(letter))
            return NotFound();

        await db.LogComparisonAsync(id, Aborted);
        return View("CompareDrafts", page);
    }

    [HttpPost("/kalibrering/{id:guid}/omraden/{letter:alpha:length(1)}"), May(Deed.CommentOnDrafts)]
    public async Task<IActionResult> Comment(Guid id, string letter, [FromForm(Name = nameof(CompareDraftsPage.Form))] CommentForm form)
    {
        if (await FindAsync(id, letter) is not { } page)
            return NotFound();
        if (!page.Round.IsOpen)
            return Closed(page.Round, form.Text);
        if (!ModelState.IsValid)
            return this.Faulty("CompareDrafts", page with { Form = form });
        if (page.Drafts.SingleOrDefault(d => d.Review.ReviewId == form.Review && d.Area is not null) is not { } draft)
            return this.Stale();

        draft.Review.Comment(form.Id!.Value, letter, form.Text!);
        await db.SaveChangesAsync(Aborted);
        this.Say($"Kommentaren om {draft.Unit} är sparad.");
        return LocalRedirect($"{Links.CompareDrafts(id, letter)}#utkast-{form.Review}");
    }

    /// <summary>It was closed meanwhile: what was typed is shown, so that it is not lost.</summary>
    private ViewResult Closed(CalibrationRound round, string? text)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Closed", new ClosedRoundPage(round) { Unsaved = text });
    }

    /// <summary>Null where there is no such round, or not for this person: nobody can tell which.</summary>
    private async Task<CompareDraftsPage?> FindAsync(Guid id, string letter)
    {
        var round = await db
            .CalibrationRounds.AsSplitQuery()
            .Include(r => r.Reviews)
                .ThenInclude(m => m.Comments)
            .SingleOrDefaultAsync(r => r.Id == id, Aborted);
        if (round is null)
            return null;

        return new CompareDraftsPage(round, letter)
        {
            Drafts = await DraftsAsync(round, letter),
            MayComment = round.IsOpen && User.May(Deed.CommentOnDrafts),
        };
    }

    private async Task<IReadOnlyList<ComparedDraft>> DraftsAsync(CalibrationRound round, string letter)
    {
        var ids = round.Reviews.Select(m => m.ReviewId).ToList();
        var drafts = await db.CalibrationDrafts.AsNoTracking().Where(d => ids.Contains(d.ReviewId)).ToListAsync(Aborted);
        return
        [
            .. from draft in drafts
            orderby draft.Content.Unit.Name, draft.ReviewId
            select new ComparedDraft(
                round.Reviews.Single(m => m.ReviewId == draft.ReviewId),
                draft.Content,
                draft.Content.Areas.SingleOrDefault(a => a.Letter == letter)
            ),
        ];
    }
}

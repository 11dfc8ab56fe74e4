using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Comparing;

/// <summary>"Jämför": what two inspectors said of an area alone, where it differs, and what they take for both.</summary>
[May(Deed.Grade), Route("/granskningar/{id:guid}/omraden/{letter:alpha:length(1)}/jamfor")]
public sealed class ComparingController(SpurDbContext db, AreaFiles files) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string letter) =>
        await FindAsync(id, letter) is { } file ? View("Comparison", await PageAsync(file)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Take(Guid id, string letter, TakeForm form)
    {
        for (var attempt = 1; ; attempt++)
        {
            await db.LockToWriteAsync(id, HttpContext.RequestAborted);
            if (await FindAsync(id, letter) is not { } file)
                return NotFound();
            file.Review.EnsureMayWrite(User.AccountId());

            var page = await PageAsync(file);
            if (page.Find(form) is not var (row, taken))
                return BadRequest();
            if (row.IsSettled || row.Stamp != form.Stamp)
                return this.Stale();
            if (Obstacle(file, row, taken) is { } obstacle)
                return Refused(page, obstacle);

            TakeFor(file, row, taken);
            if (await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                return Saved(file, row, taken);
        }
    }

    private static Obstacle? Obstacle(AreaFile file, ComparedRow row, OwnGrading taken) =>
        row.Code is null && taken.Decision is { } decided
            ? file.Area.ObstaclesToDeciding(decided.Grade, decided.Reason).FirstOrDefault()
            : null;

    private static void TakeFor(AreaFile file, ComparedRow row, OwnGrading taken)
    {
        if (row.Code is { } code)
            file.Area.Agree(code, taken.Of(code));
        else
            file.Area.Decide(taken.Decision!.Grade, taken.Decision.Reason, file.Area.DecisionVersion);
    }

    private ViewResult Refused(ComparisonPage page, Obstacle obstacle)
    {
        ModelState.AddModelError("", $"{obstacle.InSwedish()} Tryck på Bestäm tillsammans.");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Comparison", page);
    }

    private LocalRedirectResult Saved(AreaFile file, ComparedRow row, OwnGrading taken)
    {
        var (id, letter) = (file.Review.Id, file.Area.Letter);
        var whose = taken.AccountId == User.AccountId() ? "Din" : TextClash.Genitive(taken.By);
        this.Say($"{whose} {(row.Code is null ? "gradering" : $"bedömning av {row.Code}")} gäller nu er båda.");
        return LocalRedirect(Links.Comparison(id, letter));
    }

    private Task<AreaFile?> FindAsync(Guid id, string letter) => files.FindAsync(id, letter, User, HttpContext.RequestAborted);

    private async Task<ComparisonPage> PageAsync(AreaFile file)
    {
        await db.LoadStandingAsync(file.Review, HttpContext.RequestAborted);
        var (unit, settings) = await db.NamedAsync(file.Review.UnitId, HttpContext.RequestAborted);
        var compared = file.Common.IsCompared ? await db.ComparedAsync(file.Common.Id, HttpContext.RequestAborted) : [];
        return new ComparisonPage(file, unit, User.AccountId()!.Value)
        {
            Terms = settings.Terms,
            // One's own stands first.
            Compared = [.. compared.OrderBy(g => g.AccountId != User.AccountId())],
        };
    }
}

/// <param name="Row">A criterion's code, or "grade".</param>
/// <param name="Own">The own grading that is to be for both.</param>
public sealed record TakeForm(string? Row, Guid Own, string? Stamp);

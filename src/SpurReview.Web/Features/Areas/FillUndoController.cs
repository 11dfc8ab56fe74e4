using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Areas;

/// <summary>"Ångra" after "Sätt de som är kvar till Uppfyllt".</summary>
[May(Deed.Grade), Route("/granskningar/{id:guid}/omraden/{letter:alpha:length(1)}/angra")]
public sealed class FillUndoController(SpurDbContext db, AreaFiles files) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Undo(Guid id, string letter, [FromForm(Name = FillUndo.Name)] string? verdicts)
    {
        for (var attempt = 1; ; attempt++)
        {
            await db.LockToWriteAsync(id, HttpContext.RequestAborted);
            if (await files.FindAsync(id, letter, User, HttpContext.RequestAborted) is not { } file)
                return NotFound();
            file.Review.EnsureMayWrite(User.AccountId());
            if (new FillUndo(verdicts ?? "").Of(file.Area) is not { } filled)
                return BadRequest();

            var count = FillUndo.Undo(file.Area, filled);
            if (!await db.TrySaveAsync(attempt, HttpContext.RequestAborted))
                continue;

            this.Say(Said(count, filled.Count));
            return LocalRedirect($"{Links.Area(id, letter)}#{filled[0].Code}");
        }
    }

    private static string Said(int count, int filled) =>
        count == filled ? "Ångrat. Kriterierna är inte bedömda igen."
        : count == 0 ? "Inget ångrades: kriterierna har ändrats sedan dess."
        : $"Ångrat för {count} av {filled} kriterier. De andra har ändrats sedan dess och står kvar.";
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Practice;

/// <summary>Öva på en påhittad granskning: for every inspector, one at a time, and seen by nobody else.</summary>
[May(Deed.Practise), Route("/ovning")]
public sealed class PracticeController(SpurDbContext db, PracticeReviews practices) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Index() => View("Practice", new PracticePage(await practices.FindAsync(Aborted)));

    [WithoutUnitOfWork, HttpPost]
    public async Task<IActionResult> Begin() => LocalRedirect(Links.Review(await practices.FindOrBeginAsync(User, Aborted)));

    [HttpPost("kasta")]
    public async Task<IActionResult> ThrowAway()
    {
        await db.Database.ExecuteSqlAsync($"select throw_practice_away()", Aborted);
        this.Say("Övningen är kastad. Du kan börja på en ny när du vill.");
        return LocalRedirect(Links.Practice());
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Web.Features.Attachments;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>The file that shows what a remark says: the unit's own until the remarks are sent, as the remark itself.</summary>
[May(Deed.ReadFactChecks), Route("/granskningar/{id:guid}/faktagranskning/anmarkningar/{remarkId:guid}/fil")]
public sealed class RemarkFilesController(SpurDbContext db, FactCheckFiles files) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Fetch(Guid id, Guid remarkId)
    {
        if (await files.FindAsync(id, HttpContext.RequestAborted) is not (_, { } sent) || sent.Find(remarkId)?.File is not { } file)
            return NotFound();

        var content = await db
            .RemarkFiles.Where(f => f.RemarkId == remarkId && f.Sha256 == file.Sha256)
            .Select(f => f.Content)
            .SingleOrDefaultAsync(HttpContext.RequestAborted);
        return content is null ? NotFound() : this.HandOut(content, file.Name);
    }
}

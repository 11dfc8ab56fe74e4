using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Visits;
using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Inspectors;

/// <summary>Who inspects: appointed and dismissed by the coordinator, declaring and signing for themselves.</summary>
[May(Deed.SeeInspectors), Route("/granskningar/{id:guid}/inspektorer")]
public sealed class InspectorsController(SpurDbContext db, ReviewFiles files, StepMails mails, TimeProvider clock) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Inspectors(Guid id) =>
        await files.FindAsync(id, Aborted) is { } file ? View(await PageAsync(file)) : NotFound();

    [HttpPost, May(Deed.AppointInspectors)]
    public async Task<IActionResult> Appoint(Guid id, [FromForm(Name = nameof(InspectorsPage.Form))] AppointForm form)
    {
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();

        var account = await db.Inspecting().SingleOrDefaultAsync(a => a.Id == form.Account, Aborted);
        if (ModelState.IsValid && account is null)
            ModelState.AddModelError($"{nameof(InspectorsPage.Form)}.{nameof(form.Account)}", "Välj en inspektör i listan.");
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Inspectors), await PageAsync(file) with { Form = form });

        await db.EnsureImpartialAsync(account!, file, SwedishDay.Today(clock), Aborted);
        file.Review.Appoint(account!.Name, account.City, account.Id);
        await mails.AppointedAsync(file, account, Aborted);
        return await SavedAsync(id, $"{account.Name} är utsedd.");
    }

    [HttpPost("{inspectorId:guid}/entlediga"), May(Deed.AppointInspectors)]
    public async Task<IActionResult> Dismiss(Guid id, Guid inspectorId)
    {
        if (await FindAsync(id, inspectorId) is not var (file, inspector))
            return NotFound();

        file.Review.Dismiss(inspector.Id);
        return await SavedAsync(id, $"{inspector.Name} är inte längre inspektör. Allt som är skrivet finns kvar.");
    }

    [HttpPost("var-for-sig"), May(Deed.AppointInspectors)]
    public async Task<IActionResult> GradeAlone(Guid id, [FromForm] bool alone)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (await files.FindToChangeAsync(id, Aborted) is not { } file)
            return NotFound();

        file.Review.GradeAlone(alone, await db.HasGradingBegunAsync(id, Aborted));
        return await SavedAsync(id, alone ? "Inspektörerna graderar var för sig först." : "Inspektörerna graderar tillsammans.");
    }

    [HttpPost("{inspectorId:guid}/jav"), May(Deed.DeclareNoConflict)]
    public async Task<IActionResult> Declare(
        Guid id,
        Guid inspectorId,
        [FromForm(Name = nameof(InspectorsPage.Declaration))] DeclareForm form
    )
    {
        if (await FindMineAsync(id, inspectorId) is not var (file, inspector))
            return NotFound();

        if (form.On > SwedishDay.Today(clock))
            ModelState.AddModelError($"{nameof(InspectorsPage.Declaration)}.{nameof(form.On)}", Rule.StepDateIsInTheFuture.InSwedish());
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Inspectors), await PageAsync(file) with { Declaration = form, Faulty = inspectorId });

        file.Review.DeclareNoConflict(inspector.Id, form.On!.Value);
        await db.CompareDoneAsync(file.Review, Aborted);
        return await SavedAsync(id, $"Det är antecknat att {inspector.Name} inte är jävig.");
    }

    [HttpPost("{inspectorId:guid}/underskrift"), May(Deed.SignDrafts)]
    public async Task<IActionResult> Sign(Guid id, Guid inspectorId, SignForm form)
    {
        if (await FindMineAsync(id, inspectorId) is not var (file, inspector))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Inspectors), await PageAsync(file));
        if (form.Seen != DraftFingerprint.Of(file.Review))
            return this.Stale();

        file.Review.Sign(inspector.Id, clock.GetUtcNow(), await db.SimultaneousAsync(id, Aborted));
        return await SavedAsync(id, $"{inspector.Name} har skrivit under utkastet.");
    }

    /// <summary>Null where the review has no such inspector, or she is not this person's to act for.</summary>
    private async Task<(ReviewFile File, Inspector Inspector)?> FindMineAsync(Guid id, Guid inspectorId) =>
        await FindAsync(id, inspectorId) is var (file, inspector) && Page(file).IsMe(inspector) ? (file, inspector) : null;

    private async Task<(ReviewFile File, Inspector Inspector)?> FindAsync(Guid id, Guid inspectorId) =>
        await files.FindToChangeAsync(id, Aborted) is { } file
        && file.Review.Inspectors.SingleOrDefault(i => i.Id == inspectorId) is { } inspector
            ? (file, inspector)
            : null;

    private async Task<IActionResult> SavedAsync(Guid id, string message)
    {
        await db.SaveChangesAsync(Aborted);
        this.Say(message);
        return LocalRedirect(Links.Inspectors(id));
    }

    private InspectorsPage Page(ReviewFile file) =>
        new(file, User.May(Deed.SignDrafts) ? User.AccountId() : null, User.May(Deed.AppointInspectors))
        {
            Declaration = new DeclareForm { On = SwedishDay.Today(clock) },
        };

    private async Task<InspectorsPage> PageAsync(ReviewFile file)
    {
        var page = Page(file) with
        {
            Returns = await db.OpenReturnsAsync(file.Review, Aborted),
            Simultaneous = file.Review.MayBeSigned && User.May(Deed.SignDrafts) ? await db.SimultaneousAsync(file.Id, Aborted) : [],
        };
        if (!page.IsCoordinator || !file.Review.MayChangeInspectors)
            return page;
        return page with
        {
            GradingHasBegun = await db.HasGradingBegunAsync(file.Id, Aborted),
            Candidates = await db.CandidatesAsync(file, SwedishDay.Today(clock), Aborted),
        };
    }
}

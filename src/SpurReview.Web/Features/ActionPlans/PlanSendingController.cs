using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Reports.Html;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>Kontrollera och skicka: the plan as it will be printed, sent by the head or a deputy; and longer time, once.</summary>
[May(Deed.ReadPlans), Route("/granskningar/{id:guid}/handlingsplan")]
public sealed class PlanSendingController(SpurDbContext db, PlanFiles plans, DraftPrinter printer, StepMails mails, TimeProvider clock)
    : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("kontrollera"), May(Deed.WritePlans)]
    public async Task<IActionResult> Check(Guid id) =>
        await plans.FindAsync(id, Aborted) is not (_, { } plan) ? NotFound()
        : plan.Work.RuleAgainstWriting() is not null ? LocalRedirect(Links.ActionPlan(id))
        : View(await PageAsync(plan));

    [HttpPost("skicka"), May(Deed.SendPlans)]
    public async Task<IActionResult> Send(Guid id, [FromForm(Name = nameof(CheckPage.Form))] SendPlanForm form)
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan)
            return NotFound();
        // Pressed twice, or by two: it is sent.
        if (plan.Sent is { IsWithInspectors: true })
            return LocalRedirect(Links.PlanReceipt(id));
        if (plan.Work.ObstaclesToSending() is { Count: > 0 } || !ModelState.IsValid)
            return this.Faulty(nameof(Check), await PageAsync(plan) with { Form = form });
        if (form.Seen != SendPlanForm.SeenOf(plan, await db.AttachmentsOfPlanAsync(id, Aborted)))
            return this.Stale();

        plan.Work.Send(await db.SenderAsync(id, Aborted), clock.GetUtcNow(), plan.Today);
        await mails.PlanSentAsync(plan.File, Aborted);
        await db.SaveChangesAsync(Aborted);
        return LocalRedirect(Links.PlanReceipt(id));
    }

    /// <summary>Klart, be verksamhetschefen skicka. Pressed twice, or by two: one asks.</summary>
    [HttpPost("klart"), May(Deed.AskToSendPlans)]
    public async Task<IActionResult> Ask(Guid id)
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan)
            return NotFound();
        if (plan.Work.ObstaclesToSending().Count > 0)
            return this.Faulty(nameof(Check), await PageAsync(plan));
        if (plan.IsAsked)
            return LocalRedirect(Links.CheckPlan(id));

        plan.Work.AskToSend();
        await mails.AskedToSendAsync(plan.File, User.Name(), Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say("Verksamhetschefen har fått ett mejl och ser det under Mitt arbete.");
        return LocalRedirect(Links.CheckPlan(id));
    }

    [HttpGet("kvitto")]
    public async Task<IActionResult> Receipt(Guid id) =>
        await plans.FindAsync(id, Aborted) is not var (_, plan) ? NotFound()
        : plan is { Sent.Turns.Count: > 0 } ? View(plan)
        : LocalRedirect(Links.ActionPlan(id));

    /// <summary>The unit of work is over before anything is printed: whoever waits must not hold a connection.</summary>
    [WithoutUnitOfWork, HttpGet("handlingsplan.pdf")]
    public async Task<IActionResult> Pdf(Guid id)
    {
        await db.BeginAsync(User.ToIdentity(), Aborted);
        var found = await plans.FindAsync(id, Aborted);
        await db.CommitAsync(Aborted);
        if (found is not var (_, plan))
            return NotFound();
        if (plan is not { Sent: { } sent })
            return LocalRedirect(Links.ActionPlan(id));

        var bytes = await printer.PrintAsync(
            User.AccountId()!.Value,
            ReportComposer.ComposePlan(Readable(plan, sent.ToSnapshot())),
            Aborted
        );
        return this.File(bytes, FileAnswers.Pdf, $"handlingsplan-{ReportSlug.Of(plan.File.Unit.Name, plan.File.Review.Specialty)}.pdf");
    }

    /// <summary>Names for the unit and for those who read its own copy, and decisions for those who are told of them.</summary>
    private ReviewSnapshot Readable(PlanFile plan, SnapshotPlan sent)
    {
        var told = plan.Draft with { Plan = plan.ShowsDecisionsTo(User.ReviewRole()) ? sent : sent.WithoutDecisions() };
        var seesNames = User.ReviewRole() is ReviewRole.Unit || User.May(Deed.ReadUnitCopies);
        return seesNames ? told : told.ForThePublic(plan.File.Settings.PublicRules);
    }

    [HttpGet("langre-tid"), May(Deed.SendPlans)]
    public async Task<IActionResult> Extension(Guid id) =>
        await plans.FindAsync(id, Aborted) is not (_, { } plan) ? NotFound()
        : plan.Work.RuleAgainstLongerTime(plan.Terms.PlanExtensionDays) is null && (await db.SenderAsync(id, Aborted)).MaySend
            ? View(new ExtensionPage(plan) { Form = new ExtensionForm() })
        : LocalRedirect(Links.ActionPlan(id));

    [HttpPost("langre-tid"), May(Deed.SendPlans)]
    public async Task<IActionResult> Extend(Guid id, [FromForm(Name = nameof(ExtensionPage.Form))] ExtensionForm form)
    {
        if (await plans.FindToChangeAsync(id, Aborted) is not { } plan)
            return NotFound();
        // Pressed twice, or by two: they have it.
        if (plan.File.Review.PlanExtension is not null)
            return LocalRedirect(Links.ActionPlan(id));
        if (plan.Work.RuleAgainstLongerTime(plan.Terms.PlanExtensionDays) is { } rule)
            throw new RuleBrokenException(rule);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Extension), new ExtensionPage(plan) { Form = form });

        plan.Work.AskForLongerTime(await db.SenderAsync(id, Aborted), plan.Terms.PlanExtensionDays, form.Reason!, plan.Today);
        await db.SaveChangesAsync(Aborted);
        this.Say($"Ni har fått längre tid. Nytt sista datum: {plan.LastDay!.Value.InWords()}.");
        return LocalRedirect(Links.ActionPlan(id));
    }

    private async Task<CheckPage> PageAsync(PlanFile plan)
    {
        var attachments = await db.AttachmentsOfPlanAsync(plan.Id, Aborted);
        var printed = plan.Work.Preview(plan.Today) is { } preview
            ? HtmlReport.Fragment(
                ReportComposer.ComposePlan((plan.Draft with { Plan = preview.ToSnapshot() }).ForThePublic(plan.File.Settings.PublicRules)),
                new HtmlOptions { IsPartOfAPage = true }
            )
            : null;
        var sender = await db.SenderAsync(plan.Id, Aborted);
        return new CheckPage(plan, sender, await db.HeadsOfAsync(plan.Id, Aborted), printed is null ? null : new HtmlString(printed))
        {
            Attachments = attachments,
            Form = new SendPlanForm { Seen = SendPlanForm.SeenOf(plan, attachments) },
        };
    }
}

/// <param name="Printed">The plan's own, encoded HTML; null where no action is ready to print.</param>
public sealed record CheckPage(PlanFile Plan, UnitSender Sender, IReadOnlyList<string> Heads, IHtmlContent? Printed)
{
    public required SendPlanForm Form { get; init; }

    /// <summary>By the position of their action.</summary>
    public required ILookup<int, AttachmentRow> Attachments { get; init; }
    public IEnumerable<PlannedAction> WithAttachments => Plan.Work.Actions.Where(a => Attachments.Contains(a.Position));
    public IReadOnlyList<Obstacle> Obstacles => Plan.Work.ObstaclesToSending();
}

public sealed class SendPlanForm
{
    /// <summary>The plan that the page showed, and its files: nobody sends what he or she has not seen.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Kryssa i rutan för att skicka planen.")]
    public bool StandsBehind { get; init; }

    internal static string SeenOf(PlanFile plan, ILookup<int, AttachmentRow> attachments) =>
        Fingerprint.Of([
            .. plan.Work.Actions.SelectMany(a => new object[] { a.Id, PlannedForm.SeenOf(a) }),
            .. attachments.SelectMany(files => files.Select(f => (object)f.Id)),
        ]);
}

public sealed record ExtensionPage(PlanFile Plan)
{
    public required ExtensionForm Form { get; init; }
    public DateOnly NewLastDay =>
        (Plan.Clock! with { ExtraDays = Plan.Terms.PlanExtensionDays, ExtendedOn = Plan.Today }).LastDay(Plan.Terms);
}

public sealed class ExtensionForm
{
    [Required(ErrorMessage = "Skriv varför ni behöver längre tid."), LengthLimit(PlanExtension.ReasonMaxLength)]
    public string? Reason { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.ActionPlans;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.PlanJudgements;

/// <summary>Bedöm handlingsplanen: one action a page, accepted or returned by both; then what is returned goes back alone.</summary>
[May(Deed.JudgePlans), Route("/granskningar/{id:guid}/handlingsplan")]
public sealed class JudgementsController(SpurDbContext db, PlanFiles plans, StepMails mails) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("bedomning/{position:int}")]
    public async Task<IActionResult> Judge(Guid id, int position) =>
        await FindAsync(id, position, toChange: false) is { } page ? View(page) : NotFound();

    [HttpPost("bedomning/{position:int}")]
    public async Task<IActionResult> Judge(Guid id, int position, [FromForm(Name = nameof(JudgementPage.Form))] JudgementForm form)
    {
        if (await FindAsync(id, position, toChange: true) is not { } page)
            return NotFound();
        if (page.Closed is { } rule)
            throw new RuleBrokenException(rule);
        if (form.Decision is ActionDecision.Returned && form.Reason is null)
            ModelState.AddModelError($"{nameof(JudgementPage.Form)}.{nameof(form.Reason)}", Rule.ReturnNeedsReason.InSwedish());
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Judge), page with { Form = form });
        if (form.Seen != page.Seen)
            return this.Stale();

        var review = page.Plan.File.Review;
        page.Sent.Judge(page.Item, form.Decision!.Value, form.Reason, page.Me.Id, review, page.Plan.Today);
        await db.SaveChangesAsync(Aborted);
        this.Say(
            page.Sent.Items.Single(i => i.Position == position).Decision is null
                ? $"Sparat. Åtgärden är bedömd när {TogetherTexts.You(review)} har sagt samma sak."
                : "Sparat. Åtgärden är bedömd."
        );
        return LocalRedirect(page.Next is { } next ? Links.PlanJudgement(id, next.Position) : Links.ActionPlan(id));
    }

    /// <summary>Komplettering: the returned actions go back to the unit, whose time runs again.</summary>
    [HttpPost("komplettering")]
    public async Task<IActionResult> Return(Guid id, string? seen)
    {
        if (
            await plans.FindToChangeAsync(id, Aborted) is not { Sent: { } sent } plan
            || plan.File.Review.Inspectors.SingleOrDefault(i => i.AccountId == db.Identity.AccountId) is not { } me
        )
            return NotFound();
        // Pressed twice, or by both: it is with the unit.
        if (plan.Clock is not null && !sent.IsWithInspectors)
            return LocalRedirect(Links.ActionPlan(id));
        await db.LoadJudgementsAsync(sent, Aborted);
        if (sent.IsWithInspectors && seen != JudgementPage.SeenOf(sent))
            return this.Stale();
        var returned = sent.ToComplete(plan.File.Review).Count();
        sent.Return(plan.File.Review, me.Id, plan.Today);
        await mails.PlanReturnedAsync(plan.File, returned, Aborted);
        await db.SaveChangesAsync(Aborted);
        this.Say(
            returned == 1
                ? "1 åtgärd är skickad till verksamheten för komplettering."
                : $"{returned} åtgärder är skickade till verksamheten för komplettering."
        );
        return LocalRedirect(Links.ActionPlan(id));
    }

    private async Task<JudgementPage?> FindAsync(Guid id, int position, bool toChange)
    {
        var plan = toChange ? await plans.FindToChangeAsync(id, Aborted) : (await plans.FindAsync(id, Aborted))?.Plan;
        if (
            plan is not { Sent: { } sent }
            || sent.Items.SingleOrDefault(i => i.Position == position) is not { } item
            || plan.File.Review.Inspectors.SingleOrDefault(i => i.AccountId == db.Identity.AccountId) is not { } me
        )
            return null;
        await db.LoadJudgementsAsync(sent, Aborted);
        return JudgementPage.Of(plan, item, me);
    }
}

/// <summary>One action that was sent: the requirement, what the inspectors saw, and what they say of it.</summary>
public sealed record JudgementPage(PlanFile Plan, ActionItem Item, Inspector Me)
{
    public required JudgementForm Form { get; init; }
    public ActionPlan Sent => Plan.Sent!;
    public IReadOnlyList<PlanRow> Rows => [.. Plan.Work.Rows.Where(r => Item.Answers.Contains(r.Code))];

    /// <summary>What somebody has said in this turn; null where nobody has.</summary>
    public ActionJudgement? Said => Sent.JudgementOf(Item.Position);
    public bool IHaveSaid => Said?.AgreedBy.Contains(Me.Id) is true;

    /// <summary>"Björn Ek": who has said what I have not agreed to.</summary>
    public IReadOnlyList<string> SaidBy => Plan.File.Review.NamesOf(Said?.AgreedBy.Where(id => id != Me.Id) ?? []);

    /// <summary>Everybody else who inspects today has said it, so that my word decides.</summary>
    public bool MineDecides => Plan.File.Review.Inspectors.All(i => i.Id == Me.Id || Said?.AgreedBy.Contains(i.Id) is true);

    public Rule? Closed => Plan.Clock is null ? Rule.ReviewIsNotUnderPlan : Sent.RuleAgainstJudging(Item, Plan.File.Review);

    /// <summary>The next action that I have not judged; null where there is none.</summary>
    public ActionItem? Next =>
        Sent
            .Items.OrderBy(i => i.Position <= Item.Position)
            .ThenBy(i => i.Position)
            .FirstOrDefault(i =>
                i.Position != Item.Position
                && Sent.RuleAgainstJudging(i, Plan.File.Review) is null
                && Sent.JudgementOf(i.Position)?.AgreedBy.Contains(Me.Id) is not true
            );

    internal string Seen =>
        Fingerprint.Of(Sent.Turns.Count, Item.Action, Said?.Decision, Said?.Reason, string.Join(' ', Said?.AgreedBy ?? []));

    internal static string SeenOf(ActionPlan plan) =>
        Fingerprint.Of([
            .. plan.Items.OrderBy(i => i.Position).SelectMany(i => new object?[] { i.Position, i.Decision, i.DecisionReason }),
        ]);

    internal static JudgementPage Of(PlanFile plan, ActionItem item, Inspector me)
    {
        var page = new JudgementPage(plan, item, me) { Form = new JudgementForm() };
        return page with
        {
            Form = new JudgementForm
            {
                Seen = page.Seen,
                Decision = page.Said?.Decision,
                Reason = page.Said?.Reason,
            },
        };
    }
}

public sealed class JudgementForm
{
    /// <summary>What the page showed: the action and what was said of it.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Välj om åtgärden godtas.")]
    public ActionDecision? Decision { get; init; }

    [LengthLimit(Text.MaxLength), NoIdentityNumber]
    public string? Reason { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Reports;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.ActionPlans;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.PlanDecisions;

/// <summary>Besluta om gradering: what both inspectors decide of one area with D after the plan. The first grade stays beside it.</summary>
[May(Deed.JudgePlans), Route("/granskningar/{id:guid}/handlingsplan/beslut/{letter:length(1)}")]
public sealed class PlanDecisionsController(SpurDbContext db, PlanFiles plans) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Decide(Guid id, string letter) =>
        await FindAsync(id, letter, toChange: false) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decide(Guid id, string letter, [FromForm(Name = nameof(DecisionPage.Form))] DecisionForm form)
    {
        if (await FindAsync(id, letter, toChange: true) is not { } page)
            return NotFound();
        if (page.Choices.Count == 0)
            ModelState.AddModelError("", (page.RuleAgainstD ?? Rule.PlanIsNotWithInspectors).InSwedish());
        else if (form.Grade is Grade.D && page.RuleAgainstD is { } rule)
            ModelState.AddModelError($"{nameof(DecisionPage.Form)}.{nameof(form.Grade)}", rule.InSwedish());
        else if (form is { Grade: { } grade, Reason: { } reason })
            foreach (var obstacle in page.Area.ObstaclesToRegrading(new Regrade(grade, reason, page.Plan.Today)))
                ModelState.AddModelError($"{nameof(DecisionPage.Form)}.{nameof(form.Grade)}", obstacle.InSwedish());
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Decide), page with { Form = form });
        if (form.Seen != page.Seen)
            return this.Stale();

        page.Area.ProposeAfterPlan(new Regrade(form.Grade!.Value, form.Reason!, page.Plan.Today), page.Me.Id);
        await db.SaveChangesAsync(Aborted);
        this.Say(
            page.Proposal is not null ? $"Sparat. Området är beslutat när {TogetherTexts.You(page.Plan.File.Review)} har sagt samma sak."
            : form.Grade is Grade.D ? $"D kvarstår i område {letter}."
            : $"Område {letter} är ändrat till {form.Grade}."
        );
        return LocalRedirect(Links.ActionPlan(id));
    }

    /// <summary>Null where there is no such area with D under a plan that has come in, or not for this person.</summary>
    private async Task<DecisionPage?> FindAsync(Guid id, string letter, bool toChange)
    {
        var plan = toChange ? await plans.FindToChangeAsync(id, Aborted) : (await plans.FindAsync(id, Aborted))?.Plan;
        if (
            plan is not { Clock: not null, Sent: { } sent }
            || plan.File.Review.Areas.SingleOrDefault(a => a.Letter == letter && a.Decision is { Grade: Grade.D }) is not { } area
            || plan.File.Review.Inspectors.SingleOrDefault(i => i.AccountId == db.Identity.AccountId) is not { } me
        )
            return null;
        await db.LoadJudgementsAsync(sent, Aborted);
        return DecisionPage.Of(plan, area, me);
    }
}

/// <summary>One area with D after the plan: which grades can be chosen now, and what is proposed or decided.</summary>
public sealed record DecisionPage(PlanFile Plan, AreaReview Area, Inspector Me)
{
    public required DecisionForm Form { get; init; }
    public string Name => Plan.NameOf(Area.Letter);
    public IReadOnlyList<ActionItem> Items => [.. Plan.Sent!.ItemsFor(Area.Letter)];
    public RegradeProposal? Proposal => Plan.Sent!.ProposalFor(Area);
    public bool IHaveSaid => Proposal?.AgreedBy.Contains(Me.Id) is true;
    public IReadOnlyList<string> SaidBy => Plan.File.Review.NamesOf(Proposal?.AgreedBy.Where(id => id != Me.Id) ?? []);

    /// <summary>Everybody else who inspects today has proposed it, so that my word decides.</summary>
    public bool MineDecides => Plan.File.Review.Inspectors.All(i => i.Id == Me.Id || Proposal?.AgreedBy.Contains(i.Id) is true);

    /// <summary>Every action that answers the area is accepted.</summary>
    public bool IsAccepted => Plan.Sent!.IsAccepted(Area.Letter);

    /// <summary>The offered better grades where all its actions are accepted, best first, and D that stands. None while the unit completes them.</summary>
    public IReadOnlyList<GradeText> Choices =>
        [.. Plan.File.Template.Area(Area.Letter).Grades.Where(g => g.Grade is Grade.D ? RuleAgainstD is null : IsAccepted)];

    public Rule? RuleAgainstD => Plan.Sent!.RuleAgainstLettingDStand(Area.Letter);

    private ReviewSnapshot Printed => Plan.Draft with { Plan = Plan.Sent!.ToSnapshot() };
    public string? StandardSentence => RegradeSentences.AtD(Printed, Area.Letter);

    /// <summary>What each choice says of the area in the report.</summary>
    public string SentenceOf(Grade grade) => RegradeSentences.After(Printed, Area.Letter, grade, Plan.Today);

    internal string Seen =>
        Fingerprint.Of(
            Plan.Sent!.Turns.Count,
            Area.Regrade?.Grade,
            Area.Regrade?.Reason,
            Proposal?.Grade,
            Proposal?.Reason,
            string.Join(' ', Proposal?.AgreedBy ?? []),
            IsAccepted
        );

    internal static DecisionPage Of(PlanFile plan, AreaReview area, Inspector me)
    {
        var page = new DecisionPage(plan, area, me) { Form = new DecisionForm() };
        return page with { Form = DecisionForm.Of(page) };
    }
}

public sealed class DecisionForm
{
    /// <summary>What the page showed as proposed and decided.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Välj en gradering.")]
    public Grade? Grade { get; init; }

    [Required(ErrorMessage = "Skriv en motivering till beslutet."), LengthLimit(Text.MaxLength), NoIdentityNumber]
    public string? Reason { get; init; }

    /// <summary>C is proposed where offered; elsewhere nothing is, so that nobody decides by default.</summary>
    internal static DecisionForm Of(DecisionPage page) =>
        new()
        {
            Seen = page.Seen,
            Grade =
                page.Proposal?.Grade
                ?? page.Area.Regrade?.Grade
                ?? page.Choices.Select(c => (Grade?)c.Grade).FirstOrDefault(g => g is Domain.Grading.Grade.C),
            Reason = page.Proposal?.Reason ?? page.Area.Regrade?.Reason,
        };
}

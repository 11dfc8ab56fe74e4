using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.FactChecks;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>A review whose unit has been asked for a plan, with D in the areas D and E, and everybody who has to do with it, signed in.</summary>
internal sealed record PlanAtWork(UnitAtWork Work, Person Provider)
{
    /// <summary>The unmet regulations of the areas.</summary>
    public const string First = "D1";
    public const string Second = "E1";
    public Guid Id => Work.Id;
    public Person Head => Work.Head;
    public Person Asta => Work.Review.First;
    public Person Björn => Work.Review.Second;
    public static DateOnly Today => UnitAtWork.Today;

    public static async Task<PlanAtWork> CreateAsync(App app, DateOnly? askedOn = null, Action<Review>? whileOpen = null)
    {
        var day = askedOn ?? Today;
        var work = await UnitAtWork.CreateAsync(app, day, whileOpen ?? (r => r.WithD("D").WithD("E")));
        await work.Review.ChangeAsync(r =>
            r.FactCheck!.Send(UnitSender.Head, new DateTimeOffset(day, default, TimeSpan.Zero), day, Terms.Default)
        );
        foreach (var step in new[] { ReviewState.Graded, ReviewState.ActionPlan })
            await work.Review.ChangeAsync(r => r.Take(step, new StepDecision(day), ReviewRole.Coordinator, day));
        var provider = await app.SignInAsync([], id => [Position.AtProvider(id, work.Unit.TenantId, A.Today)]);
        return new PlanAtWork(work, provider);
    }

    /// <summary>The same when every action is written and the plan is sent.</summary>
    public static async Task<PlanAtWork> SentAsync(App app, DateOnly? askedOn = null)
    {
        var plan = await CreateAsync(app, askedOn);
        await plan.WriteAllAsync();
        (await plan.SendAsync(plan.Head)).Location!.OriginalString.Should().Be(Links.PlanReceipt(plan.Id));
        return plan;
    }

    /// <summary>Fills in the page of the row's action and saves it.</summary>
    public async Task<Page> WriteAsync(Person person, string code, params (string Name, string? Value)[] filledIn) =>
        await person.SubmitAsync(await person.GetAsync(Links.PlannedAction(Id, code)), Links.PlannedAction(Id, code), filledIn);

    /// <summary>The same where the page has no form for it, as a form that was opened before.</summary>
    public Task<Page> PostAsync(Person person, string code, params (string Name, string? Value)[] fields) =>
        person.PostFormAsync(Links.PlannedAction(Id, code), fields, tokenFrom: "/rapporter");

    /// <summary>All that an action needs.</summary>
    public static (string, string?)[] Whole(string text = "Vi inför en rutin.") =>
        [
            ("Form.Action", text),
            ("Form.DueOn", $"{Today.AddMonths(3):yyyy-MM-dd}"),
            ("Form.Responsible[0].Role", "Verksamhetschef"),
            ("Form.FollowUpOn[0]", $"{Today.AddMonths(6):yyyy-MM-dd}"),
            ("Form.FollowedUpBySame", "true"),
        ];

    public async Task WriteAllAsync()
    {
        foreach (var code in new[] { First, Second })
            (await WriteAsync(Work.Director, code, Whole($"Åtgärd för {code}."))).Faults.Should().BeEmpty();
    }

    public async Task HandOverAsync(string code)
    {
        var form = (await Head.GetAsync(Links.PlannedAction(Id, code))).FormTo(Links.PlannedAction(Id, code));
        var answer = await Head.PostFormAsync(Links.HandOver(Id, code), form.Fields, Links.PlannedAction(Id, code));
        answer.Status.Should().Be(HttpStatusCode.Found, string.Join(' ', answer.Faults));
    }

    public async Task TakeBackAsync(string code)
    {
        var page = await Head.GetAsync(Links.PlannedAction(Id, code));
        (await Head.SubmitAsync(page, Links.TakeBack(Id, code))).Status.Should().Be(HttpStatusCode.Found);
    }

    public async Task<Page> SendAsync(Person person, bool standsBehind = true) =>
        await person.SubmitAsync(
            await person.GetAsync(Links.CheckPlan(Id)),
            Links.SendPlan(Id),
            ("Form.StandsBehind", standsBehind ? "true" : "false")
        );

    public async Task<Page> JudgeAsync(Person inspector, int position, ActionDecision decision, string? reason = null) =>
        await inspector.SubmitAsync(
            await inspector.GetAsync(Links.PlanJudgement(Id, position)),
            Links.PlanJudgement(Id, position),
            ("Form.Decision", $"{decision}"),
            ("Form.Reason", reason)
        );

    public async Task BothJudgeAsync(int position, ActionDecision decision, string? reason = null)
    {
        foreach (var inspector in new[] { Asta, Björn })
            (await JudgeAsync(inspector, position, decision, reason)).Faults.Should().BeEmpty();
    }

    public async Task<Page> ReturnAsync(Person inspector) =>
        await inspector.SubmitAsync(await inspector.GetAsync(Links.ActionPlan(Id)), Links.ReturnPlan(Id));

    public async Task<Page> DecideAsync(Person inspector, string letter, string grade, string reason = "Planen svarar mot bristen.") =>
        await inspector.SubmitAsync(
            await inspector.GetAsync(Links.PlanDecision(Id, letter)),
            Links.PlanDecision(Id, letter),
            ("Form.Grade", grade),
            ("Form.Reason", reason)
        );

    public Task<Review> SavedAsync() =>
        Work.App.Database.DoAsync(
            Identity.Operator,
            db => db.Reviews.Whole().Include(r => r.Plan!.Turns.OrderBy(t => t.Number)).SingleAsync(r => r.Id == Id)
        );

    public async Task<IReadOnlyList<PlannedAction>> WrittenAsync() =>
        await Work.App.Database.DoAsync(
            Identity.Operator,
            db => db.PlannedActions.Where(a => a.ReviewId == Id).OrderBy(a => a.Position).ToListAsync()
        );

    /// <summary>As the row's state stands on the unit's list.</summary>
    public async Task<string> StateAsync(Person person, string code)
    {
        var page = await person.GetAsync(Links.ActionPlan(Id));
        var row = page.Document.QuerySelectorAll(".row-card").Single(r => r.QuerySelector("h4")?.TextContent == code);
        return row.QuerySelector("strong")!.TextContent;
    }
}

using System.Net.Http.Headers;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.ActionPlans;

namespace SpurReview.Web.Tests.FollowingUp;

/// <summary>A final review whose plan has one action, H1, with four days: one that is long past, one late, one due and one to come.</summary>
internal sealed record FollowUpAtWork(PlanAtWork Plan)
{
    public static DateOnly Today => PlanAtWork.Today;
    public static DateOnly LongPast => Today.AddDays(-80);
    public static DateOnly Late => Today.AddDays(-8);
    public static DateOnly Due => Today.AddDays(10);
    public static DateOnly ToCome => Today.AddDays(100);

    public Guid Id => Plan.Id;
    public Person Head => Plan.Head;
    public Person Office => Plan.Work.Office;

    public static async Task<FollowUpAtWork> CreateAsync(App app)
    {
        var plan = await PlanAtWork.CreateAsync(app, whileOpen: r => r.WithD("H"));
        await plan.Work.Review.ChangeAsync(r =>
        {
            r.ReceivePlan(new ActionPlan(r.Id, Today, [Action()], []));
            r.Areas.Single(a => a.Letter == "H").DecideAfterPlan(new Regrade(Grade.C, "Planen svarar mot bristen.", Today));
        });
        await plan.Work.Review.ChangeAsync(r => r.Take(ReviewState.Final, new StepDecision(Today), ReviewRole.Coordinator, Today));
        return new FollowUpAtWork(plan);
    }

    public async Task<Page> ReportAsync(Person person, DateOnly day, string done = "Rutinen är införd.", string outcome = "Yes") =>
        await person.SubmitAsync(
            await person.GetAsync(Links.FollowUp(Id, 1, day)),
            Links.FollowUp(Id, 1, day),
            ("Form.Outcome", outcome),
            ("Form.Done", done)
        );

    /// <summary>The same with a file, as a browser sends it.</summary>
    public async Task<Page> ReportWithFileAsync(Person person, DateOnly day, byte[] file, string name)
    {
        var token = (await person.GetAsync("/rapporter")).Token;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? ""), "__RequestVerificationToken" },
            { new StringContent("0"), "Form.Seen" },
            { new StringContent("Partly"), "Form.Outcome" },
            { new StringContent("Rutinen är skriven."), "Form.Done" },
        };
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(part, "Form.Files", name);
        return await Page.OfAsync(await person.Http.PostAsync(Links.FollowUp(Id, 1, day), form));
    }

    private static ActionItem Action() =>
        new(1, ["H1"], "Vi inför en rutin.", Today.AddDays(-90))
        {
            Decision = ActionDecision.Accepted,
            DecisionReason = "Skäl.",
            FollowUpOn = [LongPast, Late, Due, ToCome],
            FollowUpResponsible = [new ResponsiblePerson("Studierektor", "Eva", "eva@example.se")],
        };
}

using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.FactChecks;

namespace SpurReview.Web.Tests.PlanAttachments;

/// <summary>A review whose unit has begun its plan: one action, for H1, to attach files to.</summary>
internal sealed record PlanWithFiles(App App, UnitAtWork Unit, Person Provider)
{
    public const string Code = "H1";

    public Guid Id => Unit.Id;

    /// <summary>Where the unit and its provider have the files: with the rest of the action.</summary>
    public string Address => Links.PlannedAction(Id, Code);

    /// <summary>Where those who only read the plan have them.</summary>
    public string ReadingAddress => Links.Attachments(Id, Code);

    public static async Task<PlanWithFiles> CreateAsync(App app, bool isBegun = true)
    {
        var unit = await UnitAtWork.CreateAsync(app, whileOpen: r => r.WithD("H"));
        var provider = await app.SignInAsync([], id => [Position.AtProvider(id, unit.Unit.TenantId, A.Today)]);
        var plan = new PlanWithFiles(app, unit, provider);
        if (isBegun)
            await plan.DoAsync((db, work) => db.Add(work.Write(Guid.CreateVersion7(), Code, [], Words())));
        return plan;
    }

    /// <summary>Sends one file as a browser does.</summary>
    public async Task<Page> AttachAsync(
        Person person,
        byte[] file,
        string name = "rutin.pdf",
        string type = "application/pdf",
        Guid? id = null,
        params (string Name, string Value)[] with
    )
    {
        var token = (await person.GetAsync("/rapporter")).Token;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? ""), "__RequestVerificationToken" },
            { new StringContent($"{id ?? Guid.CreateVersion7()}"), "Attachment.Id" },
            { new StringContent("Attach"), "Then" },
        };
        foreach (var (field, value) in with)
            form.Add(new StringContent(value), field);
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        form.Add(part, "Attachment.File", name);
        return await Page.OfAsync(await person.Http.PostAsync(Address, form));
    }

    /// <summary>Presses a file's button on a page that was opened before.</summary>
    public Task<Page> TakeAwayAsync(Person person, Page page, Guid file) =>
        person.SubmitAsync(page, Address, ("Attachment.Removes", $"{file}"));

    /// <summary>What is stored, whoever may see it.</summary>
    public async Task<IReadOnlyList<PlanAttachment>> StoredAsync()
    {
        await using var db = await App.Database.AsAsync(Identity.Operator);
        return await db.PlanAttachments.AsNoTracking().Where(a => a.ReviewId == Id).OrderBy(a => a.Id).ToListAsync();
    }

    /// <summary>The unit has nothing to remark, and the office asks for the plan.</summary>
    public async Task AskForItAsync()
    {
        await Unit.SendAsync(Unit.Head);
        foreach (var step in new[] { ReviewState.Graded, ReviewState.ActionPlan })
            await Unit.Review.ChangeAsync(r => r.Take(step, new StepDecision(UnitAtWork.Today), ReviewRole.Coordinator, UnitAtWork.Today));
    }

    /// <summary>The same, and it is sent.</summary>
    public async Task SendAsync()
    {
        await AskForItAsync();
        await DoAsync((_, work) => work.Send(UnitSender.Head, TimeProvider.System.GetUtcNow(), UnitAtWork.Today));
    }

    public Task HandOverAsync() => DoAsync((_, work) => work.HandOver(work.ActionFor(Code)!, UnitAtWork.Today));

    private Task DoAsync(Action<Data.SpurDbContext, PlanWork> change) =>
        App.Database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var review = await db.Reviews.Whole().SingleAsync(r => r.Id == Id);
                var draft = await db.DraftVersions.SingleAsync(d => d.ReviewId == Id);
                var actions = await db.PlannedActions.Where(a => a.ReviewId == Id).ToListAsync();
                change(db, new PlanWork(review, PlanRows.Of(draft.Content), actions));
            }
        );

    private static PlannedWords Words() =>
        new(
            "Vi inför en rutin.",
            UnitAtWork.Today.AddMonths(3),
            [new ResponsiblePerson("Verksamhetschef")],
            [UnitAtWork.Today.AddMonths(6)],
            followedUpBySame: true,
            []
        );
}

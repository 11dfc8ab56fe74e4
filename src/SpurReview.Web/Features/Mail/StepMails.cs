using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Mail;

/// <summary>Who is told what when something happens with a review. Called where it happens, before it is saved.</summary>
public sealed class StepMails(SpurDbContext db, Outbox outbox, TimeProvider clock)
{
    public Task AppointedAsync(ReviewFile file, Account inspector, CancellationToken cancellationToken) =>
        IsTold(file)
            ? outbox.PutAsync(inspector.Email!, new AppointedLetter(file.Id, file.Unit.Name), cancellationToken)
            : Task.CompletedTask;

    /// <summary>Who leaves, who comes, and those who go on with her. Asked before it is saved, so the one who comes is no address of the review's yet.</summary>
    /// <param name="left">Null where she had no account.</param>
    public async Task ReplacedAsync(ReviewFile file, Account? left, Account came, CancellationToken cancellationToken)
    {
        if (!IsTold(file))
            return;
        await AppointedAsync(file, came, cancellationToken);
        if (left is not null)
            await outbox.PutAsync(left.Email!, new NoLongerInspectorLetter(file.Unit.Name), cancellationToken);
        var others = (await db.InspectorsOfAsync(file.Id, cancellationToken)).Union(await db.UnitOfAsync(file.Id, cancellationToken));
        foreach (var address in others.Except([came.Email!, left?.Email!]))
            await outbox.PutAsync(address, new InspectorReplacedLetter(file.Id, file.Unit.Name), cancellationToken);
    }

    /// <summary>Everybody whose day it was: the inspectors and the unit's people.</summary>
    /// <param name="before">When and how it was to be.</param>
    public async Task VisitMovedAsync(ReviewFile file, SiteVisit before, CancellationToken cancellationToken)
    {
        if (!IsTold(file))
            return;
        var letter = new VisitMovedLetter(file.Id, file.Unit.Name, before, file.Review.Visit!);
        foreach (
            var address in (await db.InspectorsOfAsync(file.Id, cancellationToken)).Union(await db.UnitOfAsync(file.Id, cancellationToken))
        )
            await outbox.PutAsync(address, letter, cancellationToken);
    }

    /// <param name="from">Where the review was before the step.</param>
    public async Task TakenAsync(ReviewFile file, ReviewState from, CancellationToken cancellationToken)
    {
        if (!IsTold(file) || LetterOf(file, from) is not { } letter)
            return;
        foreach (var address in await db.UnitOfAsync(file.Id, cancellationToken))
            await outbox.PutAsync(address, letter, cancellationToken);
    }

    /// <summary>The inspectors are told of the unit's remarks; where there are none they have nothing to do.</summary>
    public async Task RemarkedAsync(ReviewFile file, CancellationToken cancellationToken)
    {
        if (file.Review.FactCheck is { Remarks.Count: > 0 and var count })
            await TellAsync(file, db.InspectorsOfAsync, new RemarksLetter(file.Id, file.Unit.Name, count), cancellationToken);
    }

    /// <summary>The inspectors have a plan to judge, or what was to be completed.</summary>
    public Task PlanSentAsync(ReviewFile file, CancellationToken cancellationToken) =>
        TellAsync(file, db.InspectorsOfAsync, new PlanSentLetter(file.Id, file.Unit.Name), cancellationToken);

    /// <summary>The head and her deputies are asked to send the plan. Told once a day, however often it is taken back and asked again.</summary>
    /// <param name="by">Who asks.</param>
    public async Task AskedToSendAsync(ReviewFile file, string by, CancellationToken cancellationToken)
    {
        if (!IsTold(file) || (LastDay(file, TaskKind.WritePlan) ?? LastDay(file, TaskKind.CompletePlan)) is not { } day)
            return;
        if (await db.ToldOfAsync(file.Id, SwedishDay.Start(SwedishDay.Today(clock)), cancellationToken))
            return;
        var letter = new PlanToSendLetter(file.Id, file.Unit.Name, by, day);
        foreach (var address in await db.SendersOfAsync(file.Id, cancellationToken))
            await outbox.PutAsync(address, letter, cancellationToken, about: file.Id);
    }

    /// <summary>The unit has something to complete.</summary>
    /// <param name="count">Of actions.</param>
    public Task PlanReturnedAsync(ReviewFile file, int count, CancellationToken cancellationToken) =>
        LastDay(file, TaskKind.CompletePlan) is { } day
            ? TellAsync(file, db.UnitOfAsync, new PlanReturnedLetter(file.Id, file.Unit.Name, count, day), cancellationToken)
            : Task.CompletedTask;

    /// <summary>The provider's administrators have an action to answer. Told once a day, however often it goes back and forth.</summary>
    public async Task HandedOverAsync(ReviewFile file, Guid action, string code, CancellationToken cancellationToken)
    {
        if (await db.ToldOfAsync(action, SwedishDay.Start(SwedishDay.Today(clock)), cancellationToken))
            return;
        var letter = new PlanHandedOverLetter(file.Id, file.Unit.Name, code);
        foreach (var address in await db.ProviderOfAsync(file.Id, cancellationToken))
            await outbox.PutAsync(address, letter, cancellationToken, about: action);
    }

    /// <summary>The unit has the provider's answer.</summary>
    public Task HandOverAnsweredAsync(ReviewFile file, string code, CancellationToken cancellationToken) =>
        TellAsync(file, db.UnitOfAsync, new HandOverAnsweredLetter(file.Id, file.Unit.Name, code), cancellationToken);

    /// <summary>The inspectors are told that the office has sent their draft back.</summary>
    public Task ReturnedAsync(ReviewFile file, CancellationToken cancellationToken) =>
        TellAsync(file, db.InspectorsOfAsync, new DraftReturnedLetter(file.Id, file.Unit.Name), cancellationToken);

    /// <summary>Who is to be told of the report. Asked before it is published: its inspectors reach the review no more then.</summary>
    public async Task<IReadOnlyList<string>> ReadersAsync(ReviewFile file, CancellationToken cancellationToken) =>
        IsTold(file)
            ? [.. (await db.InspectorsOfAsync(file.Id, cancellationToken)).Union(await db.UnitOfAsync(file.Id, cancellationToken))]
            : [];

    /// <param name="report">"/rapporter/…".</param>
    public async Task PublishedAsync(ReviewFile file, IReadOnlyList<string> readers, string report, CancellationToken cancellationToken)
    {
        foreach (var address in readers)
            await outbox.PutAsync(address, new PublishedLetter(file.Unit.Name, report), cancellationToken);
    }

    private async Task TellAsync(
        ReviewFile file,
        Func<Guid, CancellationToken, Task<List<string>>> whom,
        Letter letter,
        CancellationToken cancellationToken
    )
    {
        if (!IsTold(file))
            return;
        foreach (var address in await whom(file.Id, cancellationToken))
            await outbox.PutAsync(address, letter, cancellationToken);
    }

    private static bool IsTold(ReviewFile file) => file.Review.Origin is not ReviewOrigin.Practice;

    private Letter? LetterOf(ReviewFile file, ReviewState from) =>
        (from, file.Review.State) switch
        {
            (_, ReviewState.FactCheck) when LastDay(file, TaskKind.CheckFacts) is { } day => new FactCheckLetter(
                file.Id,
                file.Unit.Name,
                day
            ),
            (ReviewState.FactCheck, _) when file.Review.FactCheck is { IsSent: true, Remarks.Count: > 0 } => new RemarksAnsweredLetter(
                file.Id,
                file.Unit.Name
            ),
            (_, ReviewState.ActionPlan) when LastDay(file, TaskKind.WritePlan) is { } day => new PlanRequestedLetter(
                file.Id,
                file.Unit.Name,
                day
            ),
            (ReviewState.ActionPlan, ReviewState.Final) => new PlanDecidedLetter(file.Id, file.Unit.Name),
            _ => null,
        };

    /// <summary>That of the task which the unit has now got; null where it got none, as when its plan is there already.</summary>
    private string? LastDay(ReviewFile file, TaskKind kind)
    {
        var tasks = ReviewTasks.Of(ReviewOutline.Of(file.Review), file.Review.Steps[^1].On, file.Settings.Terms);
        return tasks.FirstOrDefault(t => t.Kind == kind)?.LastDay is { } day ? DeadlineTexts.Weekday(day, SwedishDay.Today(clock)) : null;
    }
}

using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>A review's plan: what it is to answer, what the unit has written of it, and what it has sent.</summary>
/// <param name="Draft">The last draft that was frozen for the unit; the rows come from it.</param>
public sealed record PlanFile(ReviewFile File, ReviewSnapshot Draft, PlanWork Work, DateOnly Today)
{
    public Guid Id => File.Id;
    public Terms Terms => File.Settings.Terms;
    public ActionPlan? Sent => File.Review.Plan;
    public PlanClock? Clock => PlanClock.Of(File.Review);

    /// <summary>The head is asked to send the plan, and nothing has come in the way since.</summary>
    public bool IsAsked => File.Review.SendRequest is not null && Work.ObstaclesToSending().Count == 0;

    /// <summary>Null until the plan has been asked for.</summary>
    public DateOnly? LastDay => Clock?.LastDay(Terms);
    public IReadOnlyList<PlanRow> Demanded => [.. Work.Rows.Where(r => r.IsDemanded)];

    /// <summary>Frivilligt: fler åtgärder.</summary>
    public IReadOnlyList<PlanRow> Offered => [.. Work.Rows.Where(r => !r.IsDemanded)];

    /// <summary>The person is here for the provider, who writes what is handed over and nothing else.</summary>
    public required bool IsProvider { get; init; }

    /// <summary>The unit sees what was decided of its plan when that comes back, not while the inspectors are at it.</summary>
    public bool ShowsDecisionsTo(ReviewRole role) => role is not ReviewRole.Unit || Clock is null || Sent is not { IsWithInspectors: true };

    /// <summary>Few ST-läkare train there, or nobody knows how many, so that words can point out one of them.</summary>
    public bool IsSmallUnit =>
        UnitFacts.IsSmallGroup(Draft.Facts.GetValueOrDefault(UnitFact.Residents)?.Number, File.Settings.SmallGroupThreshold);

    /// <summary>Why the person cannot write of the row now; null where she can.</summary>
    public Rule? RuleAgainstWriting(PlanRow row) =>
        Work.ActionFor(row.Code) is not { } action ? Work.RuleAgainstWriting() ?? (IsProvider ? Rule.ActionIsNotWithProvider : null)
        : Work.RuleAgainstWriting(action) is { } rule ? rule
        : action.IsWithProvider == IsProvider ? null
        : IsProvider ? Rule.ActionIsNotWithProvider
        : Rule.ActionIsWithProvider;

    public string NameOf(string letter) => Draft.Areas.Single(a => a.Letter == letter).Name;
}

/// <summary>Finds a plan, for those whose work reaches it.</summary>
public sealed class PlanFiles(SpurDbContext db, ReviewFiles files, TimeProvider clock)
{
    /// <summary>The review alone where no draft has been frozen for the unit; nothing at all where there is none, or not for this person.</summary>
    public async Task<(ReviewFile File, PlanFile? Plan)?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } file ? (file, await OfAsync(file, cancellationToken)) : null;

    /// <summary>The same, for who is to change it: nobody else does meanwhile.</summary>
    public async Task<PlanFile?> FindToChangeAsync(Guid id, CancellationToken cancellationToken) =>
        await files.FindToChangeAsync(id, cancellationToken) is { } file ? await OfAsync(file, cancellationToken) : null;

    private async Task<PlanFile?> OfAsync(ReviewFile file, CancellationToken cancellationToken)
    {
        if (await db.LastDraftAsync(file.Id, cancellationToken) is not { } draft)
            return null;

        var actions = await db.PlannedActions.Where(a => a.ReviewId == file.Id).OrderBy(a => a.Position).ToListAsync(cancellationToken);
        var work = new PlanWork(file.Review, PlanRows.Of(draft.Content), actions);
        return new PlanFile(file, draft.Content, work, SwedishDay.Today(clock)) { IsProvider = db.Identity.Reach is Reach.Provider };
    }
}

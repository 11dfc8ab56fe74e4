using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Audit;
using SpurReview.Data.Settings;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;

namespace SpurReview.Data.Queries;

/// <summary>What lists of work and of standings are made from: every review that the person reaches, without its texts.</summary>
public static class WorkQueries
{
    private static readonly ReviewState[] _over = [ReviewState.Published, ReviewState.Cancelled];

    /// <summary>Where the criteria tell whether an area is ready.</summary>
    private static readonly ReviewState[] _written =
    [
        ReviewState.SiteVisit,
        ReviewState.Drafting,
        ReviewState.FactCheck,
        ReviewState.Calibration,
    ];

    private static readonly ReviewState[] _followedUp = [ReviewState.Final, ReviewState.Published];

    /// <summary>
    /// The reviews that are not over, those that have something left to follow up, for who is told, and those where a step was taken since the day. One statement for each kind of row.
    /// </summary>
    public static async Task<IReadOnlyList<ReviewAtWork>> AtWorkAsync(
        this SpurDbContext db,
        DateOnly since,
        CancellationToken cancellationToken
    )
    {
        var me = db.Identity;
        var reach = me.Reach.InSql();
        // What has been reported is theirs to know. To others every follow-up would seem to be missing.
        var followsUp =
            me is { Reach: Reach.Head or Reach.Deputy or Reach.Studies or Reach.Provider } or { Reach: Reach.All, AccountId: null };
        var rows = await (
            from review in db.Reviews.AsNoTracking()
            join unit in db.Units on review.UnitId equals unit.Id
            where review.Origin != ReviewOrigin.Practice
            let followUpOn = followsUp && _followedUp.Contains(review.State)
                ? (
                    from item in review.Plan!.Items
                    where item.Decision != ActionDecision.Returned
                    from day in item.FollowUpOn
                    where !db.FollowUpReports.Any(f => f.ReviewId == review.Id && f.Position == item.Position && f.FollowUpOn == day)
                    select (DateOnly?)day
                ).Min()
                : null
            where !_over.Contains(review.State) || followUpOn != null || review.Steps.Any(s => s.On >= since)
            orderby review.Id
            select new
            {
                review.Id,
                Unit = unit.Name,
                review.Specialty,
                review.VisitForm,
                review.State,
                review.Origin,
                review.VisitFrom,
                review.VisitTo,
                Inspectors = review.Inspectors.OrderBy(i => i.Position).ToList(),
                Steps = review.Steps.OrderBy(s => s.Number).ToList(),
                HasFacts = review.Facts.Any(),
                RemarksSentOn = review.FactCheck!.SentOn,
                UnansweredRemarks = review.FactCheck!.Remarks.Count(m => m.Outcome == null),
                IsRead = review.State == ReviewState.Drafting
                    && db.AuditEntries.Any(e =>
                        e.ChainId == review.Id
                        && e.Operation == AuditOperation.Read
                        && (e.Subject == nameof(DraftReading.Draft) || e.Subject == nameof(DraftReading.DraftPdf))
                        && e.Reach == reach
                        && e.At > review.Inspectors.Max(i => i.SignedAt)
                    ),
                HasSaid = review.State == ReviewState.ActionPlan
                    && !review.Plan!.Items.Any(i =>
                        i.Decision == null
                        && !review.Plan!.Judgements.Any(j =>
                            j.Position == i.Position && review.Inspectors.Any(p => p.AccountId == me.AccountId && j.AgreedBy.Contains(p.Id))
                        )
                    )
                    && (
                        review.Plan!.Items.Any(i => i.Decision == null)
                        || !review.Areas.Any(a =>
                            a.Decision!.Grade == Grade.D
                            && a.Regrade == null
                            && !review.Plan!.Proposals.Any(o =>
                                o.Letter == a.Letter && review.Inspectors.Any(p => p.AccountId == me.AccountId && o.AgreedBy.Contains(p.Id))
                            )
                        )
                    ),
                Deeds = new DeedsAtWork
                {
                    RemarksSentBy = review.FactCheck!.SentBy,
                    Answered = review.FactCheck!.Remarks.Count(m => m.AnsweredBy == me.Actor),
                    AnsweredOn = review.FactCheck!.Remarks.Where(m => m.AnsweredBy == me.Actor).Max(m => m.AnsweredOn),
                    PlanSubmittedBy = review.Plan!.Turns.Where(t => t.Number == 1).Select(t => t.SentBy).FirstOrDefault(),
                    PlanSentBy = review.Plan!.Turns.OrderByDescending(t => t.Number).Select(t => t.SentBy).FirstOrDefault(),
                    PlanJudgedOn = review.Plan!.Items.Max(i => i.DecidedOn),
                    HandOversAnswered = db.PlannedActions.Count(a => a.ReviewId == review.Id && a.AnsweredOn != null),
                    HandOverAnsweredOn = db.PlannedActions.Where(a => a.ReviewId == review.Id).Max(a => a.AnsweredOn),
                },
                Plan = new PlanOutline
                {
                    SubmittedOn = (DateOnly?)review.Plan!.SubmittedOn,
                    SentOn = review.Plan!.Turns.Max(t => (DateOnly?)t.SentOn),
                    IsReturned = review.Plan!.Turns.Any() && review.Plan!.Turns.All(t => t.ReturnedOn != null),
                    Clock = new PlanClock(default)
                    {
                        StoodStill = review
                            .Plan!.Turns.Where(t => t.ReturnedOn != null)
                            .Sum(t => t.ReturnedOn!.Value.DayNumber - t.SentOn.DayNumber),
                        ReturnedOn = review.Plan!.Turns.Max(t => t.ReturnedOn),
                        ExtraDays = (int?)review.PlanExtension!.Days ?? 0,
                        ExtendedOn = (DateOnly?)review.PlanExtension!.AskedOn,
                        StoodStillSinceExtended = review
                            .Plan!.Turns.Where(t => t.ReturnedOn != null && t.SentOn >= review.PlanExtension!.AskedOn)
                            .Sum(t => t.ReturnedOn!.Value.DayNumber - t.SentOn.DayNumber),
                    },
                    AskedBy = review.SendRequest!.AskedBy,
                    Undecided = review.Plan!.Items.Count(i => i.Decision == null),
                    Returned = review.Plan!.Items.Count(i =>
                        i.Decision == ActionDecision.Returned
                        && review.Areas.Any(a => a.Regrade == null && i.Answers.Any(code => code.Substring(0, 1) == a.Letter))
                    ),
                    WithProvider = db.PlannedActions.Count(a => a.ReviewId == review.Id && a.HandedOverOn != null && a.AnsweredOn == null),
                },
                FollowUpOn = followUpOn,
                PublishesOn = review.PlannedPublishing!.FailedOn == null ? (DateOnly?)review.PlannedPublishing!.PublishOn : null,
                review.Calibrates,
                RoundIsOpen = review.InRound == null ? null : (bool?)(review.InRound.Round.ClosedOn == null),
                Areas = review
                    .Areas.OrderBy(a => a.Letter)
                    .Select(a => new AreaAtWork(
                        new AreaOutline(
                            a.Letter,
                            a.Decision == null ? null : a.Decision.Grade,
                            a.Decision != null && a.Decision.Reason != null,
                            a.Description.Value != "",
                            a.AllowedExceptions,
                            a.IsDone,
                            a.Assessments.Where(c => _written.Contains(review.State))
                                .Select(c => new CriterionOutline(c.Code, c.Kind, c.Verdict.Value, c.Comment.Value != null, c.MustBeAgreed))
                                .ToList()
                        )
                        {
                            IsAlone = review.GradesAlone && !a.IsCompared,
                            GradeMustBeAgreed = a.GradeMustBeAgreed,
                        },
                        a.Regrade == null ? null : a.Regrade.DecidedOn,
                        a.Regrade == null ? null : a.Regrade.DecidedBy,
                        a.Decision != null
                            || a.Description.Value != ""
                            || (review.State == ReviewState.Gathering && a.Assessments.Any(c => c.Verdict.Value != Verdict.NotAssessed))
                    ))
                    .ToList(),
            }
        ).ToListAsync(cancellationToken);
        var sends = me.Reach is Reach.Deputy ? await db.SendsForAsync([.. rows.Select(r => r.Id)], cancellationToken) : null;
        var done = rows.Any(r => r.Areas.Any(a => a.Outline.IsAlone)) ? await db.DoneAloneAsync(cancellationToken) : [];

        return
        [
            .. rows.Select(row => new ReviewAtWork(
                row.Id,
                row.Unit,
                row.Specialty,
                row.VisitForm,
                new ReviewOutline
                {
                    State = row.State,
                    Origin = row.Origin,
                    VisitFrom = row.VisitFrom,
                    VisitTo = row.VisitTo,
                    Inspectors = row.Inspectors,
                    Steps = row.Steps,
                    HasFacts = row.HasFacts,
                    IsBegun = row.Areas.Any(a => a.IsBegun),
                    OfficeHasRead = me is { Reach: Reach.All, AccountId: not null } ? row.IsRead : null,
                    SpecialtyCoordinatorHasRead = me.Reach is Reach.Specialty ? row.IsRead : null,
                    RemarksSentOn = row.RemarksSentOn,
                    UnansweredRemarks = row.RemarksSentOn is not null ? row.UnansweredRemarks : 0,
                    Plan = row.Plan with
                    {
                        // What is to be sent back is still for either of them.
                        SaidBy = row.HasSaid && (row.Plan.Undecided > 0 || row.Plan.Returned == 0) ? me.AccountId : null,
                    },
                    FollowUpOn = row.FollowUpOn,
                    PublishesOn = row.PublishesOn,
                    Calibrates = row.Calibrates,
                    RoundIsOpen = row.RoundIsOpen,
                    Areas =
                    [
                        .. row.Areas.Select(a =>
                            a.Standing with
                            {
                                DoneAloneBy = done.Contains((row.Id, a.Outline.Letter)) ? db.Identity.AccountId : null,
                            }
                        ),
                    ],
                },
                row.Deeds with
                {
                    Regrades =
                    [
                        .. row
                            .Areas.Where(a => a.RegradedOn is not null)
                            .Select(a => new RegradeAtWork(a.RegradedOn!.Value, [.. a.RegradedBy!.Select(p => p.Name).OfType<string>()])),
                    ],
                }
            )
            {
                MaySend = sends?.Contains(row.Id) ?? true,
            }),
        ];
    }

    /// <summary>The areas that the person is done with alone. Whether the colleague is, nobody is told.</summary>
    private static async Task<HashSet<(Guid, string)>> DoneAloneAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        [
            .. (
                await db
                    .OwnGradings.AsNoTracking()
                    .Where(g => g.AccountId == db.Identity.AccountId && g.IsDone && !g.IsCompared)
                    .Select(g => new { g.ReviewId, g.Letter })
                    .ToListAsync(cancellationToken)
            ).Select(g => (g.ReviewId, g.Letter)),
        ];

    /// <summary>Reads what tells where a review stands, where a page has loaded only a part of it.</summary>
    public static async Task LoadStandingAsync(this SpurDbContext db, Review review, CancellationToken cancellationToken)
    {
        await db.Entry(review).Collection(r => r.Steps).Query().OrderBy(s => s.Number).LoadAsync(cancellationToken);
        if (review.State is ReviewState.Gathering)
            await db.Entry(review).Collection(r => r.Facts).LoadAsync(cancellationToken);
        if (review.State is ReviewState.FactCheck)
            await db.Entry(review).Reference(r => r.FactCheck).Query().Include(c => c.Remarks).LoadAsync(cancellationToken);
        if (review.State is ReviewState.Calibration)
            await db.Entry(review).Reference(r => r.InRound).Query().Include(m => m.Round).LoadAsync(cancellationToken);
        if (review.State is ReviewState.ActionPlan)
        {
            await db.Entry(review).Collection(r => r.Areas).Query().OrderBy(a => a.Letter).LoadAsync(cancellationToken);
            await db.Entry(review).Reference(r => r.Plan).Query().Include(p => p.Items).Include(p => p.Turns).LoadAsync(cancellationToken);
            await db.Entry(review).Reference(r => r.PlanExtension).LoadAsync(cancellationToken);
        }
    }

    /// <summary>What a unit is called, and what the installation has decided, in one statement: the strip "Läget" needs both.</summary>
    public static async Task<(string Unit, InstallationSettings Settings)> NamedAsync(
        this SpurDbContext db,
        Guid unit,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from named in db.Units
            from settings in db.InstallationSettings
            where named.Id == unit
            select new { named.Name, settings }
        )
            .AsNoTracking()
            .SingleAsync(cancellationToken);
        return (found.Name, found.settings);
    }

    private sealed record AreaAtWork(AreaOutline Outline, DateOnly? RegradedOn, IReadOnlyList<ResponsiblePerson>? RegradedBy, bool IsBegun)
    {
        public AreaStanding Standing =>
            new(Outline.Letter, Outline.Grade, Outline is { Grade: not null, LacksSomething: false, ToAgree: 0 }, RegradedOn)
            {
                ToAgree = Outline.ToAgree,
            };
    }
}

/// <summary>A review in somebody's work.</summary>
public sealed record ReviewAtWork(Guid Id, string Unit, string Specialty, VisitForm? VisitForm, ReviewOutline Outline, DeedsAtWork Deeds)
{
    /// <summary>False of a deputy who may not send for the unit: the head, or another deputy, does.</summary>
    public bool MaySend { get; init; } = true;
}

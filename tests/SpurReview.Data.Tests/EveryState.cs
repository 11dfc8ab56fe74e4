using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests;

[CollectionDefinition(nameof(EveryState))]
public sealed class EveryStateCollection : ICollectionFixture<EveryState>;

/// <summary>
/// A database with one review in each of the twelve states, brought there step by step, each of another provider. Its tests try
/// things and undo them, so it is made once. What the next step asks for is there: the draft is signed, the plan decided.
/// </summary>
public sealed class EveryState : IAsyncLifetime
{
    private readonly Dictionary<ReviewState, Guid> _reviews = [];

    public Database Database { get; } = new();

    /// <summary>Inspects every one of the reviews.</summary>
    public Account Asta { get; } = Account("asta");

    /// <summary>Inspects the published review alone, which came by way of a plan and has a row in every table.</summary>
    public Account Bjorn { get; } = Account("bjorn");

    public Guid this[ReviewState state] => _reviews[state];

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.DoAsync(
            Identity.Operator,
            db =>
            {
                db.AddRange(Asta, Bjorn);
                return Task.CompletedTask;
            }
        );
        await Database.CalibrateAsync();
        foreach (var state in Enum.GetValues<ReviewState>())
            _reviews[state] = await MakeAsync(state);
        await Database.CloseAsync(await Database.RoundAsync(this[ReviewState.Calibration]));
        await LetInAsync(Bjorn, this[ReviewState.Published]);
    }

    /// <summary>Somebody with that reach to the review, until she is let out again.</summary>
    public async Task<Guid> LetInAsync(string reach, Guid review)
    {
        var account = Account($"{reach}-{Guid.NewGuid():N}");
        await Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(account)));
        await Database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account.Id}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );
        return account.Id;
    }

    public Task LetOutAsync(Guid account) => Database.Superuser.CommitAsync($"delete from review_access where account_id = '{account}'");

    /// <summary>As before it was published: no other review has a row in every table.</summary>
    private Task LetInAsync(Account inspector, Guid review) =>
        Database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{inspector.Id}', 'assigned', id, tenant_id from reviews where id = '{review}'"
        );

    public Task DisposeAsync() => Database.DisposeAsync();

    private async Task<Guid> MakeAsync(ReviewState state)
    {
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var template = Database.Catalogue.FindTemplate("hslf-fs-2021-8")!;
        var id = (await Database.SaveAsync(A.Review(template, unit, SpecialtyOf(state)), provider, unit)).Id;

        await Database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var review = await db.Reviews.Whole().SingleAsync(r => r.Id == id);
                review.WithPlans(Asta.Id, state is ReviewState.Published ? Bjorn.Id : null);
                await db.Database.ExecuteSqlAsync($"insert into review_facts (review_id, fact, number_value) values ({id}, 'Beds', 12)");
                foreach (var step in RoadTo(state))
                {
                    review.Step(
                        step,
                        note: "Enligt beslut.",
                        on: A.Today.AddDays(step is ReviewState.Final or ReviewState.Published ? 25 : 0),
                        calibrates: state is ReviewState.Calibration
                    );
                    await db.SaveChangesAsync();
                    Prepare(review, step, withPlan: state is ReviewState.ActionPlan or ReviewState.Published);
                    await db.SaveChangesAsync();
                }
                if (state is ReviewState.Published)
                    await PublishAsync(db, review, provider, unit);
            }
        );
        return id;
    }

    private static string SpecialtyOf(ReviewState state) => state is ReviewState.Calibration ? Rounds.Specialty : "Allmänmedicin";

    private static IEnumerable<ReviewState> RoadTo(ReviewState state) =>
        state switch
        {
            ReviewState.Calibration => [.. ReviewRoad.To(ReviewState.FactCheck), state],
            ReviewState.Published => [.. ReviewRoad.To(ReviewState.ActionPlan), ReviewState.Final, state],
            ReviewState.Cancelled => [.. ReviewRoad.To(ReviewState.Gathering), state],
            _ => ReviewRoad.To(state),
        };

    private static void Prepare(Review review, ReviewState state, bool withPlan)
    {
        if (state is ReviewState.Drafting)
        {
            review.AllMet();
            if (withPlan)
                review.WithD("A");
            review.AddFinding(FindingKind.Strength, "Tydlig introduktion.", "A");
            review.Signed();
        }
        if (state is ReviewState.ActionPlan)
        {
            var action = new ActionItem(1, ["A1"], "Vi inför en rutin.", A.Today.AddMonths(3)) { Decision = ActionDecision.Accepted };
            review.ReceivePlan(new ActionPlan(review.Id, A.Today.AddDays(10), [action], [new PlanNarrative("A", "Vi ser över allt.")]));
            review.Areas[0].DecideAfterPlan(new Regrade(Grade.B, "Planen är godtagen.", A.Today.AddDays(20)));
        }
    }

    private async Task PublishAsync(SpurDbContext db, Review review, CareProvider provider, Unit unit)
    {
        var snapshot = review.ToSnapshot(provider, unit, Database.Catalogue.FindTemplate("hslf-fs-2021-8")!, version: 1);
        db.Publish(snapshot, provider.Id);
        var changed = new Dictionary<PlaceInReport, string> { [new(TextPlace.Finding, "Strength-1")] = "Andra ord." };
        db.AddRange(PublishingNote.Of(snapshot, PublicWords.None with { Changed = changed }, left: []));
        db.Add(new ReportFile(snapshot.ReviewId, snapshot.Version, ReportFileKind.Pdf, "Testet", [1, 2, 3]));
        db.Add(new Withdrawal(new ReportVersion(snapshot), A.Today.AddDays(30), "En uppgift pekar ut en person."));
        await db.SaveChangesAsync();
        await db.AskForFileAsync(snapshot.ReviewId, snapshot.Version, ReportFileKind.UnitPdf, CancellationToken.None);
    }

    private static Account Account(string name) =>
        new()
        {
            Name = name,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = $"{name}@example.se",
            NormalizedEmail = $"{name}@EXAMPLE.SE".ToUpperInvariant(),
            SecurityStamp = "stamp",
        };
}

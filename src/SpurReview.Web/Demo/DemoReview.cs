using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Domain.Visits;
using Account = SpurReview.Data.Accounts.Account;

namespace SpurReview.Web.Demo;

/// <summary>Takes one invented review along its life, step by step, as people would.</summary>
internal sealed class DemoReview(
    SpurDbContext db,
    ReviewCatalogue catalogue,
    DemoStory story,
    IReadOnlyList<Account> inspectors,
    DateOnly today
)
{
    private static readonly ReviewState[] _road = [.. Enum.GetValues<ReviewState>().Where(s => s is not ReviewState.Ordered)];

    private readonly DemoDays _days = new(story, today);

    public async Task TellAsync()
    {
        var provider = Provider();
        var unit = Unit(provider);
        var template = catalogue.FindTemplate(story.Template)!;
        var review = new Review(unit, template, story.Specialty);
        db.Add(review);
        if (story.VisitIn is not null)
            Plan(review);
        await db.SaveChangesAsync();

        foreach (var step in Steps())
        {
            if (review.State is ReviewState.FactCheck)
                await new DemoFactCheck(db, review, story, _days).TellAsync();
            await TakeAsync(review, step);
            if (step is ReviewState.FactCheck)
                db.Add(new DraftVersion(review.ToSnapshot(provider, unit, template, version: null), version: 1));
            if (step is ReviewState.Calibration)
                db.Add(new CalibrationDraft(review.ToSnapshot(provider, unit, template, version: null)));
            await db.SaveChangesAsync();
        }
        if (story.Notes.Count > 0)
            await NoteAsync(review);

        if (story.GradesAlone)
            await new DemoAlone(db, review).TellAsync();
        if (review.State is ReviewState.Published)
            await PublishAsync(review.ToSnapshot(provider, unit, template, version: 1), provider);
        // The rows never change from here on, and what is not tracked costs the next story nothing.
        db.ChangeTracker.Clear();
    }

    /// <summary>Every step up to the story's state, but for the detours that it does not take.</summary>
    private IEnumerable<ReviewState> Steps() =>
        story.State is ReviewState.Cancelled
            ? [ReviewState.Planned, ReviewState.Cancelled]
            : _road
                .Where(s => s <= story.State)
                .Where(s => s is not ReviewState.Calibration || story.State is ReviewState.Calibration)
                .Where(s => s is not ReviewState.ActionPlan || story.PlanAfter is not null || story.State is ReviewState.ActionPlan);

    private async Task PublishAsync(ReviewSnapshot snapshot, CareProvider provider)
    {
        db.Publish(snapshot, provider.Id);
        await db.SaveChangesAsync();
        var later = snapshot.PublishedOn!.Value.AddDays(31);
        if (story.Correction is var (code, text, reason))
        {
            var texts = new Dictionary<PlaceInReport, string> { [new PlaceInReport(TextPlace.Comment, code)] = text };
            db.Freeze(snapshot.Correct(texts, reason, later, isWithdrawn: false));
        }
        if (story.Withdrawal is { } why)
            db.Add(new Withdrawal(db.ReportVersions.Local.Single(), later, why));
        await db.SaveChangesAsync();
    }

    private CareProvider Provider()
    {
        if (db.CareProviders.SingleOrDefault(p => p.Name == story.Provider) is { } provider)
            return provider;
        return db.Add(new CareProvider(story.Provider, story.IsPrivate ? ProviderKind.Private : ProviderKind.Region)).Entity;
    }

    private Unit Unit(CareProvider provider)
    {
        if (db.Units.SingleOrDefault(u => u.TenantId == provider.Id && u.Name == story.Unit && u.City == story.City) is { } unit)
            return unit;
        return db.Add(new Unit(provider.Id, story.Unit, story.Workplace, story.City, story.Region)).Entity;
    }

    private async Task TakeAsync(Review review, ReviewState step)
    {
        Prepare(review, step);
        await db.SaveChangesAsync();
        // Each on its day, as if the office had been here then.
        review.Take(step, Decision(step), ReviewRole.Coordinator, _days.Of(step));
        await db.SaveChangesAsync();

        if (step == story.State && step is ReviewState.SiteVisit or ReviewState.Drafting or ReviewState.ActionPlan)
            await LeaveHalfDoneAsync(review);
    }

    private StepDecision Decision(ReviewState step) =>
        new(_days.Of(step), step is ReviewState.Cancelled ? story.CancelledBecause : null)
        {
            Calibrates = DemoRound.Specialties.Contains(story.Specialty),
        };

    /// <summary>What must be there before the step.</summary>
    private void Prepare(Review review, ReviewState step)
    {
        var writing = new DemoWriting(review, story, _days);
        if (step is ReviewState.SiteVisit)
            writing.RecordFacts();
        if (step is ReviewState.FactCheck)
        {
            writing.Write();
            writing.Sign(review.Inspectors.Count);
        }
        if (step is ReviewState.Final && story.PlanAfter is not null)
        {
            writing.HandInPlan();
            writing.DecideAfterPlan();
        }
    }

    /// <summary>What has been done so far in the state where the story is today.</summary>
    private async Task LeaveHalfDoneAsync(Review review)
    {
        var writing = new DemoWriting(review, story, _days);
        if (review.IsOpenForAssessment)
            writing.Write();
        if (story.ReturnedBecause is { } because)
            await ReturnAsync(review, writing, because);
        writing.Sign(story.Signatures);
        if (review.State is ReviewState.ActionPlan && story.PlanAfter is not null)
            new DemoPlan(db, review, story, _days).Send();
        await db.SaveChangesAsync();
    }

    /// <summary>What is asked of a return when its transaction ends is asked at once: the demo is one transaction, in which they sign again.</summary>
    private async Task ReturnAsync(Review review, DemoWriting writing, string because)
    {
        writing.Sign(review.Inspectors.Count);
        await db.SaveChangesAsync();
        db.Add(review.ReturnDraft(because));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync(
            $"set constraints returned_where_it_stands immediate; set constraints returned_where_it_stands deferred"
        );
    }

    /// <summary>Notes are written by an inspector, or not at all.</summary>
    private async Task NoteAsync(Review review)
    {
        var writer = review.Inspectors[0];
        await ActAsAsync("assigned", writer.AccountId.ToString()!);
        foreach (var (code, text) in story.Notes)
        {
            var note = new VisitNote(
                CriterionNote.IdOf(code),
                review.Id,
                writer.AccountId!.Value,
                writer.Name,
                new DateTimeOffset(_days.Visit, new TimeOnly(10, 0), TimeSpan.Zero)
            );
            note.Write(new NoteContent(text, null, code[..1], code), basedOn: 0);
            db.Add(note);
        }
        await db.SaveChangesAsync();
        await ActAsAsync("all", "");
    }

    private Task ActAsAsync(string reach, string account) =>
        db.Database.ExecuteSqlAsync($"select set_config('spur.reach', {reach}, true), set_config('spur.account', {account}, true)");

    private void Plan(Review review)
    {
        review.PlanVisit(new SiteVisit(_days.Visit, _days.Visit.AddDays(1), story.VisitForm), basedOn: 0);
        foreach (var person in story.Inspectors.Select(i => inspectors[i]))
        {
            var inspector = review.Appoint(person.Name, person.City, person.Id);
            if (story.State is not ReviewState.Ordered)
                review.DeclareNoConflict(inspector.Id, _days.Of(ReviewState.Planned));
        }
    }
}

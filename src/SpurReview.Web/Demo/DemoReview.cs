using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Reports;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using Account = SpurReview.Data.Accounts.Account;

namespace SpurReview.Web.Demo;

/// <summary>Takes one invented review along its life, step by step, as people would.</summary>
internal sealed class DemoReview(
    SpurDbContext db,
    ReviewCatalogue catalogue,
    DemoStory story,
    IReadOnlyList<Account> people,
    DateOnly today
)
{
    private static readonly ReviewState[] _road =
    [
        ReviewState.Planned,
        ReviewState.Gathering,
        ReviewState.SiteVisit,
        ReviewState.Drafting,
        ReviewState.FactCheck,
        ReviewState.Graded,
        ReviewState.ActionPlan,
        ReviewState.Final,
        ReviewState.Published,
    ];

    /// <summary>A visit takes two working days, so one that would begin from Friday to Sunday begins on the Thursday before.</summary>
    private DateOnly VisitOn
    {
        get
        {
            var day = today.AddDays(story.VisitIn);
            while (day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday)
                day = day.AddDays(-1);
            return day;
        }
    }

    public async Task TellAsync()
    {
        var provider =
            Existing(story.Provider) ?? new CareProvider(story.Provider, story.IsPrivate ? ProviderKind.Private : ProviderKind.Region);
        var unit = new Unit(provider.Id, story.Unit, story.Workplace, story.City, story.Region);
        var template = catalogue.FindTemplate(story.Template)!;
        var review = new Review(unit, template, story.Specialty);
        db.AddRange(unit, review);
        if (Existing(story.Provider) is null)
            db.Add(provider);
        await db.SaveChangesAsync();

        foreach (var step in _road.Where(s => s <= story.State))
            await TakeAsync(review, step);

        if (review.State is ReviewState.Published)
            await PublishAsync(review.ToSnapshot(provider, unit, template, version: 1), provider);
        await db.SaveChangesAsync();
    }

    private async Task PublishAsync(ReviewSnapshot snapshot, CareProvider provider)
    {
        db.Publish(snapshot, provider.Id);
        await db.SaveChangesAsync();
        if (story.Correction is not var (code, text, reason))
            return;

        var texts = new Dictionary<PlaceInReport, string> { [new PlaceInReport(TextPlace.Comment, code)] = text };
        db.Freeze(snapshot.Correct(texts, reason, snapshot.PublishedOn!.Value.AddDays(30), isWithdrawn: false));
    }

    private CareProvider? Existing(string name) => db.CareProviders.Local.SingleOrDefault(p => p.Name == name);

    private async Task TakeAsync(Review review, ReviewState step)
    {
        var hasD = story.Plan.Count > 0;
        if (step is ReviewState.ActionPlan && !hasD)
            return;

        Prepare(review, step);
        await db.SaveChangesAsync();
        review.Take(step, new StepDecision(DayOf(step)), ReviewRole.Coordinator, today);
        await db.SaveChangesAsync();
    }

    private void Prepare(Review review, ReviewState step)
    {
        if (step is ReviewState.Planned)
            Plan(review);
        if (step is ReviewState.SiteVisit)
            foreach (var (fact, value) in story.Facts)
                review.RecordFact(fact, value);
        if (step is ReviewState.Drafting)
            Write(review);
        if (step is ReviewState.FactCheck)
            foreach (var inspector in review.Inspectors)
                review.Sign(inspector.Id, new DateTimeOffset(DayOf(step), new TimeOnly(14, 5), TimeSpan.Zero));
        if (step is ReviewState.Final && story.Plan.Count > 0)
            DecideAfterPlan(review);
    }

    private void Plan(Review review)
    {
        review.PlanVisit(new SiteVisit(VisitOn, VisitOn.AddDays(1), VisitForm.Onsite), basedOn: 0);
        var inspectors = people.Where(p => p.Roles.Contains(Data.Accounts.AccountRole.Inspector)).ToList();
        foreach (var person in new[] { inspectors[story.Inspectors.First], inspectors[story.Inspectors.Second] })
        {
            var inspector = review.Appoint(person.Name, person.City, person.Id);
            review.DeclareNoConflict(inspector.Id, DayOf(ReviewState.Planned));
        }
    }

    private void Write(Review review)
    {
        foreach (var area in review.Areas.OrderBy(a => a.Letter, StringComparer.Ordinal).Take(story.GradedAreas))
        {
            area.Describe(DemoTexts.Description(area.Letter, story.Template), basedOn: 0);
            foreach (var assessment in area.Assessments)
                Assess(area, assessment);
            area.Decide(area.Suggestion.Grade!.Value, reason: null, basedOn: 0);
        }

        AddFindings(review, FindingKind.Strength, story.Strengths);
        AddFindings(review, FindingKind.Weakness, story.Weaknesses);
        AddFindings(review, FindingKind.Improvement, story.Improvements);
    }

    private void Assess(AreaReview area, Assessment assessment)
    {
        var missed = story.NotMet.TryGetValue(assessment.Code, out var comment);
        area.Assess(assessment.Code, missed ? Verdict.NotMet : Verdict.Met, basedOn: 0);
        if (missed || story.Remarks.TryGetValue(assessment.Code, out comment))
            area.Comment(assessment.Code, comment, basedOn: 0);
    }

    private static void AddFindings(Review review, FindingKind kind, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
            review.AddFinding(kind, text);
    }

    private void DecideAfterPlan(Review review)
    {
        var on = DayOf(ReviewState.Final);
        review.ReceivePlan(
            new ActionPlan(
                review.Id,
                DayOf(ReviewState.ActionPlan).AddDays(10),
                [],
                story.Plan.Select(p => new PlanNarrative(p.Key, p.Value))
            )
        );
        foreach (var area in review.Areas.Where(a => story.Plan.ContainsKey(a.Letter)))
        {
            var better = area.OfferedGrades.Contains(Grade.C) ? Grade.C : area.OfferedGrades.Last(g => g is not Grade.D);
            area.DecideAfterPlan(new Regrade(better, "Planen svarar på bristen, har ansvariga och följs upp varje kvartal.", on));
        }
    }

    /// <summary>A plausible day for each step, never later than today.</summary>
    private DateOnly DayOf(ReviewState step)
    {
        var day = VisitOn.AddDays(
            step switch
            {
                ReviewState.Planned => -120,
                ReviewState.Gathering => -60,
                ReviewState.SiteVisit => 0,
                ReviewState.Drafting => 1,
                ReviewState.FactCheck => 21,
                ReviewState.Graded => 40,
                ReviewState.ActionPlan => 42,
                ReviewState.Final => story.Plan.Count > 0 ? 75 : 45,
                ReviewState.Published => story.Plan.Count > 0 ? 80 : 50,
                ReviewState.Ordered or ReviewState.Calibration or ReviewState.Cancelled => 0,
            }
        );
        return day < today ? day : today;
    }
}

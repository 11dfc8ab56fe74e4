using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

/// <summary>
/// One review to which everything is done that can be tried, in any order: hurried, forgetful and wilful, but never past the
/// public methods. The seed is the walk. What else is to hold is asked after every deed.
/// </summary>
internal sealed class Walk(int seed, Func<Review, DateOnly, bool>? alsoHolds = null)
{
    private const int Length = 200;
    private readonly Random _random = new(seed);
    private readonly bool _calibrates = seed % 3 == 0;
    private int _day;

    public Review Review { get; } = A.Review();
    public HashSet<ReviewState> Visited { get; } = [ReviewState.Ordered];

    /// <summary>False as soon as something holds that may not.</summary>
    public bool Obeys()
    {
        for (var i = 0; i < Length && !(IsOver && i % 25 == 0); i++)
        {
            var before = Review.State;
            var on = A.Today.AddDays(_day);
            Try(Any(_deeds));

            var stepped = Review.State != before;
            Visited.Add(Review.State);
            if (stepped && !Paper.Allows(before, Review, Review.Steps[^1].On))
                return false;
            if (!Paper.IsSound(Review) || alsoHolds?.Invoke(Review, on) is false)
                return false;
            _day += on < Road.LaterToday ? _random.Next(0, 2) : 0;
        }
        return true;
    }

    /// <summary>A dead review is kicked a little longer, then left.</summary>
    private bool IsOver => Review.State is ReviewState.Published or ReviewState.Cancelled;

    private readonly Action<Walk>[] _deeds =
    [
        w => w.Step(w.Any(Enum.GetValues<ReviewState>())),
        w => w.StepOn(),
        w => w.StepOn(),
        w => w.StepOn(),
        w => w.StepOn(),
        w => w.StepOn(),
        w => w.StepOn(),
        w => w.Finish(),
        w => w.Review.PlanVisit(new SiteVisit(w.Day(), w.Day().AddDays(40), VisitForm.Onsite), w.Review.VisitVersion),
        w => w.Review.Appoint($"Inspektör {w._random.Next(4)}", city: null, accountId: null),
        w => w.Review.Dismiss(w.Any(w.Review.Inspectors).Id),
        w => w.Replace(),
        w => w.Each(w.Review.Inspectors, i => w.Review.DeclareNoConflict(i.Id, w.Day())),
        w => w.Review.DeclareNoConflict(w.Any(w.Review.Inspectors).Id, w.Day()),
        w => w.Review.Assess(w.AnyCriterion(), w.Any(Enum.GetValues<Verdict>())),
        w =>
            w.Each(
                w.Review.Areas.SelectMany(a => a.Assessments),
                c => w.Review.Assess(c.Code, w._random.Next(12) == 0 ? Verdict.NotMet : Verdict.Met)
            ),
        w => w.Review.Comment(w.AnyCriterion(), w.Any(["Ord.", " "])),
        w => w.Each(w.Review.Areas, a => w.Review.Decide(a.Letter, a.Suggestion.Grade ?? Grade.A)),
        w => w.Review.Decide(w.Any(["A", "B"]), w.Any(Enum.GetValues<Grade>()), w.Any([null, "Skäl."])),
        w => w.Each(w.Review.Inspectors, i => w.Review.Sign(i.Id, Road.Now)),
        w => w.Review.Sign(w.Any(w.Review.Inspectors).Id, Road.Now),
        w => w.Review.ReturnDraft(w.Any(["Skriv mer.", " "])),
        w =>
            w.Any<Action>([
                w.Remark,
                () => w.Review.FactCheck?.Send(UnitSender.Head, Road.Now, w.Day(), Terms.Default),
                () => w.Answer(w.Any(w.Review.FactCheck?.Remarks ?? [])),
            ])(),
        w => w.Any<Action>([w.Compare, () => w.Review.InRound?.Round.Open(), w.Remove])(),
        w => w.Review.AddFinding(w.Any(Enum.GetValues<FindingKind>()), "Mening.", w.Any([null, "A", "B"])),
        w => w.Review.MoveFinding(w.Any(w.Review.Findings), w._random.Next(-2, 3)),
        w => w.Review.RemoveFinding(w.Any(w.Review.Findings), basedOnText: 0),
        w => w.Review.ReceivePlan(w.AnyPlan()),
        w => w.Review.ReceivePlan(w.AnyPlan().Accepted()),
        w => w.Review.ReceivePlan(w.AnyPlan().Accepted()),
        w => w.Review.Area(w.Any(["A", "B"])).DecideAfterPlan(A.Regrade(w.Any(Enum.GetValues<Grade>()), w.Day())),
    ];

    private void Try(Action<Walk> deed)
    {
        try
        {
            deed(this);
        }
        catch (RuleBrokenException) { } // Refused, as it may be; what must hold is asked afterwards.
    }

    private void StepOn() =>
        Step(Any([.. ReviewLife.From(Review.State).Where(t => !t.NeedsReason || _random.Next(40) == 0)])?.To ?? Review.State);

    private void Step(ReviewState to) =>
        Review.Take(
            to,
            new StepDecision(Day(), Any([null, "Skäl."])) { Calibrates = _calibrates },
            _random.Next(5) == 0 ? ReviewRole.Inspector : ReviewRole.Coordinator,
            A.Today.AddDays(_day)
        );

    /// <summary>What good people do in the end: the unit answers, the inspectors answer it, decide what is suggested, and sign.</summary>
    private void Finish()
    {
        Try(w => w.Review.FactCheck?.Send(UnitSender.Head, Road.Now, A.Today, Terms.Default));
        Each(Review.FactCheck?.Remarks ?? [], r => Review.FactCheck!.Answer(r, RemarkOutcome.Changed, "Rättat."));
        Each(
            Review.Areas.SelectMany(a => a.Assessments).Where(a => a.Verdict.Value is Verdict.NotRelevant),
            c => Review.Comment(c.Code, "Ord.")
        );
        Each(Review.Areas.Where(a => a.Suggestion.Grade is not null), a => Review.Decide(a.Letter, a.Suggestion.Grade!.Value));
        Each(Review.Inspectors, i => Review.Sign(i.Id, Road.Now));
        Try(w => w.Compare());
    }

    /// <summary>Put in a round that is open, and the round closed another time.</summary>
    private void Compare()
    {
        if (Review.InRound is { } compared)
            compared.Round.Close(Day());
        else
            new CalibrationRound(Review.Specialty, "Våren 2026", A.Today).Add(Review);
    }

    private void Replace() =>
        Review.Replace(
            Any(Review.Inspectors),
            new NewInspector($"Inspektör {_random.Next(4, 8)}", City: null, AccountId: null),
            Any(["Skäl.", " "]),
            Day()
        );

    private void Remove() => Review.InRound?.Round.Remove(Review.InRound);

    private void Remark() =>
        Review.FactCheck?.Add(
            Guid.CreateVersion7(),
            DraftPlace.Criterion(AnyCriterion()),
            "Det som stod.",
            new RemarkWords(Any(Enum.GetValues<RemarkKind>()), "Det som ska stå.", Any([null, "Schemat."])),
            Day(),
            Terms.Default
        );

    private void Answer(Remark remark) => Review.FactCheck!.Answer(remark, Any(Enum.GetValues<RemarkOutcome>()), Any(["Rättat.", " "]));

    /// <summary>Today, or now and then some day in the past or the future.</summary>
    private DateOnly Day() => A.Today.AddDays(_day + (_random.Next(4) == 0 ? _random.Next(-20, 21) : 0));

    private ActionPlan AnyPlan() =>
        A.Plan(
            Review,
            Day(),
            Any<string[]>([
                ["A1"],
                ["B"],
                ["A", "B2"],
            ])
        );

    private string AnyCriterion() => Any([.. Review.Areas.SelectMany(a => a.Assessments).Select(a => a.Code)]);

    private void Each<T>(IEnumerable<T> many, Action<T> deed)
    {
        foreach (var one in many.ToList())
            Try(_ => deed(one));
    }

    /// <summary>One of them; a deed that has nothing to be done to is refused like any other.</summary>
    private T Any<T>(IReadOnlyList<T> many) =>
        many.Count == 0 ? throw new RuleBrokenException(Rule.StepDoesNotExist) : many[_random.Next(many.Count)];
}

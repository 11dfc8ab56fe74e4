using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>What the inspectors and the unit of a story have written.</summary>
internal sealed class DemoWriting(Review review, DemoStory story, DemoDays days)
{
    public void RecordFacts()
    {
        foreach (var (fact, value) in story.Facts)
            review.RecordFact(fact, value);
    }

    public void Write()
    {
        foreach (var area in review.Areas.Where(a => story.GradedAreas.Contains(a.Letter, StringComparison.Ordinal)))
            Write(area);
        Add(FindingKind.Strength, story.Strengths);
        Add(FindingKind.Weakness, story.Weaknesses);
        Add(FindingKind.Improvement, story.Improvements);
    }

    public void Sign(int people)
    {
        foreach (var inspector in review.Inspectors.OrderBy(i => i.Position).Take(people))
            review.Sign(inspector.Id, days.Signing);
    }

    public void HandInPlan() =>
        review.ReceivePlan(
            new ActionPlan(
                review.Id,
                days.Plan,
                story.Actions.Select((action, i) => Item(i + 1, action)),
                story.Narratives.Select(n => new PlanNarrative(n.Key, n.Value))
            )
        );

    public void DecideAfterPlan()
    {
        foreach (var (letter, regrade) in story.Regrades)
            review
                .Areas.Single(a => a.Letter == letter)
                .DecideAfterPlan(
                    new Regrade(regrade.Grade, regrade.Reason, days.Of(ReviewState.Final))
                    {
                        DecidedBy = [.. review.Inspectors.Select(i => new ResponsiblePerson("Inspektör", i.Name))],
                    }
                );
    }

    private void Write(AreaReview area)
    {
        if (story.Descriptions.TryGetValue(area.Letter, out var text))
            area.Describe(text, basedOn: 0);
        foreach (var assessment in area.Assessments)
            Assess(area, assessment.Code);

        var decision = story.Decisions.GetValueOrDefault(area.Letter);
        area.Decide(decision?.Grade ?? area.Suggestion.Grade!.Value, decision?.Reason, basedOn: 0);
        area.MarkDone();
    }

    private void Assess(AreaReview area, string code)
    {
        var (verdict, comment) =
            story.NotMet.TryGetValue(code, out var text) ? (Verdict.NotMet, text)
            : story.NotRelevant.TryGetValue(code, out text) ? (Verdict.NotRelevant, text)
            : (Verdict.Met, story.Remarks.GetValueOrDefault(code));
        area.Assess(code, verdict, basedOn: 0);
        if (comment is not null)
            area.Comment(code, comment, basedOn: 0);
    }

    private void Add(FindingKind kind, IReadOnlyList<DemoFinding> findings)
    {
        foreach (var finding in findings)
            review.AddFinding(kind, finding.Text, finding.Area, finding.Addressee);
    }

    private ActionItem Item(int position, DemoAction action) =>
        new(position, action.Answers, action.Text, days.Ahead(action.DueAfter))
        {
            Responsible = [new ResponsiblePerson(action.Responsible)],
            FollowUpOn = [.. action.FollowUpAfter.Select(days.Ahead)],
            FollowUpResponsible = [new ResponsiblePerson(action.FollowUpResponsible)],
            Decision = action.IsAccepted switch
            {
                null => null,
                true => ActionDecision.Accepted,
                false => ActionDecision.Returned,
            },
            DecisionReason = action.ReturnedBecause,
        };
}

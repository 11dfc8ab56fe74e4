using FsCheck.Fluent;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Tests.Grading;

public class SuggestionProperties
{
    [Fact]
    public void Not_met_becoming_met_never_worsens_a_suggestion() =>
        Holds.ForEvery(
            Areas.Any,
            before =>
                Indices(before, Verdict.NotMet)
                    .Select(i => before.With(i, Verdict.Met))
                    .All(after => before.Suggestion.Grade is null || after.Suggestion.Grade is null || !IsWorse(after, before))
        );

    [Fact]
    public void Not_met_becoming_met_never_takes_the_suggestion_away_unless_it_was_D() =>
        Holds.ForEvery(
            Areas.Any,
            before =>
                before.Suggestion.Grade is null or Grade.D
                || Indices(before, Verdict.NotMet).All(i => before.With(i, Verdict.Met).Suggestion.Grade is not null)
        );

    [Fact]
    public void Met_becoming_not_met_never_betters_a_suggestion() =>
        Holds.ForEvery(
            Areas.Any,
            before =>
                Indices(before, Verdict.Met)
                    .Select(i => before.With(i, Verdict.NotMet))
                    .All(after => before.Suggestion.Grade is null || !IsWorse(before, after))
        );

    [Fact]
    public void The_order_of_the_criteria_does_not_matter() =>
        Holds.ForEvery(
            from any in Areas.Any
            from shuffled in Gen.Shuffle(any.Criteria.ToArray())
            select (any, other: any with { Criteria = [.. shuffled] }),
            pair => Same(pair.any.Suggestion, pair.other.Suggestion)
        );

    [Fact]
    public void The_suggested_grade_is_always_offered() =>
        Holds.ForEvery(Areas.Any, area => area.Suggestion.Grade is not { } grade || area.Offered.Contains(grade));

    [Fact]
    public void Another_criterion_that_is_not_relevant_changes_nothing() =>
        Holds.ForEvery(
            from any in Areas.Any
            from kind in Gen.Elements(Enum.GetValues<CriterionKind>())
            select (any, kind),
            pair =>
                Same(
                    pair.any.Suggestion,
                    (
                        pair.any with
                        {
                            Criteria = [.. pair.any.Criteria, new AssessedCriterion("X99", pair.kind, Verdict.NotRelevant)],
                        }
                    ).Suggestion
                )
        );

    [Fact]
    public void A_settled_suggestion_stands_whatever_is_assessed_after_it() =>
        Holds.ForEvery(
            from any in Areas.Any
            from verdicts in Gen.Elements(Verdict.Met, Verdict.NotMet, Verdict.NotRelevant).ListOf(any.Criteria.Count)
            select (before: any, after: Assessed(any, [.. verdicts])),
            pair => !pair.before.Suggestion.IsSettled || pair.after.Suggestion.Grade == pair.before.Suggestion.Grade
        );

    [Fact]
    public void Once_everything_is_assessed_there_is_a_settled_suggestion() =>
        Holds.ForEvery(
            from any in Areas.Any
            from verdicts in Gen.Elements(Verdict.Met, Verdict.NotMet, Verdict.NotRelevant).ListOf(any.Criteria.Count)
            select Assessed(any, [.. verdicts]),
            area => area.Suggestion is { IsSettled: true, Grade: not null }
        );

    [Fact]
    public void More_allowed_exceptions_never_worsen_a_suggestion() =>
        Holds.ForEvery(Areas.Any, area => area.Suggestion.Grade is null || !IsWorse(area with { Allowed = area.Allowed + 1 }, area));

    [Fact]
    public void Every_reason_is_a_criterion_not_met() =>
        Holds.ForEvery(
            Areas.Any,
            area => area.Suggestion.Because.All(code => area.Criteria.Single(c => c.Code == code).Verdict is Verdict.NotMet)
        );

    [Fact]
    public void Only_criteria_of_unconfirmed_kind_are_named_as_such() =>
        Holds.ForEvery(
            Areas.Any,
            area => area.Suggestion.HangsOnUnconfirmed.All(code => area.Criteria.Single(c => c.Code == code).KindUncertain)
        );

    [Fact]
    public void The_suggestion_is_what_the_steps_on_paper_say() => Holds.ForEvery(Areas.Any, area => Oracle.Agrees(area), times: 2_000);

    [Fact]
    public void The_later_steps_are_what_the_paper_says_too() =>
        Holds.ForEvery(Areas.WithoutMissedRegulations, area => Oracle.Agrees(area), times: 2_000);

    private static IEnumerable<int> Indices(Case area, Verdict verdict) =>
        Enumerable.Range(0, area.Criteria.Count).Where(i => area.Criteria[i].Verdict == verdict);

    private static bool IsWorse(Case one, Case other) => one.Suggestion.Grade > other.Suggestion.Grade;

    private static Case Assessed(Case area, List<Verdict> verdicts) =>
        area with
        {
            Criteria = [.. area.Criteria.Select((c, i) => c.Verdict is Verdict.NotAssessed ? c with { Verdict = verdicts[i] } : c)],
        };

    private static bool Same(Suggestion one, Suggestion other) =>
        (one.Grade, one.IsSettled, one.MostAdviceIsMissed, one.ExcusedIndicators)
            == (other.Grade, other.IsSettled, other.MostAdviceIsMissed, other.ExcusedIndicators)
        && one.Because.Order().SequenceEqual(other.Because.Order())
        && one.HangsOnUnconfirmed.Order().SequenceEqual(other.HangsOnUnconfirmed.Order());
}

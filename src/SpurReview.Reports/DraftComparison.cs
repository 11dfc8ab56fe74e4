using SpurReview.Domain.Publishing;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>Where two versions of a draft differ, in the order of the report.</summary>
public static class DraftComparison
{
    public static IReadOnlyList<DraftChange> Between(ReviewSnapshot before, ReviewSnapshot after) =>
        [.. Grades(before, after), .. Verdicts(before, after), .. Texts(before, after)];

    private static IEnumerable<DraftChange> Grades(ReviewSnapshot before, ReviewSnapshot after) =>
        from old in before.Areas
        join fresh in after.Areas on old.Letter equals fresh.Letter
        where old.Grade != fresh.Grade
        select new DraftChange($"Område {old.Letter}, graderingen", GradeWords.Named(old), GradeWords.Named(fresh));

    private static IEnumerable<DraftChange> Verdicts(ReviewSnapshot before, ReviewSnapshot after) =>
        from old in Criteria(before)
        join fresh in Criteria(after) on old.Code equals fresh.Code
        where old.Verdict != fresh.Verdict
        select new DraftChange($"{old.Code}, bedömningen", VerdictWords.Of(old.Verdict), VerdictWords.Of(fresh.Verdict));

    private static IEnumerable<DraftChange> Texts(ReviewSnapshot before, ReviewSnapshot after)
    {
        var (old, fresh) = (before.Texts().ToDictionary(t => t.Place, t => t.Text), after.Texts().ToDictionary(t => t.Place, t => t.Text));
        return after
            .Texts()
            .Select(t => t.Place)
            .Union(old.Keys)
            .Where(place => old.GetValueOrDefault(place) != fresh.GetValueOrDefault(place))
            .Select(place => new DraftChange(
                PlaceWords.Of(place, fresh.ContainsKey(place) ? after : before),
                old.GetValueOrDefault(place) ?? "",
                fresh.GetValueOrDefault(place) ?? ""
            ));
    }

    private static IEnumerable<SnapshotCriterion> Criteria(ReviewSnapshot review) =>
        review.Areas.SelectMany(a => a.Groups).SelectMany(g => g.Criteria);
}

/// <param name="Where">"Område E, beskrivningen".</param>
/// <param name="Before">Empty where nothing stood there.</param>
/// <param name="After">Empty where nothing stands there any more.</param>
public sealed record DraftChange(string Where, string Before, string After);

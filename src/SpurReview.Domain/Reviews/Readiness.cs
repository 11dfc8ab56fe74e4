using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Reviews;

/// <summary>What is worth a look before the inspectors leave, or the review is declared final, though it stops nothing.</summary>
public enum LookOver
{
    NotMetWithoutComment,
    DWithoutWeakness,
    CriteriaNotAssessed,
    DescriptionIsMissing,
    IdentityNumber,
    RecognisablePerson,
    StrengthIsAlsoWeakness,

    // Before the review is declared final
    UnitWasSilent,
    DStands,
    FewResidents,
    ResidentsUnknown,
}

/// <param name="Where">An area letter or a criterion code; null for the findings and for the review as a whole.</param>
/// <param name="Quote">The words it is about, where it is about words.</param>
/// <param name="Count">How many, where there may be several.</param>
public sealed record LookOverPoint(LookOver Kind, string? Where, string? Quote = null, int Count = 1)
{
    /// <summary>The words are the plan's, or of a decision after it.</summary>
    public bool InPlan { get; init; }
}

/// <summary>"Redo att lämna?": what must be in order before anyone can sign, and what to look over. A pure function of the review.</summary>
public static class Readiness
{
    public static IReadOnlyList<Obstacle> MustBeInOrder(Review review) => [.. ReviewGuards.ContentIsComplete(review)];

    /// <summary>As an inspector sees it: what an own grading lacks, and what waits for both.</summary>
    public static IReadOnlyList<Obstacle> MustBeInOrder(IReadOnlyList<AreaReview> seen) =>
        [
            .. seen.Where(a => a.IsOwn && ReviewGuards.AreaIsComplete(a)).Select(a => new Obstacle(Rule.AreaMustBeAgreed, a.Letter)),
            .. ReviewGuards.AreasAreComplete(seen),
        ];

    public static IReadOnlyList<LookOverPoint> ToLookOver(Review review, int smallGroup = UnitFacts.SmallGroup) =>
        ToLookOver(review, review.Areas, smallGroup);

    public static IReadOnlyList<LookOverPoint> ToLookOver(Review review, IReadOnlyList<AreaReview> seen, int smallGroup)
    {
        var isSmall = IsSmallUnit(review, smallGroup);
        return [.. seen.SelectMany(area => OfArea(area, isSmall)), .. OfFindings(review, isSmall)];
    }

    /// <summary>The facts must be loaded; a unit whose number of ST-läkare nobody has told counts as small.</summary>
    public static bool IsSmallUnit(Review review, int smallGroup = UnitFacts.SmallGroup) =>
        UnitFacts.IsSmallGroup(Residents(review), smallGroup);

    /// <summary>How many ST-läkare train there; null where nobody has told.</summary>
    internal static decimal? Residents(Review review) => review.Facts.SingleOrDefault(f => f.Fact is UnitFact.Residents)?.Number;

    /// <summary>Areas with a D, among the letters given, that no weakness speaks of.</summary>
    public static IEnumerable<string> DsWithoutWeakness(Review review, IEnumerable<string> lettersWithD) =>
        lettersWithD.Where(letter => review.FindingsOf(FindingKind.Weakness).All(f => f.Area.Value != letter));

    public static IReadOnlyList<string> StrengthsThatAreWeaknesses(Review review) =>
        SameSentence.InBoth(Texts(review, FindingKind.Strength), Texts(review, FindingKind.Weakness));

    private static IEnumerable<LookOverPoint> OfArea(AreaReview area, bool isSmall)
    {
        foreach (var assessment in area.Assessments.Where(a => a is { Verdict.Value: Verdict.NotMet, Comment.Value: null }))
            yield return new LookOverPoint(LookOver.NotMetWithoutComment, assessment.Code);
        foreach (var letter in DsWithoutWeakness(area.Review, area.Decision is { Grade: Grade.D } ? [area.Letter] : []))
            yield return new LookOverPoint(LookOver.DWithoutWeakness, letter);
        // What must be assessed is named by itself; this is the rest.
        if (
            area.Assessments.Count(a => a is { Kind: not Templates.CriterionKind.Regulation, Verdict.Value: Verdict.NotAssessed })
            is > 0
                and var left
        )
            yield return new LookOverPoint(LookOver.CriteriaNotAssessed, area.Letter, Count: left);
        if (string.IsNullOrWhiteSpace(area.Description.Value))
            yield return new LookOverPoint(LookOver.DescriptionIsMissing, area.Letter);
        foreach (var point in Texts(area).SelectMany(text => Points(text.Where, text.Text, isSmall)))
            yield return point;
    }

    private static IEnumerable<LookOverPoint> OfFindings(Review review, bool isSmall) =>
        [
            .. review.Findings.SelectMany(f => Points(where: null, f.Text.Value, isSmall)),
            .. StrengthsThatAreWeaknesses(review).Select(s => new LookOverPoint(LookOver.StrengthIsAlsoWeakness, Where: null, s)),
        ];

    /// <summary>What is printed of the time after the draft.</summary>
    internal static IEnumerable<LookOverPoint> OfPlan(Review review, int smallGroup)
    {
        var isSmall = IsSmallUnit(review, smallGroup);
        IEnumerable<(string Where, string? Text)> texts =
        [
            .. review.Areas.Select(a => (a.Letter, a.Regrade?.Reason)),
            .. review.Plan?.Items.SelectMany(i => Printed(i).Select(text => (i.Answers[0], text))) ?? [],
            .. review.Plan?.Narratives.Select(n => (n.Area, (string?)n.Text)) ?? [],
        ];
        return texts.SelectMany(t => Points(t.Where, t.Text, isSmall)).Select(point => point with { InPlan = true });
    }

    /// <summary>Of names only the roles are printed for everybody; the unit chooses what it calls them.</summary>
    private static IEnumerable<string?> Printed(ActionItem item) =>
        [item.Action, item.DecisionReason, .. item.Responsible.Concat(item.FollowUpResponsible).Select(p => p.Role).Distinct()];

    private static IEnumerable<LookOverPoint> Points(string? where, string? text, bool isSmall) =>
        Notices.In(text, isSmall).Select(notice => new LookOverPoint(KindOf(notice.Kind), where, notice.Quote));

    private static LookOver KindOf(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.IdentityNumber => LookOver.IdentityNumber,
            NoticeKind.RecognisablePerson => LookOver.RecognisablePerson,
        };

    /// <summary>Everything of an area that is printed.</summary>
    private static IEnumerable<(string Where, string? Text)> Texts(AreaReview area) =>
        [
            (area.Letter, area.Description.Value),
            (area.Letter, area.Decision?.Reason),
            .. area.Assessments.Select(a => (a.Code, a.Comment.Value)),
        ];

    private static IEnumerable<string> Texts(Review review, FindingKind kind) => review.FindingsOf(kind).Select(f => f.Text.Value);
}

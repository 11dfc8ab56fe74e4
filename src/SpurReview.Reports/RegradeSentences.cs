using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>What the report would say of an area with D, for who is about to decide on it.</summary>
public static class RegradeSentences
{
    /// <summary>The standard sentence, written by the system at a D; null of an imported report, whose own text holds it.</summary>
    /// <param name="review">The draft, with the plan in it.</param>
    public static string? AtD(ReviewSnapshot review, string letter) => AreaPages.StandardSentence(review, Area(review, letter));

    /// <summary>"Ändrad från D till C den 8 januari 2026 efter handlingsplan".</summary>
    public static string After(ReviewSnapshot review, string letter, Grade grade, DateOnly on) =>
        GradeWords.Sentence(Area(review, letter) with { Regrade = new SnapshotRegrade(grade, "", on, []) }, review.Plan)!;

    private static SnapshotArea Area(ReviewSnapshot review, string letter) => review.Areas.Single(a => a.Letter == letter);
}

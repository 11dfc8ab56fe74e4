using SpurReview.Domain.Grading;

namespace SpurReview.Reports;

/// <summary>What a verdict is called in a report.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "Uppfyllt",
            Verdict.NotMet => "Inte uppfyllt",
            Verdict.NotRelevant => "Inte relevant",
            Verdict.NotAssessed => "Inte bedömt",
        };
}

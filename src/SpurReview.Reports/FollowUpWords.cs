using SpurReview.Domain.ActionPlans;

namespace SpurReview.Reports;

/// <summary>Follow-ups of a plan in words, alike on pages and in documents.</summary>
public static class FollowUpWords
{
    /// <summary>The answer to "Är åtgärden genomförd?".</summary>
    public static string InSwedish(this FollowUpOutcome outcome) =>
        outcome switch
        {
            FollowUpOutcome.Yes => "Ja",
            FollowUpOutcome.Partly => "Delvis",
            FollowUpOutcome.No => "Nej",
        };

    /// <summary>"Försenad", "Rapporterad, efter dagen".</summary>
    public static string InSwedish(this FollowUpOccasion occasion, DateOnly today) =>
        occasion.StatusOn(today) is FollowUpStatus.Done && occasion.CameLate
            ? "Rapporterad, efter dagen"
            : occasion.StatusOn(today).InSwedish();

    public static string InSwedish(this FollowUpStatus status) =>
        status switch
        {
            FollowUpStatus.Coming => "Kommer",
            FollowUpStatus.Due => "Dags att rapportera",
            FollowUpStatus.Late => "Försenad",
            FollowUpStatus.Missing => "Saknas",
            FollowUpStatus.Done => "Rapporterad",
        };
}

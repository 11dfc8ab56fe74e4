using System.Globalization;
using SpurReview.Data.Queries;
using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Features.ActionPlans;

namespace SpurReview.Web.Features.FollowingUp;

/// <summary>Follow-ups in words.</summary>
public static class FollowUpTexts
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>"2 av 4 uppföljningar är rapporterade. 1 är försenad." To those who report.</summary>
    public static string Counted(IReadOnlyList<FollowUpOccasion> occasions, DateOnly today)
    {
        var late = Of(FollowUpStatus.Late);
        var missing = Of(FollowUpStatus.Missing);
        return Sentence(Of(FollowUpStatus.Done), occasions.Count, "uppföljning", "uppföljningar")
            + (
                late == 0 ? ""
                : late == 1 ? " 1 är försenad."
                : $" {late} är försenade."
            )
            + (missing == 0 ? "" : $" {missing} saknas.");

        int Of(FollowUpStatus status) => occasions.Count(o => o.StatusOn(today) == status);
    }

    /// <summary>"2 av 4 datum är rapporterade. Nästa: 1 september 2026." To everybody: days and counts, and nothing of whether they are late.</summary>
    public static string Counted(IReadOnlyList<FollowUpDay> days, DateOnly today)
    {
        var next = days.FirstOrDefault(d => !d.IsReported && d.Day >= today);
        return Sentence(days.Count(d => d.IsReported), days.Count, "datum", "datum") + (next is null ? "" : $" Nästa: {Long(next.Day)}.");
    }

    /// <summary>"Rapporten för 1 juni 2026 har inte kommit in."</summary>
    public static IEnumerable<string> Late(IEnumerable<FollowUpDay> days, DateOnly today) =>
        days.Where(d => d.IsLateOn(today)).Select(d => $"Rapporten för {Long(d.Day)} har inte kommit in.");

    /// <summary>"1 september 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", _swedish);

    /// <summary>"åtgärden för H7".</summary>
    public static string Subject(ActionItem action) => $"åtgärden för {PlanTexts.InSentence(action.Answers)}";

    private static string Sentence(int reported, int planned, string one, string many) =>
        $"{reported} av {PlanTexts.Counted(planned, one, many)} är {(planned == 1 ? "rapporterad" : "rapporterade")}.";
}

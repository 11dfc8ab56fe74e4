using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Mail;

/// <summary>How it goes with a mail, in words.</summary>
public static class MailTexts
{
    public const string LinkIsGone = "(länken är borttagen)";

    public static string InSwedish(this MailState state) =>
        state switch
        {
            MailState.Waiting => "Väntar",
            MailState.InNeed => "Behöver dig",
            MailState.Sent => "Skickat",
            MailState.Stopped => "Stoppat",
        };

    /// <summary>"söndag 29 november kl. 14.05".</summary>
    public static string Moment(DateTimeOffset moment, DateOnly today)
    {
        var day = DateOnly.FromDateTime(SwedishDay.Local(moment).DateTime);
        return $"{DeadlineTexts.Weekday(day, today)} kl. {SwedishDay.ClockTime(moment)}";
    }
}

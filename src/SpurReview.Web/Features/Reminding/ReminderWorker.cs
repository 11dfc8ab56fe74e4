using SpurReview.Web.Features.Mail.Sending;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reminding;

/// <summary>Looks twice an hour whether somebody is to be reminded, where a mail server is set.</summary>
public sealed partial class ReminderWorker(MailDelivery delivery, ReminderRound round, TimeProvider clock, ILogger<ReminderWorker> log)
    : PeriodicWorker(TimeSpan.FromMinutes(30), clock, log)
{
    private readonly ILogger _log = log;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (delivery.Server is not null && await round.RunAsync(stopping) is > 0 and var count)
            LogReminded(count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} reminders were written")]
    private partial void LogReminded(int count);
}

using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Mail.Sending;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands;

/// <summary>What ./spur doctor says of mail: whether a server is set, how many wait, and since when.</summary>
internal static class MailCheck
{
    public static async Task<(bool IsWell, string What)> OfAsync(SpurDbContext db)
    {
        SmtpSettings? smtp;
        try
        {
            smtp = SmtpSettings.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        }
        catch (InvalidOperationException fault)
        {
            return (false, $"Mejl kan inte skickas: {fault.Message}");
        }

        var isStuck = smtp is not null && await db.MailsInNeedAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None) > 0;
        return (!isStuck, $"{ServerIn(smtp)} {await WaitingAsync(db)}");
    }

    private static string ServerIn(SmtpSettings? smtp) =>
        smtp is null
            ? "Mejl skickas inte, eftersom Smtp__Host inte är satt. De sparas och läses under E-post."
            : $"Mejl skickas genom {smtp.Host}, port {smtp.Port}{(smtp.Security is SmtpSecurity.StartTls ? "" : ", utan kryptering")}.";

    private static async Task<string> WaitingAsync(SpurDbContext db)
    {
        var waiting = db.WaitingMails();
        var (count, since) = (await waiting.CountAsync(), await waiting.MinAsync(m => (DateTimeOffset?)m.CreatedAt));
        return since is { } moment
            ? $"{count} mejl väntar, det äldsta sedan {MailTexts.Moment(moment, SwedishDay.Today(TimeProvider.System))}."
            : "Inga mejl väntar.";
    }
}

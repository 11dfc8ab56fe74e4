using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Mail.Sending;

/// <summary>
/// Sends what waits, one mail in each transaction: its row is locked, the server says yes, the row is marked, the transaction is committed.
/// Who dies between the yes and the commit has the mail sent once more, with the same Message-ID.
/// </summary>
public sealed partial class MailRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailRound> log)
{
    private static readonly Identity _worker = new(Reach.All, AccountId: null, "Utkorgen");
    private static readonly TimeSpan _longestSleep = TimeSpan.FromMinutes(5);

    /// <summary>True where there was a mail to send, also where it could not be sent.</summary>
    public async Task<bool> SendNextAsync(SmtpSettings smtp, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, stopping);
        if (await db.TakeMailAsync(clock.GetUtcNow(), stopping) is not { } mail)
            return false;

        await TryAsync(mail, smtp, scope.ServiceProvider.GetRequiredService<ReminderCheck>(), stopping);
        // What the server has said yes to is marked, whoever wants to stop meanwhile.
        await db.SaveChangesAsync(CancellationToken.None);
        await db.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Until the next mail may be tried; anything new is told at once.</summary>
    public async Task<TimeSpan> SleepAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(_worker, stopping);
        var wait = await db.NextMailAtAsync(stopping) - clock.GetUtcNow() ?? _longestSleep;
        return TimeSpan.FromMilliseconds(Math.Clamp(wait.TotalMilliseconds, 1_000, _longestSleep.TotalMilliseconds));
    }

    private async Task TryAsync(OutgoingMail mail, SmtpSettings smtp, ReminderCheck check, CancellationToken stopping)
    {
        using var work = Work.Begin("mail");
        try
        {
            if (!await check.IsStillAskedAsync(mail, stopping))
                return;
            await SmtpSender.SendAsync(mail, smtp);
            mail.Sent(clock.GetUtcNow());
        }
        // Whatever is wrong with one mail must not keep the others from being sent.
        catch (Exception exception) when (exception is not OutOfMemoryException && !stopping.IsCancellationRequested)
        {
            var fault = MailFaults.InSwedish(exception, smtp);
            work.Failed = true;
            mail.Failed(fault, clock.GetUtcNow(), Random.Shared.NextDouble());
            LogFailure(mail.Id, mail.Attempts, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent, attempt {Attempt}: {Fault}")]
    private partial void LogFailure(Guid mail, int attempt, string fault);
}

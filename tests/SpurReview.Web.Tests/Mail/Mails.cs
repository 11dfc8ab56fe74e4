using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

/// <summary>Mails in an application's outbox, and what sends them.</summary>
internal static class Mails
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 13, 12, 0, 0, TimeSpan.Zero);

    public static readonly Letter AnInvitation = new InvitationLetter("inspektör", "fredag 20 mars kl. 13.00", "hemlig0123456789");

    public static SmtpSettings Through(SmtpServerDouble server) =>
        new("127.0.0.1", server.Port, SmtpSecurity.None, new MailAddress("spur@exempel.se", "SpurReview"));

    public static MailRound RoundOf(App app, TimeProvider clock) =>
        new(app.Services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<MailRound>.Instance);

    /// <summary>Empties the outbox, which only a superuser can.</summary>
    public static async Task ClearAsync(App app)
    {
        await using var clear = app.Database.Superuser.CreateCommand(
            "set session_replication_role = replica; delete from outgoing_mails; set session_replication_role = default"
        );
        await clear.ExecuteNonQueryAsync();
    }

    /// <summary>All that wait are sent, as the worker marks them.</summary>
    public static async Task SentAsync(App app)
    {
        await using var sent = app.Database.Superuser.CreateCommand(
            "update outgoing_mails set sent_at = now(), attempts = 1, link = null where sent_at is null and withdrawn_at is null"
        );
        await sent.ExecuteNonQueryAsync();
    }

    public static async Task<Guid> PutAsync(App app, Letter letter, string to = "nils@exempel.se", DateTimeOffset? at = null)
    {
        var mail = new OutgoingMail(
            letter.Purpose,
            to,
            letter.Body,
            $"https://spur.exempel.se{letter.Path}",
            "spur.exempel.se",
            at ?? Noon
        );
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Add(mail)));
        return mail.Id;
    }

    public static async Task<OutgoingMail> SavedAsync(App app, Guid id) => (await AllAsync(app)).Single(m => m.Id == id);

    public static Task<List<OutgoingMail>> AllAsync(App app) =>
        app.Database.DoAsync(Identity.Operator, db => db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    /// <summary>A whole row, as it lies in the table.</summary>
    public static async Task<string> RowAsync(App app, Guid id)
    {
        await using var row = app.Database.Superuser.CreateCommand($"select m::text from outgoing_mails m where id = '{id}'");
        return (string)(await row.ExecuteScalarAsync())!;
    }

    /// <summary>Ends the connections that are in the middle of a transaction, as when the process dies.</summary>
    public static async Task KillTransactionsAsync(NpgsqlDataSource superuser)
    {
        await using var kill = superuser.CreateCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'"
        );
        await kill.ExecuteNonQueryAsync();
    }
}

using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;

namespace SpurReview.Web.Tests.Mail;

/// <summary>A mail server that is away, and many mails at once: none is lost, none comes twice.</summary>
public class OutageTests(App app) : OverTheWire(app)
{
    [Fact]
    public async Task A_server_that_is_down_for_an_hour_gets_every_mail_once_when_it_is_back()
    {
        var first = await Mails.PutAsync(App, Mails.AnInvitation);
        Server.RecipientAnswer = "421 Stangt";
        await MinutesAsync(30);
        var second = await Mails.PutAsync(App, Mails.AnInvitation, "berit@exempel.se", at: Clock.Now);
        await MinutesAsync(30);
        var during = await Mails.AllAsync(App);

        Server.RecipientAnswer = "250 OK";
        await MinutesAsync(60);

        during.Should().OnlyContain(m => m.SentAt == null && m.Fault != null);
        during.Single(m => m.Id == first).Attempts.Should().BeInRange(5, 9, "it waits longer each time, and is not left for long");
        Server.Received.Select(m => m.MessageId).Should().BeEquivalentTo(new[] { first, second }.Select(id => $"<{id:N}@spur.exempel.se>"));
        (await Mails.AllAsync(App)).Should().OnlyContain(m => m.SentAt != null && m.Fault == null);
    }

    [Fact]
    public async Task Of_a_thousand_mails_each_comes_also_where_a_worker_dies_among_them()
    {
        var ids = await ThousandAsync();
        var isKilled = 0;
        Server.Answer = async _ =>
        {
            if (Server.Received.Count >= 400 && Interlocked.Exchange(ref isKilled, 1) == 0)
                await Mails.KillTransactionsAsync(App.Database.Superuser);
            return "250 Mottaget";
        };

        await Task.WhenAll(SendAllAsync(), SendAllAsync());
        await SendAllAsync();

        var came = Server.Received.CountBy(m => m.MessageId).ToDictionary();
        came.Keys.Should().BeEquivalentTo(ids.Select(id => $"<{id:N}@spur.exempel.se>"));
        came.Values.Sum().Should().BeLessThanOrEqualTo(1_002, "only what a killed worker had in hand comes again, with its own name");
        (await Mails.AllAsync(App)).Should().OnlyContain(m => m.SentAt != null);
    }

    /// <summary>What a worker does in so many minutes, looked at each minute.</summary>
    private async Task MinutesAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            while (await SendAsync())
            {
                // The next one.
            }
            Clock.Move(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Until nothing waits, or the worker is killed.</summary>
    private async Task SendAllAsync()
    {
        try
        {
            while (await SendAsync())
            {
                // The next one.
            }
        }
        catch (Exception exception) when (exception is Npgsql.NpgsqlException or InvalidOperationException or IOException)
        {
            // Killed between the yes and the commit. Another goes on.
        }
    }

    private async Task<IReadOnlyList<Guid>> ThousandAsync()
    {
        var letter = Mails.AnInvitation;
        var mails = Enumerable
            .Range(0, 1_000)
            .Select(i => new OutgoingMail(
                letter.Purpose,
                $"person{i}@exempel.se",
                letter.Body,
                $"https://spur.exempel.se{letter.Path}",
                "spur.exempel.se",
                Mails.Noon
            ))
            .ToList();
        await App.Database.DoAsync(
            Identity.Operator,
            db =>
            {
                db.AddRange(mails);
                return Task.CompletedTask;
            }
        );
        return [.. mails.Select(m => m.Id)];
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SpurReview.Testing;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

public class WorkerTests(App app) : IClassFixture<App>
{
    /// <summary>The clock stands still, so a worker that was not told would sleep for minutes.</summary>
    [Fact]
    public async Task A_mail_is_sent_when_it_is_committed_and_so_is_the_next()
    {
        await using var server = new SmtpServerDouble();
        var clock = new ControlledClock(Mails.Noon);
        using var worker = new MailWorker(
            app.Database.App,
            new MailDelivery(Mails.Through(server), IsDemo: false),
            Mails.RoundOf(app, clock),
            clock,
            NullLogger<MailWorker>.Instance
        );
        var first = await Mails.PutAsync(app, Mails.AnInvitation);

        await worker.StartAsync(CancellationToken.None);
        var sent = await server.NextAsync();
        var second = await Mails.PutAsync(app, Mails.AnInvitation);
        var next = await server.NextAsync();
        await worker.StopAsync(CancellationToken.None);

        sent.MessageId.Should().Contain($"{first:N}");
        next.MessageId.Should().Contain($"{second:N}");
    }

    [Fact]
    public async Task Without_a_server_and_in_the_demo_nothing_is_sent()
    {
        await using var server = new SmtpServerDouble();

        new MailDelivery(Smtp: null, IsDemo: false).Server.Should().BeNull();
        new MailDelivery(Mails.Through(server), IsDemo: true).Server.Should().BeNull();
    }

    [Fact]
    public void The_server_is_set_by_configuration_and_encrypted_unless_it_is_said()
    {
        var smtp = Settings(("Host", "mejl.exempel.se"), ("From", "SpurReview <spur@exempel.se>"), ("User", "spur"), ("Password", "x"))!;

        (smtp.Host, smtp.Port, smtp.Security).Should().Be(("mejl.exempel.se", 587, SmtpSecurity.StartTls));
        smtp.From.Address.Should().Be("spur@exempel.se");
        smtp.SignIn!.UserName.Should().Be("spur");
        Settings(("From", "spur@exempel.se")).Should().BeNull();
        Settings(("Host", "localhost"), ("Security", "None"), ("From", "spur@exempel.se"))!.Port.Should().Be(25);
    }

    [Theory]
    [InlineData("From", "ingen adress", "*Smtp:From*")]
    [InlineData("Port", "åtta", "*Smtp:Port*")]
    [InlineData("Security", "Ssl", "*Smtp:Security*")]
    [InlineData("Security", "7", "*Smtp:Security*")]
    public void A_setting_that_cannot_be_understood_is_named(string name, string value, string message)
    {
        var read = () => Settings(("Host", "mejl.exempel.se"), ("From", "spur@exempel.se"), (name, value));

        read.Should().Throw<InvalidOperationException>().WithMessage(message);
    }

    private static SmtpSettings? Settings(params (string Name, string Value)[] settings) =>
        SmtpSettings.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.GroupBy(s => s.Name).Select(g => KeyValuePair.Create($"Smtp:{g.Key}", (string?)g.Last().Value))
                )
                .Build()
        );
}

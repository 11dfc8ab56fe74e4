using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpurReview.Data.Accounts;
using SpurReview.Testing;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

public class TryAgainTests(AppWithMail app) : IClassFixture<AppWithMail>
{
    [Fact]
    public async Task The_administrator_sees_what_went_wrong_and_has_the_mail_tried_at_once()
    {
        await using var server = new SmtpServerDouble { RecipientAnswer = "550 Finns inte" };
        var clock = new ControlledClock(TimeProvider.System.GetUtcNow());
        var round = Mails.RoundOf(app, clock);
        var id = await Mails.PutAsync(app, Mails.AnInvitation, at: clock.Now);
        await round.SendNextAsync(Mails.Through(server), CancellationToken.None);
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var page = await administrator.GetAsync(Links.Mail(id));
        var asked = await administrator.SubmitAsync(page, Links.TryMailAgain(id));
        server.RecipientAnswer = "250 OK";
        clock.Move(TimeSpan.FromSeconds(20));
        (await round.SendNextAsync(Mails.Through(server), CancellationToken.None)).Should().BeTrue("it is due at once");
        var twice = await administrator.PostAsync(Links.TryMailAgain(id), [], page.Token);

        page.Text.Should().Contain("Så gick det senast").And.Contain("Finns inte");
        asked.Status.Should().Be(HttpStatusCode.Found);
        (await Mails.SavedAsync(app, id)).SentAt.Should().BeCloseTo(clock.Now, TimeSpan.FromMilliseconds(1));
        (await administrator.GetAsync(twice.Location!.OriginalString)).Text.Should().Contain("Mejlet är redan skickat");
    }

    [Fact]
    public async Task A_mail_that_is_not_there_is_not_found()
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        (await administrator.GetAsync(Links.Mail(Guid.NewGuid()))).Status.Should().Be(HttpStatusCode.NotFound);
    }
}

/// <summary>The application with a mail server set. Its own worker is away: the test sends.</summary>
public sealed class AppWithMail : App
{
    private protected override void Change(IServiceCollection services)
    {
        var smtp = new SmtpSettings("mejl.exempel.se", 587, SmtpSecurity.StartTls, new MailAddress("spur@exempel.se"));
        services.Replace(ServiceDescriptor.Singleton(new MailDelivery(smtp, IsDemo: false)));
        services.Remove(services.Single(s => s.ImplementationType == typeof(MailWorker)));
    }
}

using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

/// <summary>Servers and addresses that do not do as they should. No mail is lost, and none keeps another waiting.</summary>
public class FailingTests(App app) : OverTheWire(app)
{
    [Fact]
    public async Task A_refused_mail_is_tried_again_later_and_comes_in_the_end()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);
        Server.RecipientAnswer = "451 Forsok senare";

        var first = await TryAsync(id);
        (await SendAsync()).Should().BeFalse("it rests");
        Clock.Move(TimeSpan.FromMinutes(1));
        var second = await TryAsync(id);
        Server.RecipientAnswer = "250 OK";
        Clock.Move(TimeSpan.FromMinutes(2));
        var third = await TryAsync(id);

        first.Fault.Should().StartWith("Mejlservern tog inte emot mejlet: ").And.Contain("Forsok senare");
        first.NextTryAt.Should().BeAfter(Mails.Noon.AddSeconds(29)).And.BeOnOrBefore(Mails.Noon.AddMinutes(1));
        second.Attempts.Should().Be(2);
        second.NextTryAt.Should().BeAfter(Clock.Now.AddSeconds(-61)).And.BeOnOrBefore(Clock.Now);
        (third.SentAt, third.Attempts, third.Fault).Should().Be((Clock.Now, 3, null));
    }

    [Fact]
    public async Task A_server_that_hangs_up_without_a_yes_has_not_taken_the_mail()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);
        Server.Answer = _ => Task.FromResult<string?>(null);

        var mail = await TryAsync(id);

        mail.SentAt.Should().BeNull();
        mail.Fault.Should().StartWith("Mejlservern");
        mail.Link.Should().EndWith("/inbjudan/hemlig0123456789");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_in_the_end()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);
        Server.Answer = _ => new TaskCompletionSource<string?>().Task;

        var mail = await TryAsync(id, Mails.Through(Server) with { Timeout = TimeSpan.FromMilliseconds(500) });

        mail.Fault.Should().Be("Mejlservern svarade inte i tid.");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_out_of_reach()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);
        var smtp = Mails.Through(Server);
        await Server.DisposeAsync();

        (await TryAsync(id, smtp)).Fault.Should().StartWith("Mejlservern gick inte att nå: ");
    }

    [Fact]
    public async Task Where_encryption_is_asked_for_a_server_without_it_gets_no_mail()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);

        var mail = await TryAsync(id, Mails.Through(Server) with { Security = SmtpSecurity.StartTls });

        mail.SentAt.Should().BeNull();
        Server.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task A_password_that_the_server_repeats_is_written_nowhere()
    {
        Server.Password = "rätt";
        var id = await Mails.PutAsync(App, Mails.AnInvitation);

        var mail = await TryAsync(id, Mails.Through(Server) with { SignIn = new("spur", "Hemligt-losen-42") });

        mail.Fault.Should().Contain("Fel losenord: …");
        (await Mails.RowAsync(App, id)).Should().NotContain("Hemligt-losen-42");
        $"{Mails.Through(Server) with { SignIn = new("spur", "Hemligt-losen-42") }}".Should().NotContain("Hemligt-losen-42");
    }

    [Theory]
    [InlineData("två@exempel.se, tre@exempel.se")]
    [InlineData("Nils <nils@exempel.se>")]
    [InlineData("nils nyvall@exempel.se")]
    public async Task An_address_that_is_none_keeps_no_other_mail_waiting(string address)
    {
        var bad = await Mails.PutAsync(App, Mails.AnInvitation, address);
        var good = await Mails.PutAsync(App, Mails.AnInvitation, at: Mails.Noon);

        (await SendAsync()).Should().BeTrue();
        (await SendAsync()).Should().BeTrue();

        (await Mails.SavedAsync(App, bad)).Fault.Should().Be("Adressen är ingen e-postadress. Be personen om den rätta.");
        (await Mails.SavedAsync(App, good)).SentAt.Should().NotBeNull();
        Server.Received.Should().ContainSingle().Which.To.Should().Be("nils@exempel.se");
    }

    private async Task<OutgoingMail> TryAsync(Guid id, SmtpSettings? smtp = null)
    {
        (await SendAsync(smtp)).Should().BeTrue("the mail is due");
        return await Mails.SavedAsync(App, id);
    }
}

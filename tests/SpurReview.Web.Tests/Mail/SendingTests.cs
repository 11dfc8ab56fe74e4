using SpurReview.Web.Features.Mail.Letters;

namespace SpurReview.Web.Tests.Mail;

/// <summary>From the outbox over the wire, to a server that does as it should.</summary>
public class SendingTests(App app) : OverTheWire(app)
{
    [Fact]
    public async Task A_mail_comes_as_it_was_written_in_swedish_and_encoded()
    {
        var review = Guid.NewGuid();
        var letter = new AppointedLetter(review, "Åkermossens vårdcentral & <b>Ö</b>");
        var id = await Mails.PutAsync(App, letter);

        (await SendAsync()).Should().BeTrue();

        var mail = Server.Received.Should().ContainSingle().Subject;
        mail.Subject.Should().Be("Intyga att du inte är jävig: Åkermossens vårdcentral & <b>Ö</b>");
        mail.Header("From").Should().Be("\"SpurReview\" <spur@exempel.se>");
        mail.To.Should().Be("nils@exempel.se");
        mail.MessageId.Should().Be($"<{id:N}@spur.exempel.se>");
        mail.Text.ReplaceLineEndings(" ").Should().Contain("granskningen av Åkermossens vårdcentral & <b>Ö</b>.");
        mail.Text.Should().Contain($"Öppna granskningen:\r\nhttps://spur.exempel.se/granskningar/{review}/inspektorer\r\n");
        mail.Html.Should()
            .Contain("Åkermossens vårdcentral &amp; &lt;b&gt;Ö&lt;/b&gt;")
            .And.Contain($"href=\"https://spur.exempel.se/granskningar/{review}/inspektorer\"")
            .And.NotContain("<b>");
        mail.Raw.Should().MatchRegex("^[\\x00-\\x7f]*$", "what is not ASCII is encoded");
    }

    [Fact]
    public async Task Of_a_sent_mail_nothing_that_opens_anything_is_left()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);

        await SendAsync();

        Server.Received.Single().Text.Should().Contain("https://spur.exempel.se/inbjudan/hemlig0123456789");
        (await Mails.SavedAsync(App, id)).SentAt.Should().Be(Mails.Noon);
        (await Mails.RowAsync(App, id)).Should().NotContain("hemlig").And.NotContain("http");
    }

    [Fact]
    public async Task What_is_sent_is_not_sent_again()
    {
        await Mails.PutAsync(App, Mails.AnInvitation);

        await SendAsync();

        Clock.Move(TimeSpan.FromDays(30));
        (await SendAsync()).Should().BeFalse();
        Server.Received.Should().HaveCount(1);
    }

    [Fact]
    public async Task Two_workers_over_one_table_send_each_mail_once()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
            ids.Add(await Mails.PutAsync(App, Mails.AnInvitation));
        var both = new TaskCompletionSource();
        Server.Answer = async _ =>
        {
            // The first yes is not said before both workers have a mail in hand.
            if (Server.Received.Count >= 2)
                both.TrySetResult();
            await both.Task.WaitAsync(TimeSpan.FromMinutes(2));
            return "250 Mottaget";
        };

        await Task.WhenAll(SendAllAsync(), SendAllAsync());

        Server.Received.Select(m => m.MessageId).Should().BeEquivalentTo(ids.Select(id => $"<{id:N}@spur.exempel.se>"));
        (await Mails.AllAsync(App)).Should().OnlyContain(m => m.SentAt != null && m.Attempts == 1);
    }

    [Fact]
    public async Task Who_dies_between_the_yes_and_the_commit_sends_again_with_the_same_message_id()
    {
        var id = await Mails.PutAsync(App, Mails.AnInvitation);
        Server.Answer = async _ =>
        {
            if (Server.Received.Count == 1)
                await Mails.KillTransactionsAsync(App.Database.Superuser);
            return "250 Mottaget";
        };

        var died = () => SendAsync();
        await died.Should().ThrowAsync<Exception>();
        var between = await Mails.SavedAsync(App, id);
        await SendAsync();

        (between.SentAt, between.Attempts).Should().Be((null, 0));
        Server.Received.Select(m => m.MessageId).Should().Equal($"<{id:N}@spur.exempel.se>", $"<{id:N}@spur.exempel.se>");
        (await Mails.SavedAsync(App, id)).SentAt.Should().NotBeNull();
        (await SendAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task A_yes_counts_also_where_the_server_hangs_up_after_it()
    {
        Server.HangsUpAfterYes = true;
        var id = await Mails.PutAsync(App, Mails.AnInvitation);

        await SendAsync();

        (await Mails.SavedAsync(App, id)).SentAt.Should().NotBeNull();
    }

    [Fact]
    public async Task The_password_opens_the_server()
    {
        Server.Password = "äppelkaka";
        var id = await Mails.PutAsync(App, Mails.AnInvitation);

        await SendAsync(Mails.Through(Server) with { SignIn = new("spur", "äppelkaka") });

        (await Mails.SavedAsync(App, id)).SentAt.Should().NotBeNull();
    }

    private async Task SendAllAsync()
    {
        while (await SendAsync())
        {
            // The next one.
        }
    }
}

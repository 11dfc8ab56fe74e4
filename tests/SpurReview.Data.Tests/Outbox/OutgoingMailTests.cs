using SpurReview.Data.Outbox;

namespace SpurReview.Data.Tests.Outbox;

public class OutgoingMailTests
{
    private static readonly DateTimeOffset _noon = new(2026, 3, 13, 12, 0, 0, TimeSpan.Zero);
    private const string BrokenLine = "Hej\r\nBcc: alla@exempel.se";

    [Fact]
    public void The_pauses_grow_to_six_hours_and_never_end()
    {
        var mail = Mail();

        var pauses = Enumerable.Range(0, 60).Select(_ => PauseAfterFailure(mail, jitter: 1).TotalMinutes).ToList();

        pauses.Should().StartWith([1.0, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]).And.EndWith(360);
        mail.Attempts.Should().Be(60);
        mail.SentAt.Should().BeNull();
    }

    [Fact]
    public void The_second_half_of_a_pause_is_chance_so_that_not_all_come_back_at_once()
    {
        PauseAfterFailure(Mail(), jitter: 0).Should().Be(TimeSpan.FromSeconds(30));
        PauseAfterFailure(Mail(), jitter: 0.5).Should().Be(TimeSpan.FromSeconds(45));
    }

    [Theory]
    [InlineData(BrokenLine, "Ämne", "https://exempel.se/", "exempel.se")]
    [InlineData("nils@exempel.se", BrokenLine, "https://exempel.se/", "exempel.se")]
    [InlineData("nils@exempel.se", "Ämne\u2028Bcc: alla@exempel.se", "https://exempel.se/", "exempel.se")]
    [InlineData("nils@exempel.se", "Ämne", "https://exempel.se/\n", "exempel.se")]
    [InlineData("nils@exempel.se", "Ämne", "https://exempel.se/", "exempel.se\n")]
    public void A_header_with_a_line_break_is_refused(string to, string subject, string link, string host)
    {
        var write = () => Mail(to, subject, link, host);

        write.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Once_sent_it_keeps_neither_link_nor_fault()
    {
        var mail = Mail();
        mail.Failed("Servern svarade inte.", _noon, jitter: 1);

        mail.Sent(_noon.AddMinutes(1));

        (mail.Link, mail.Fault, mail.Attempts).Should().Be((null, null, 2));
        mail.TextWith("(borta)").Should().Be("Öppna (borta)");
    }

    internal static OutgoingMail Mail(
        string to = "nils@exempel.se",
        string subject = "Ämne",
        string link = "https://exempel.se/",
        string host = "exempel.se"
    ) =>
        new(
            MailPurpose.Appointed,
            to,
            new MailBody(subject, $"Öppna {OutgoingMail.LinkMark}", $"<p>{OutgoingMail.LinkMark}</p>"),
            link,
            host,
            _noon
        );

    private static TimeSpan PauseAfterFailure(OutgoingMail mail, double jitter)
    {
        mail.Failed("Servern svarade inte.", _noon, jitter);
        return mail.NextTryAt - _noon;
    }
}

using System.Net.Mail;
using System.Text;
using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Letters;

namespace SpurReview.Web.Features.Mail.Sending;

/// <summary>Hands one mail to the mail server. Done when the server has said yes.</summary>
public static class SmtpSender
{
    /// <exception cref="SmtpException">The server did not take the mail.</exception>
    /// <exception cref="FormatException">The address is none.</exception>
    /// <exception cref="TimeoutException">The server did not answer in time.</exception>
    public static async Task SendAsync(OutgoingMail mail, SmtpSettings smtp)
    {
        using var message = Message(mail, smtp.From);
        using var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.Security is SmtpSecurity.StartTls,
            Credentials = smtp.SignIn,
        };
        using var patience = new CancellationTokenSource(smtp.Timeout);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (Exception) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private static MailMessage Message(OutgoingMail mail, MailAddress from)
    {
        var message = new MailMessage
        {
            From = from,
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(AddressOf(mail));
        message.Headers.Add("Message-ID", mail.MessageId);
        // Says to answering machines that nobody reads what they answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.TextWith(mail.Link!), "text/plain"));
        message.AlternateViews.Add(View(mail.HtmlWith(LetterHtml.Encoded(mail.Link!)), "text/html"));
        return message;
    }

    /// <summary>One address and nothing else: neither a name beside it nor a list.</summary>
    private static MailAddress AddressOf(OutgoingMail mail) =>
        MailAddress.TryCreate(mail.ToAddress, out var to) && to.Address == mail.ToAddress ? to : throw new FormatException();

    private static AlternateView View(string content, string type) =>
        AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
}

using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Mail.Sending;

/// <summary>Whether mails are sent, and through what.</summary>
/// <param name="IsDemo">The people are invented, and so are their addresses: nothing is sent to them.</param>
public sealed record MailDelivery(SmtpSettings? Smtp, bool IsDemo)
{
    /// <summary>The server to send through; null where mails are only kept.</summary>
    public SmtpSettings? Server => IsDemo ? null : Smtp;

    public static MailDelivery Of(IConfiguration configuration) => new(SmtpSettings.Of(configuration), Settings.IsDemo(configuration));
}

using System.Globalization;
using System.Net;
using System.Net.Mail;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Mail.Sending;

/// <summary>How the connection to the mail server is kept secret.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: a server on the same machine or network.</summary>
    None,

    /// <summary>By TLS before anything is said. A server that does not offer it gets no mail.</summary>
    StartTls,
}

/// <summary>The mail server.</summary>
/// <param name="SignIn">Null where the server asks for none. Its password is in no text that this makes.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, MailAddress From, NetworkCredential? SignIn = null)
{
    /// <summary>As long as RFC 5321 tells senders to wait for the last yes: who hangs up earlier sends the mail twice.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Null where no server is set.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be understood.</exception>
    public static SmtpSettings? Of(IConfiguration configuration)
    {
        if (configuration[Settings.SmtpHost] is not { Length: > 0 } host)
            return null;

        var security = SecurityOf(configuration["Smtp:Security"]);
        return new SmtpSettings(host, PortOf(configuration["Smtp:Port"], security), security, FromOf(configuration["Smtp:From"]))
        {
            SignIn = configuration["Smtp:User"] is { Length: > 0 } user
                ? new NetworkCredential(user, configuration["Smtp:Password"])
                : null,
        };
    }

    private static SmtpSecurity SecurityOf(string? text) =>
        text is null or "" ? SmtpSecurity.StartTls
        : Enum.TryParse<SmtpSecurity>(text, ignoreCase: true, out var security) && Enum.IsDefined(security) ? security
        : throw new InvalidOperationException($"Smtp:Security ska vara None eller StartTls, inte {text}.");

    private static int PortOf(string? text, SmtpSecurity security) =>
        text is null or "" ? (security is SmtpSecurity.StartTls ? 587 : 25)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port
        : throw new InvalidOperationException($"Smtp:Port ska vara ett tal från 1 till 65535, inte {text}.");

    private static MailAddress FromOf(string? text) =>
        MailAddress.TryCreate(text, out var from)
            ? from
            : throw new InvalidOperationException("Smtp:From ska vara avsändarens adress, till exempel SpurReview <spur@exempel.se>.");
}

using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SpurReview.Web.Features.Mail.Sending;

/// <summary>Why a mail could not be sent, as the administrator reads it.</summary>
internal static class MailFaults
{
    public static string InSwedish(Exception exception, SmtpSettings smtp)
    {
        var text = exception switch
        {
            FormatException => "Adressen är ingen e-postadress. Be personen om den rätta.",
            TimeoutException => "Mejlservern svarade inte i tid.",
            SmtpException { InnerException: { } inner } => $"Mejlservern gick inte att nå: {Innermost(inner)}",
            SmtpException => $"Mejlservern tog inte emot mejlet: {exception.Message}",
            SocketException or IOException or AuthenticationException => $"Mejlservern gick inte att nå: {exception.Message}",
            _ => $"Mejlet gick inte att skicka: {exception.Message}",
        };
        return Without(smtp.SignIn?.Password, text);
    }

    private static string Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception.Message;

    /// <summary>A server may say again what was said to it.</summary>
    private static string Without(string? password, string text) =>
        password is { Length: > 0 } ? text.Replace(password, "…", StringComparison.Ordinal) : text;
}

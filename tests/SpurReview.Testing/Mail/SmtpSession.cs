using System.Text;

namespace SpurReview.Testing.Mail;

/// <summary>One conversation with the double.</summary>
internal sealed class SmtpSession(Stream stream, SmtpServerDouble server) : IDisposable
{
    private readonly StreamReader _reader = new(stream, Encoding.Latin1);
    private readonly StreamWriter _writer = new(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
    private string? _password;

    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
    }

    public async Task RunAsync()
    {
        await SayAsync("220 double.exempel.se");
        while (await _reader.ReadLineAsync() is { } line && await AnswerAsync(line))
        {
            // The next line.
        }
    }

    /// <summary>False where the conversation is over.</summary>
    private async Task<bool> AnswerAsync(string line)
    {
        switch (line.Split(' ')[0].ToUpperInvariant())
        {
            case "EHLO" when server.Password is not null:
                await SayAsync("250-double.exempel.se\r\n250 AUTH LOGIN");
                return true;
            case "AUTH":
                await SignInAsync(line);
                return true;
            // A careless server says again what was said to it.
            case "MAIL" when server.Password is not null && _password != server.Password:
                await SayAsync($"530 Fel losenord: {_password}");
                return true;
            case "RCPT":
                await SayAsync(server.RecipientAnswer);
                return true;
            case "DATA":
                return await TakeAsync();
            case "QUIT":
                await SayAsync("221 Hej då");
                return false;
            default:
                await SayAsync("250 OK");
                return true;
        }
    }

    private async Task SignInAsync(string line)
    {
        if (line.Split(' ').Length < 3)
        {
            await SayAsync("334 VXNlcm5hbWU6");
            await _reader.ReadLineAsync();
        }
        await SayAsync("334 UGFzc3dvcmQ6");
        _password = Encoding.UTF8.GetString(Convert.FromBase64String(await _reader.ReadLineAsync() ?? ""));
        await SayAsync(_password == server.Password ? "235 OK" : "535 Fel losenord");
    }

    private async Task<bool> TakeAsync()
    {
        await SayAsync("354 Börja");
        var mail = new StringBuilder();
        while (await _reader.ReadLineAsync() is { } line and not ".")
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");

        if (await server.TakeAsync(new ReceivedMail(mail.ToString())) is not { } answer)
            return false;
        await SayAsync(answer);
        return !server.HangsUpAfterYes;
    }

    private Task SayAsync(string line) => _writer.WriteLineAsync(line);
}

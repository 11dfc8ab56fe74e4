using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SpurReview.Testing.Mail;

/// <summary>A mail server of a test's own: it speaks as much SMTP as is needed, and misbehaves where it is told to.</summary>
public sealed class SmtpServerDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly Channel<ReceivedMail> _taken = Channel.CreateUnbounded<ReceivedMail>();
    private readonly ConcurrentQueue<ReceivedMail> _received = [];
    private readonly Task _listening;

    public SmtpServerDouble()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every mail that came whole, also those that were refused.</summary>
    public IReadOnlyCollection<ReceivedMail> Received => _received;

    /// <summary>What it says when a whole mail has come; null hangs up without a word.</summary>
    public Func<ReceivedMail, Task<string?>> Answer { get; set; } = _ => Task.FromResult<string?>("250 Mottaget");

    /// <summary>What it says of whom the mail is for.</summary>
    public string RecipientAnswer { get; set; } = "250 OK";

    public bool HangsUpAfterYes { get; set; }

    /// <summary>Asks for a password, and takes only this one.</summary>
    public string? Password { get; set; }

    /// <summary>The next mail that it has said yes to.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return await _taken.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
            return;
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        foreach (var client in _clients)
            client.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _clients.Add(client);
                _ = SpeakAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task SpeakAsync(TcpClient client)
    {
        try
        {
            using (client)
            using (var session = new SmtpSession(client.GetStream(), this))
                await session.RunAsync();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Who was spoken to has gone.
        }
    }

    /// <summary>What to say of a whole mail.</summary>
    internal async Task<string?> TakeAsync(ReceivedMail mail)
    {
        _received.Enqueue(mail);
        var answer = await Answer(mail);
        if (answer?.StartsWith('2') is true)
            await _taken.Writer.WriteAsync(mail);
        return answer;
    }
}

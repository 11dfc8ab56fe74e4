using SpurReview.Testing;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

/// <summary>An empty outbox, a mail server of the tests' own and a clock that stands at noon.</summary>
public abstract class OverTheWire(App app) : IClassFixture<App>, IAsyncLifetime, IAsyncDisposable
{
    internal ControlledClock Clock { get; } = new(Mails.Noon);
    internal SmtpServerDouble Server { get; } = new();
    protected App App => app;

    public Task InitializeAsync() => Mails.ClearAsync(app);

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }

    internal Task<bool> SendAsync(SmtpSettings? smtp = null) =>
        Mails.RoundOf(app, Clock).SendNextAsync(smtp ?? Mails.Through(Server), CancellationToken.None);
}

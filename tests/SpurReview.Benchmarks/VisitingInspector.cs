using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpurReview.Benchmarks;

/// <summary>
/// One inspector at a visit, as the page's script works: an edit a second is kept, what is kept is sent as soon as the last batch is answered, and the
/// colleague is listened to.
/// </summary>
internal sealed class VisitingInspector : IAsyncDisposable
{
    private readonly Seat _seat;
    private readonly HttpClient _client;
    private readonly Queue<(object Operation, long MadeAt)> _unsent = [];
    private readonly Dictionary<string, Guid> _last = [];
    private string _token = "";
    private int _made;

    private VisitingInspector(Seat seat, Uri address)
    {
        _seat = seat;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        _client = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>From being made to being answered, of each edit.</summary>
    public List<TimeSpan> Times { get; } = [];

    /// <summary>What the colleague was heard to have changed.</summary>
    public int Heard { get; private set; }

    public static async Task<VisitingInspector> ArriveAsync(Seat seat, Uri address)
    {
        var inspector = new VisitingInspector(seat, address);
        var page = await inspector._client.GetStringAsync("/logga-in");
        var signIn = new FormUrlEncodedContent([new("id", seat.Account.ToString()), Site.TokenIn(page)]);
        using var answer = await inspector._client.PostAsync("/logga-in/demo", signIn);
        if (answer.StatusCode is not HttpStatusCode.Redirect)
            throw new InvalidOperationException($"En inspektör kunde inte loggas in: {answer.StatusCode}.");
        await inspector.AskAsync();
        return inspector;
    }

    /// <summary>Writes at the pace until it is over, and then sends what is left.</summary>
    public async Task WorkAsync(TimeSpan pace, CancellationToken over)
    {
        var listening = ListenAsync(over);
        // Not all in the same moment.
        await Task.Delay(pace * (_seat.Account.GetHashCode() & 0xff) / 256, CancellationToken.None);
        using var clock = new PeriodicTimer(pace);
        var sending = Task.CompletedTask;
        while (!over.IsCancellationRequested)
        {
            Write();
            if (sending.IsCompleted)
            {
                await sending;
                sending = SendAllAsync();
            }
            await clock.WaitForNextTickAsync(CancellationToken.None);
        }
        await sending;
        await SendAllAsync();
        await listening;
    }

    /// <summary>Writes and sends one edit.</summary>
    public Task EditAsync()
    {
        Write();
        return SendAllAsync();
    }

    private void Write()
    {
        var code = _seat.Codes[_made++ % _seat.Codes.Length];
        var id = Guid.CreateVersion7();
        object on = _last.TryGetValue(code, out var before) ? new { operation = before } : new { version = 0 };
        _last[code] = id;
        var operation = new
        {
            id,
            field = $"comment.{code}",
            value = $"Det brister i {_made} fall.",
            @base = on,
            settles = Array.Empty<Guid>(),
        };
        _unsent.Enqueue((operation, Stopwatch.GetTimestamp()));
    }

    private async Task SendAllAsync()
    {
        while (_unsent.Count > 0)
        {
            var batch = _unsent.Take(200).ToList();
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/granskningar/{_seat.Review}/andringar")
            {
                Content = JsonContent.Create(
                    new
                    {
                        account = _seat.Account,
                        device = "matning",
                        operations = batch.Select(b => b.Operation),
                    }
                ),
            };
            request.Headers.Add("RequestVerificationToken", _token);
            using var answer = await _client.SendAsync(request, CancellationToken.None);
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode || Outcomes().Matches(text).Any(m => m.Groups[1].Value is not "saved"))
                throw new InvalidOperationException($"{answer.StatusCode}: {text}");
            foreach (var (_, madeAt) in batch)
            {
                _unsent.Dequeue();
                Times.Add(Stopwatch.GetElapsedTime(madeAt));
            }
        }
    }

    /// <summary>Opens the stream again when it is closed, as browsers do.</summary>
    private async Task ListenAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var stream = new StreamReader(await _client.GetStreamAsync($"/granskningar/{_seat.Review}/handelser", over));
                while (await stream.ReadLineAsync(over) is { } line)
                    Heard += line.StartsWith("event: change", StringComparison.Ordinal) ? 1 : 0;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task AskAsync()
    {
        var state = await _client.GetFromJsonAsync<JsonElement>($"/granskningar/{_seat.Review}/lage");
        _token = state.GetProperty("token").GetString()!;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Regex Outcomes() => new("\"outcome\":\"([a-z]+)\"");
}

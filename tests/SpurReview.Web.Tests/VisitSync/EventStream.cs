using System.Net;
using System.Text.Json;

namespace SpurReview.Web.Tests.VisitSync;

/// <summary>A stream of server-sent events, read as a browser reads it.</summary>
internal sealed class EventStream : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));

    private EventStream(HttpResponseMessage response, Stream stream) => (_response, _reader) = (response, new StreamReader(stream));

    public static async Task<EventStream> OpenAsync(Person person, Guid review)
    {
        var response = await person.Http.GetAsync(Links.VisitEvents(review), HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        return new EventStream(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event of the name; others before it are passed over.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        while (true)
        {
            if (await LineAsync() != $"event: {name}")
                continue;
            return JsonDocument.Parse((await LineAsync())["data: ".Length..]).RootElement;
        }
    }

    /// <summary>The next change in which the field is told of.</summary>
    public async Task<FieldSeen> NextOfAsync(string field)
    {
        while (true)
        {
            var fields = (await NextAsync("change")).GetProperty("fields");
            if (fields.EnumerateArray().Any(f => f.GetProperty("field").GetString() == field && f.GetProperty("version").GetInt32() > 0))
                return FieldSeen.Of(fields, field);
        }
    }

    /// <summary>Nothing more comes; what ended the last event is no more.</summary>
    public async Task<bool> IsOverAsync()
    {
        var line = await _reader.ReadLineAsync(_patience.Token);
        while (line is "")
            line = await _reader.ReadLineAsync(_patience.Token);
        return line is null;
    }

    public void Dispose()
    {
        _patience.Dispose();
        _reader.Dispose();
        _response.Dispose();
    }

    private async Task<string> LineAsync() =>
        await _reader.ReadLineAsync(_patience.Token) ?? throw new EndOfStreamException("The stream ended before the event came.");
}

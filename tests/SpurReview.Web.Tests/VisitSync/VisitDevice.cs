using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SpurReview.Web.Tests.VisitSync;

/// <summary>A device on which somebody has a review open: sends what was written, and asks how the review stands.</summary>
internal sealed class VisitDevice(Person person, Guid review, string name = "surfplatta")
{
    private string? _token;

    public Guid Review => review;
    public Person Person => person;

    /// <summary>What the server answered each operation, in order: "saved 1".</summary>
    public async Task<IReadOnlyList<string>> SendAsync(params Written[] written)
    {
        var (status, answer) = await PostAsync(new { device = name, operations = written });
        status.Should().Be(HttpStatusCode.OK, answer.ToString());
        return [.. answer.GetProperty("answers").EnumerateArray().Select(Outcome)];
    }

    public async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(object batch, string? token = null)
    {
        _token ??= (await StateAsync()).GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.VisitOperations(review)) { Content = Content(batch) };
        request.Headers.Add("RequestVerificationToken", token ?? _token);
        using var response = await person.Http.SendAsync(request);
        return (response.StatusCode, await JsonAsync(response));
    }

    public async Task<JsonElement> StateAsync(long? after = null)
    {
        using var response = await person.Http.GetAsync(Links.VisitState(review, after));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await JsonAsync(response);
    }

    public async Task<FieldSeen> SeesAsync(string field) => FieldSeen.Of((await StateAsync()).GetProperty("fields"), field);

    public async Task<HttpStatusCode> BeInAsync(string? area)
    {
        _token ??= (await StateAsync()).GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.VisitPresence(review))
        {
            Content = JsonContent.Create(
                new
                {
                    device = name,
                    area,
                    unsent = 2,
                }
            ),
        };
        request.Headers.Add("RequestVerificationToken", _token);
        using var response = await person.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static HttpContent Content(object batch) =>
        batch is string raw ? new StringContent(raw, encoding: null, "application/json") : JsonContent.Create(batch);

    private static string Outcome(JsonElement answer) =>
        $"{answer.GetProperty("outcome").GetString()} {answer.GetProperty("version").GetInt32()}";

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}

/// <summary>An edit as a device sends it.</summary>
internal sealed record Written(string Field, string Value, object Base)
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public IReadOnlyList<Guid> Settles { get; init; } = [];
    public bool EvenSigned { get; init; }
    public DateTimeOffset MadeAt { get; init; } = new(2026, 3, 13, 10, 41, 0, TimeSpan.Zero);

    public static Written On(int version, string field, string value) => new(field, value, new { version });

    public static Written After(Written before, string value) => new(before.Field, value, new { operation = before.Id });
}

/// <summary>A field as the server tells it.</summary>
internal sealed record FieldSeen(string Value, int Version, string? By, IReadOnlyList<(Guid Id, string Value, string By)> Alternatives)
{
    public static FieldSeen Of(JsonElement fields, string name)
    {
        var field = fields.EnumerateArray().Single(f => f.GetProperty("field").GetString() == name);
        return new FieldSeen(
            field.GetProperty("value").GetString()!,
            field.GetProperty("version").GetInt32(),
            field.GetProperty("by").GetString(),
            [
                .. field
                    .GetProperty("alternatives")
                    .EnumerateArray()
                    .Select(a => (a.GetProperty("id").GetGuid(), a.GetProperty("value").GetString()!, a.GetProperty("by").GetString()!)),
            ]
        );
    }
}

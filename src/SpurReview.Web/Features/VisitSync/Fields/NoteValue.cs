using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpurReview.Domain.Visits;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>A note as the one value of a field, as JSON.</summary>
internal sealed record NoteValue
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        // It is a value inside JSON, and never HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Text { get; init; } = "";
    public string? Source { get; init; }
    public string? Area { get; init; }
    public string? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ask { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonPropertyName("removed")]
    public bool IsRemoved { get; init; }

    public static NoteValue Of(VisitNote note) =>
        note.IsRemoved
            ? new NoteValue { IsRemoved = true }
            : new NoteValue
            {
                Text = FieldText.Of(note.Text),
                Source = note.Source?.ToString(),
                Area = note.Area,
                Code = note.Code,
                Ask = note.Ask?.ToString(),
            };

    /// <summary>Null where the text is no note. A criterion says its area.</summary>
    public static NoteValue? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<NoteValue>(json, _options) is { Text: not null } value
                ? value with
                {
                    Text = FieldText.Of(value.Text),
                    Source = value.Source is "" ? null : value.Source,
                    Area =
                        value.Code is { Length: > 0 } code ? code[..1]
                        : value.Area is "" ? null
                        : value.Area,
                    Code = value.Code is "" ? null : value.Code,
                    Ask = value.Ask is "" ? null : value.Ask,
                }
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [JsonIgnore]
    public string Written => IsRemoved ? FindingValue.Removed : JsonSerializer.Serialize(this, _options);
}

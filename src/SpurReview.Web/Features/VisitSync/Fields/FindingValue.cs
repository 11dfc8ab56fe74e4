using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>A finding as the one value of a field, as JSON. One that is removed has nothing else to say.</summary>
internal sealed record FindingValue
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        // It is a value inside JSON, and never HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly string Removed = """{"removed":true}""";

    public string Kind { get; init; } = "";
    public string Text { get; init; } = "";
    public string? Area { get; init; }
    public string Addressee { get; init; } = nameof(Domain.Reviews.Addressee.Unit);

    /// <summary>Its place in the list, from 1; null where it is to stay, and for a new one to be last.</summary>
    public int? Order { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonPropertyName("removed")]
    public bool IsRemoved { get; init; }

    public static FindingValue Of(Finding finding) =>
        new()
        {
            Kind = finding.Kind.ToString(),
            Text = FieldText.Of(finding.Text.Value),
            Area = finding.Area.Value,
            Addressee = finding.Addressee.Value.ToString(),
            Order = finding.Position,
        };

    /// <summary>Null where the text is no finding.</summary>
    public static FindingValue? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FindingValue>(json, _options) is { Kind: not null, Text: not null, Addressee: not null } value
                ? value with
                {
                    Text = FieldText.Of(value.Text),
                    Area = value.Area is "" ? null : value.Area,
                }
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [JsonIgnore]
    public string Written => IsRemoved ? Removed : JsonSerializer.Serialize(this, _options);
}

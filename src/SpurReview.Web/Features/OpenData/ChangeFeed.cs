using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.OpenData;

/// <summary>Changes of the published reports, as programs read them; docs/formats/changes.md says what stands in it.</summary>
/// <param name="Next">Where to ask the next time: what has happened after the last of these.</param>
/// <param name="More">There is more to read at once.</param>
internal sealed record ChangeFeed(
    string Format,
    int FormatVersion,
    string Licence,
    string LicenceUrl,
    string Next,
    bool More,
    IReadOnlyList<ChangeEntry> Changes
)
{
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <param name="changes">One more than is told, where there is one.</param>
    public static ChangeFeed Of(IReadOnlyList<ChangeOfReport> changes, long since, int most, PublicAddress address)
    {
        var told = changes.Take(most).ToList();
        return new(
            "spurreview.changes",
            FormatVersion: 1,
            OpenData.Licence.Name,
            OpenData.Licence.Address,
            address.To(Links.ReportChanges(told.Count > 0 ? told[^1].Number : since)),
            changes.Count > most,
            [.. told.Select(change => ChangeEntry.Of(change, address))]
        );
    }
}

/// <param name="Id">The review's, as in its package.</param>
/// <param name="On">The day it was published, corrected or withdrawn.</param>
/// <param name="Report">The report's permanent address.</param>
/// <param name="Package">Its review package, in the version that holds; null for a withdrawal.</param>
/// <param name="Reason">Why it was corrected or withdrawn.</param>
internal sealed record ChangeEntry(
    long Number,
    ReportEvent Event,
    Guid Id,
    int Version,
    DateOnly On,
    string Report,
    string? Package,
    string? Reason
)
{
    public static ChangeEntry Of(ChangeOfReport change, PublicAddress address) =>
        new(
            change.Number,
            change.Event,
            change.Report.ReviewId,
            change.Version,
            change.On,
            address.To(change.Report.Address),
            change.Event is ReportEvent.Withdrawn ? null : address.To(Links.ReportPackage(change.Report.Address)),
            change.Reason
        );
}

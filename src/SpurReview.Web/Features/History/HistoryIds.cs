using System.Text.RegularExpressions;

namespace SpurReview.Web.Features.History;

/// <summary>The ids in events, whose names are then asked for at once.</summary>
internal static partial class HistoryIds
{
    public static Guid[] In(IEnumerable<HistoryEvent> events) =>
        [
            .. events
                .SelectMany(e => new[] { e.Entry.RowKey, e.Text?.OldText, e.Text?.NewText })
                .OfType<string>()
                .SelectMany(text => Id().Matches(text).Select(m => Guid.Parse(m.ValueSpan)))
                .Distinct(),
        ];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}

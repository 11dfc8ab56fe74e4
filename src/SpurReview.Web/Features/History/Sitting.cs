using SpurReview.Data.Audit;

namespace SpurReview.Web.Features.History;

/// <summary>What one person did to one thing in one sitting: a single event, or several that are shown as one.</summary>
/// <param name="First">The same as the last where there is one only.</param>
public sealed record Sitting(HistoryEvent First, HistoryEvent Last, int Count)
{
    /// <summary>Whoever pauses longer than this begins a new sitting.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    public AuditEntry Entry => Last.Entry;

    /// <summary>What stood there before the sitting.</summary>
    public string? OldText => First.Text?.OldText;

    /// <summary>What stood there after it.</summary>
    public string? NewText => Last.Text?.NewText;

    public bool IsErased => First.IsErased || Last.IsErased;
    public bool HasText => First.Text is not null && Last.Text is not null;

    /// <summary>All of it was undone again.</summary>
    public bool CameToNothing => Count > 1 && HasText && OldText == NewText;

    /// <summary>Joined, the latest first. Rows that come or go are never joined: each of them is a thing of its own.</summary>
    /// <param name="events">Of one chain, in any order.</param>
    public static IReadOnlyList<Sitting> Of(IEnumerable<HistoryEvent> events)
    {
        var sittings = new List<Sitting>();
        var latest = new Dictionary<object, int>();
        foreach (var next in events.OrderBy(e => e.Entry.Number))
        {
            if (latest.TryGetValue(Thing(next.Entry), out var at) && sittings[at].GoesOnWith(next))
            {
                sittings[at] = sittings[at] with { Last = next, Count = sittings[at].Count + 1 };
                continue;
            }
            latest[Thing(next.Entry)] = sittings.Count;
            sittings.Add(new Sitting(next, next, 1));
        }
        return [.. sittings.OrderByDescending(s => s.Entry.Number)];
    }

    private static object Thing(AuditEntry e) => (e.AccountId, e.Actor, e.Operation, e.Subject, e.RowKey, e.Field);

    private bool GoesOnWith(HistoryEvent next) =>
        next.Entry.Operation is AuditOperation.Update or AuditOperation.Read && next.Entry.At - Entry.At <= Pause;
}

using SpurReview.Data.Audit;
using SpurReview.Web.Features.History;

namespace SpurReview.Web.Tests.History;

/// <summary>Events as the database would have written them.</summary>
internal static class AnEvent
{
    public static readonly Guid Asta = new("019a0000-0000-7000-8000-00000000a57a");
    private static readonly DateTimeOffset _morning = new(2026, 3, 13, 9, 0, 0, TimeSpan.Zero);

    public static HistoryEvent Of(
        string thing,
        string? before,
        string? after,
        long number = 1,
        int minute = 0,
        AuditOperation operation = AuditOperation.Update,
        string actor = "Asta Lindgren",
        bool isKept = true,
        bool isErased = false
    )
    {
        var parts = thing.Split(' ');
        var entry = new AuditEntry
        {
            Number = number,
            At = _morning.AddMinutes(minute),
            AccountId = Asta,
            Actor = actor,
            Reach = "assigned",
            Operation = operation,
            Subject = parts[0],
            RowKey = parts.ElementAtOrDefault(1) ?? "",
            Field = parts.ElementAtOrDefault(2) ?? "",
            ContentHash = isKept ? [1] : null,
            Hash = [1],
        };
        var isThere = isKept && !isErased;
        return new HistoryEvent(
            entry,
            isThere
                ? new AuditText
                {
                    Salt = [],
                    OldText = before,
                    NewText = after,
                }
                : null
        );
    }
}

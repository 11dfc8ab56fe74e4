using SpurReview.Data.Audit;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.History;

/// <summary>Historiken of a review, or of the installation: what happened, day by day, the latest first.</summary>
/// <param name="File">Null for the installation.</param>
public sealed record HistoryPage(ReviewFile? File, AuditChain Chain, IReadOnlyList<HistoryLine> Lines)
{
    /// <summary>Where the next page of older events begins; null on the last.</summary>
    public long? Before { get; init; }
    public bool IsFirst { get; init; }

    /// <summary>Why it stays; null where it may be erased.</summary>
    public string? Refusal { get; init; }
    public string Address => File is null ? Links.History() : Links.History(File.Id);
    public IEnumerable<IGrouping<DateOnly, HistoryLine>> Days => Lines.GroupBy(l => l.Day);
}

/// <summary>A line of the timeline.</summary>
/// <param name="Role">As what the person acted; null where the program did it.</param>
/// <param name="Words">What the person did, to be read after the name.</param>
public sealed record HistoryLine(AuditEntry Entry, string? Role, string Words, string Time)
{
    public required IReadOnlyList<HistoryValue> Old { get; init; }
    public required IReadOnlyList<HistoryValue> New { get; init; }
    public bool IsErased { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(SwedishDay.Local(Entry.At).DateTime);
    public bool HasText => Old.Count + New.Count > 0;

    internal static HistoryLine Of(Sitting sitting, HistoryTexts texts) =>
        new(sitting.Entry, RoleOf(sitting.Entry), texts.Sentence(sitting), TimeOf(sitting))
        {
            Old = texts.Values(sitting.Entry, sitting.OldText),
            New = texts.Values(sitting.Entry, sitting.NewText),
            IsErased = sitting.IsErased,
        };

    private static string? RoleOf(AuditEntry entry) =>
        entry.AccountId is not null && Enum.TryParse<Reach>(entry.Reach, ignoreCase: true, out var reach)
            ? CurrentUser.RoleOf(reach)?.InSwedish()
            : null;

    private static string TimeOf(Sitting sitting)
    {
        var (from, to) = (SwedishDay.ClockTime(sitting.First.Entry.At), SwedishDay.ClockTime(sitting.Last.Entry.At));
        var times = sitting.Count > 1 ? $", {sitting.Count} gånger" : "";
        return from == to ? $"kl. {to}{times}" : $"kl. {from}–{to}{times}";
    }
}

/// <summary>"Radera ur historiken": all that has stood in one field.</summary>
public sealed record ErasePage(ReviewFile? File, AuditEntry Entry, string Thing, int Texts)
{
    /// <summary>Why it stays; null where it may be erased.</summary>
    public string? Refusal { get; init; }
    public string Address => File is null ? Links.History() : Links.History(File.Id);
}

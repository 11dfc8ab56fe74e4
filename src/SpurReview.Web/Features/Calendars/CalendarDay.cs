using System.Security.Cryptography;
using System.Text;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.MyWork;

namespace SpurReview.Web.Features.Calendars;

/// <summary>One day, or some in a row, as a calendar is told of it.</summary>
/// <param name="Uid">Tells it from every other, now and later.</param>
/// <param name="To">The last day, which is in it.</param>
/// <param name="Sequence">How many times it has changed.</param>
/// <param name="ChangedAt">When it last did.</param>
internal sealed record CalendarDay(string Uid, DateOnly From, DateOnly To, string Summary, int Sequence, DateTimeOffset ChangedAt)
{
    /// <summary>Where more of it stands; null where the person has no more to do with it.</summary>
    public string? Address { get; init; }
    public bool IsOff => Address is null;

    /// <summary>As nobody has been told of it before.</summary>
    public static CalendarDay Of(ComingRow row, DateTimeOffset now) =>
        new(UidOf(row), row.From, row.To, Words(row), 0, now) { Address = Links.Review(row.Review) };

    public static CalendarDay Of(ComingRow row, CalendarEntry told) => Of(row, told.ChangedAt) with { Sequence = told.Sequence };

    /// <summary>What was told of it is not told again: the person may no longer see it.</summary>
    public static CalendarDay Off(CalendarEntry told) =>
        new(told.Uid, told.FromDay, told.ToDay, "Gäller inte längre", told.Sequence, told.ChangedAt);

    public static string UidOf(ComingRow row) => $"{row.Review}-{row.Key}@spurreview";

    /// <summary>Of everything that the calendar is told.</summary>
    public static string DigestOf(ComingRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.From:O}/{row.To:O} {Words(row)}")));

    private static string Words(ComingRow row) => $"{row.What}, {row.Unit}";
}

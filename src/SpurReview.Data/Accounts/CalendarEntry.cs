namespace SpurReview.Data.Accounts;

/// <summary>
/// What a person's calendars have been told of one of her days. Holds no words, so that what she no longer sees is called off without being told
/// again.
/// </summary>
public sealed class CalendarEntry
{
    /// <summary>So long a day that is called off is said to be: a calendar that has not asked in a month is hardly in use.</summary>
    public static readonly TimeSpan ToldOff = TimeSpan.FromDays(30);

    private CalendarEntry() => (Uid, Digest) = ("", ""); // For EF Core, which then fills the properties.

    /// <param name="uid">Tells the day from every other, now and later (RFC 5545, 3.8.4.7).</param>
    /// <param name="digest">Of everything that the calendar is told of it.</param>
    public CalendarEntry(Guid account, string uid, DateOnly from, DateOnly to, string digest, DateTimeOffset now) =>
        (AccountId, Uid, FromDay, ToDay, Digest, ChangedAt) = (account, uid, from, to, digest, now);

    public Guid AccountId { get; private init; }
    public string Uid { get; private init; }
    public DateOnly FromDay { get; private set; }

    /// <summary>The last day, which is in it.</summary>
    public DateOnly ToDay { get; private set; }
    public string Digest { get; private set; }

    /// <summary>How many times it has changed (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>It is the person's no longer: called off, done, or another's.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Says how it is now. Nothing happens where that has been told.</summary>
    public void Tell(DateOnly from, DateOnly to, string digest, DateTimeOffset now)
    {
        if (!IsOff && Digest == digest)
            return;
        (FromDay, ToDay, Digest, IsOff) = (from, to, digest, false);
        Changed(now);
    }

    /// <summary>The day is not the person's any more. One that has passed is left as it was.</summary>
    public void CallOff(DateOnly today, DateTimeOffset now)
    {
        if (IsOff || ToDay < today)
            return;
        IsOff = true;
        Changed(now);
    }

    /// <summary>Whether calendars are still told that it is off.</summary>
    public bool IsToldOff(DateTimeOffset now) => IsOff && now < ChangedAt + ToldOff;

    private void Changed(DateTimeOffset now) => (Sequence, ChangedAt) = (Sequence + 1, now);
}

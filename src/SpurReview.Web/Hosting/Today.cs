namespace SpurReview.Web.Hosting;

/// <summary>Which day it is in Sweden, wherever the machine stands.</summary>
public sealed class Today(TimeProvider clock)
{
    private static readonly TimeZoneInfo _sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public DateOnly Date => InSweden(clock.GetUtcNow());

    /// <summary>The Swedish day on which something happened.</summary>
    public static DateOnly InSweden(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _sweden).DateTime);
}

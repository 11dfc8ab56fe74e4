using System.Globalization;

namespace SpurReview.Web.Hosting;

/// <summary>Which day it is in Sweden, whatever the server's clock is set to.</summary>
public static class SwedishDay
{
    private static readonly TimeZoneInfo _stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Local(clock.GetUtcNow()).DateTime);

    /// <summary>When the day begins there.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, _stockholm.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>"14.32"</summary>
    public static string ClockTime(DateTimeOffset moment) => Local(moment).ToString("HH.mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _stockholm);
}

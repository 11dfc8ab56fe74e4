namespace SpurReview.Web.Hosting;

/// <summary>Which day it is in Sweden, whatever the server's clock is set to.</summary>
public static class SwedishDay
{
    private static readonly TimeZoneInfo _stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Local(clock.GetUtcNow()).DateTime);

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _stockholm);
}

namespace SpurReview.Web;

public static partial class Links
{
    /// <summary>What a calendar fetches.</summary>
    public static string CalendarFeed(string secret) => $"/kalender/{secret}.ics";

    public static string MakeCalendarFeed() => "/mitt-konto/kalender";

    public static string RemoveCalendarFeed() => "/mitt-konto/kalender/ta-bort";

    /// <summary>The visit as a file for a calendar.</summary>
    public static string VisitCalendar(Guid id) => $"/granskningar/{id}/besok.ics";
}

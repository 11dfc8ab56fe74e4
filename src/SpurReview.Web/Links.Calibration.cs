namespace SpurReview.Web;

public static partial class Links
{
    /// <summary>Kalibreringsomgångar.</summary>
    public static string Rounds() => "/kalibrering";

    public static string NewRound(string specialty) => $"/kalibrering/ny?specialitet={Uri.EscapeDataString(specialty)}";

    public static string Round(Guid id) => $"/kalibrering/{id}";

    public static string AddToRound(Guid id, Guid review) => $"{Round(id)}/granskningar/{review}";

    public static string RemoveFromRound(Guid id, Guid review) => $"{AddToRound(id, review)}/ta-bort";

    public static string CloseRound(Guid id) => $"{Round(id)}/avsluta";

    public static string OpenRound(Guid id) => $"{Round(id)}/oppna";

    /// <summary>Jämför utkasten: the area of each draft in the round.</summary>
    public static string CompareDrafts(Guid round, string letter) => $"{Round(round)}/omraden/{letter}";

    /// <summary>The same, from one of its reviews.</summary>
    public static string Calibration(Guid review) => $"/granskningar/{review}/kalibrering";
}

namespace SpurReview.Web.Features.History;

/// <summary>The columns of what belongs to a calibration.</summary>
internal static class CalibrationWords
{
    public static IReadOnlyDictionary<string, FieldWords> Fields { get; } =
        new Dictionary<string, FieldWords>(StringComparer.Ordinal)
        {
            ["reviews.calibrates"] = new(
                "om utkastet jämförs med andra",
                HistoryValues.YesNo,
                "bestämde att utkastet jämförs med andra innan det graderas",
                "bestämde att utkastet graderas utan att jämföras"
            ),
            ["installation_settings.calibrating_specialties"] = new("vilka specialiteter som kalibrerar", HistoryValues.List),
            ["calibration_rounds.id"] = new("omgångens nummer", HistoryValues.Plain),
            ["calibration_rounds.specialty"] = new("specialiteten", HistoryValues.Plain),
            ["calibration_rounds.name"] = new("omgångens namn", HistoryValues.Plain),
            ["calibration_rounds.begun_on"] = new("dagen då omgången skapades", HistoryValues.Day),
            ["calibration_rounds.closed_on"] = new(
                "dagen då kalibreringsomgången {namn} avslutades",
                HistoryValues.Day,
                "avslutade kalibreringsomgången {namn}",
                "öppnade kalibreringsomgången {namn} igen"
            ),
            ["calibration_drafts.sha256"] = new("utkastets kontrollsumma", HistoryValues.Plain),
            ["calibration_comments.id"] = new("kommentarens nummer", HistoryValues.Plain),
            ["calibration_comments.area"] = new("området", HistoryValues.Plain),
            ["calibration_comments.text"] = new("texten i en kommentar"),
        };
}

namespace SpurReview.Web.Features.History;

/// <summary>What is told of a report that is planned, published, corrected and withdrawn.</summary>
internal static class PublishingWords
{
    public static IReadOnlyDictionary<string, RowWords> Rows { get; } =
        new Dictionary<string, RowWords>(StringComparer.Ordinal)
        {
            ["reports"] = new("publicerade rapporten", "tog bort rapporten", "rapporten"),
            ["report_versions"] = new("frös version {namn} av rapporten", "tog bort version {namn} av rapporten", "versionen"),
            ["publishing_notes"] = new("avgjorde om en text kunde publiceras", "tog bort ett beslut om en text", "beslutet om texten"),
            ["planned_publishings"] = new(
                "beslutade att rapporten publiceras en senare dag",
                "avslutade den planerade publiceringen",
                "den planerade publiceringen"
            ),
            ["report_withdrawals"] = new("återkallade rapporten, version {namn}", "tog bort återkallelsen", "återkallelsen"),
        };

    public static IReadOnlyDictionary<string, FieldWords> Fields { get; } =
        new Dictionary<string, FieldWords>(StringComparer.Ordinal)
        {
            ["reports.number"] = new("rapportens nummer", HistoryValues.Plain),
            ["reports.slug"] = new("rapportens adress", HistoryValues.Plain),
            ["reports.unit"] = new("enheten", HistoryValues.Plain),
            ["reports.workplace"] = new("tjänstgöringsstället", HistoryValues.Plain),
            ["reports.city"] = new("orten", HistoryValues.Plain),
            ["reports.provider"] = new("vårdgivaren", HistoryValues.Plain),
            ["reports.region"] = new("regionen", HistoryValues.Plain),
            ["reports.specialty"] = new("specialiteten", HistoryValues.Plain),
            ["reports.regulation"] = new("regelverket", HistoryValues.Plain),
            ["reports.visit_from"] = new("besökets första dag", HistoryValues.Day),
            ["reports.visit_to"] = new("besökets sista dag", HistoryValues.Day),
            ["reports.published_on"] = new("publiceringsdagen", HistoryValues.Day),
            ["reports.is_imported"] = new("om rapporten är importerad", HistoryValues.YesNo),
            ["report_versions.version"] = new("versionen", HistoryValues.Plain),
            ["report_versions.sha256"] = new("kontrollsumman", HistoryValues.Plain),
            ["report_versions.dated_on"] = new("versionens dag", HistoryValues.Day),
            ["report_versions.reason"] = new("skälet till rättelsen"),
            ["publishing_notes.place"] = new("slaget av text", HistoryValues.Plain),
            ["publishing_notes.key"] = new("textens plats", HistoryValues.Plain),
            ["publishing_notes.reason"] = new("varför texten kunde stå"),
            ["planned_publishings.publish_on"] = new("publiceringsdagen", HistoryValues.Day),
            ["planned_publishings.words"] = new("besluten om texterna"),
            ["planned_publishings.failed_on"] = new(
                "dagen då publiceringen inte blev av",
                HistoryValues.Day,
                "publicerade inte rapporten, eftersom något hade ändrats"
            ),
            ["report_withdrawals.version"] = new("versionen", HistoryValues.Plain),
            ["report_withdrawals.withdrawn_on"] = new("dagen för återkallelsen", HistoryValues.Day),
            ["report_withdrawals.reason"] = new("skälet till återkallelsen"),
        };
}

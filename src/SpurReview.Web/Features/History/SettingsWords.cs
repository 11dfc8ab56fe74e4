namespace SpurReview.Web.Features.History;

/// <summary>The installation's settings in a sentence: "satte tiden för faktagranskning, i arbetsdagar, till 10".</summary>
internal static class SettingsWords
{
    public static IReadOnlyDictionary<string, FieldWords> Fields { get; } =
        new Dictionary<string, FieldWords>(StringComparer.Ordinal)
        {
            ["installation_settings.material_days_before_visit"] = new(
                "antalet dagar före besöket då underlaget ska vara inne",
                HistoryValues.Plain
            ),
            ["installation_settings.draft_days_after_visit"] = new("antalet dagar efter besöket för att skriva under", HistoryValues.Plain),
            ["installation_settings.fact_check_working_days"] = new("antalet arbetsdagar för faktagranskning", HistoryValues.Plain),
            ["installation_settings.remark_working_days"] = new("antalet arbetsdagar för att svara på anmärkningar", HistoryValues.Plain),
            ["installation_settings.summer_pause_from"] = new("sommaruppehållets första dag", HistoryValues.Plain),
            ["installation_settings.summer_pause_to"] = new("sommaruppehållets sista dag", HistoryValues.Plain),
            ["installation_settings.plan_months"] = new("antalet månader för handlingsplanen", HistoryValues.Plain),
            ["installation_settings.plan_extension_days"] = new("antalet dagar längre tid för handlingsplanen", HistoryValues.Plain),
            ["installation_settings.judgement_working_days"] = new(
                "antalet arbetsdagar för att bedöma handlingsplanen",
                HistoryValues.Plain
            ),
            ["installation_settings.allowed_exceptions"] = new("antalet tillåtna undantag", HistoryValues.Plain),
            ["installation_settings.notes_kept_days"] = new(
                "antalet dagar som inspektörernas anteckningar finns kvar",
                HistoryValues.Plain
            ),
            ["installation_settings.small_group_threshold"] = new("gränsen för små grupper", HistoryValues.Plain),
            ["installation_settings.names_in_plans"] = new(
                "om namn visas i planer",
                HistoryValues.YesNo,
                "slog på namn i publicerade planer",
                "slog av namn i publicerade planer"
            ),
            ["installation_settings.specialty_coordinators_publish"] = new(
                "om SPUR-samordnare publicerar",
                HistoryValues.YesNo,
                "lät SPUR-samordnare publicera",
                "lät bara kansliet publicera"
            ),
            ["installation_settings.late_follow_ups_are_public"] = new(
                "om försenade uppföljningar visas",
                HistoryValues.YesNo,
                "slog på att försenade uppföljningar visas för alla",
                "slog av att försenade uppföljningar visas för alla"
            ),
            ["installation_settings.public_address"] = new("installationens adress", HistoryValues.Plain),
        };
}

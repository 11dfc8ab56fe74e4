namespace SpurReview.Web.Features.History;

/// <summary>What is told of a plan that is written, sent and judged.</summary>
internal static class PlanWords
{
    public static IReadOnlyDictionary<string, RowWords> Rows { get; } =
        new Dictionary<string, RowWords>(StringComparer.Ordinal)
        {
            ["plan_turns"] = new("skickade handlingsplanen, omgång {namn}", "tog bort en omgång av handlingsplanen", "omgången"),
            ["planned_actions"] = new("började på åtgärd {namn} i handlingsplanen", "tog bort den påbörjade åtgärden {namn}", "åtgärden"),
            ["plan_extensions"] = new("begärde längre tid för handlingsplanen", "tog bort en begäran om längre tid", "begäran"),
            ["plan_send_requests"] = new(
                "bad verksamhetschefen skicka handlingsplanen",
                "tog bort begäran om att handlingsplanen ska skickas",
                "begäran"
            ),
            ["follow_up_reports"] = new(
                "rapporterade en uppföljning av handlingsplanen",
                "tog bort en rapport om uppföljning",
                "rapporten"
            ),
            ["follow_up_attachments"] = new("bifogade underlag till en uppföljning", "tog bort underlag till en uppföljning", "underlaget"),
            ["action_judgements"] = new("bedömde åtgärd {namn}", "tog bort en bedömning av åtgärd {namn}", "bedömningen"),
            ["regrade_proposals"] = new(
                "föreslog ett beslut om område {namn} efter handlingsplanen",
                "tog bort ett förslag till beslut om område {namn}",
                "förslaget"
            ),
        };

    public static IReadOnlyDictionary<string, FieldWords> Fields { get; } =
        new Dictionary<string, FieldWords>(StringComparer.Ordinal)
        {
            ["action_items.decided_on"] = new("dagen då åtgärd {namn} bedömdes", HistoryValues.Day),
            ["plan_turns.number"] = new("omgångens nummer", HistoryValues.Plain),
            ["plan_turns.sent_on"] = new("dagen då handlingsplanen skickades", HistoryValues.Day),
            ["plan_turns.returned_on"] = new(
                "dagen då handlingsplanen gick tillbaka",
                HistoryValues.Day,
                "skickade tillbaka åtgärder för komplettering"
            ),
            ["plan_extensions.asked_on"] = new("dagen då längre tid begärdes", HistoryValues.Day),
            ["plan_extensions.days"] = new("antalet dagar längre tid", HistoryValues.Plain),
            ["plan_extensions.reason"] = new("skälet till längre tid"),
            ["planned_actions.position"] = new("den påbörjade åtgärdens nummer", HistoryValues.Plain),
            ["planned_actions.answers"] = new("vilka krav en påbörjad åtgärd gäller"),
            ["planned_actions.action"] = new("texten i en påbörjad åtgärd"),
            ["planned_actions.due_on"] = new("dagen då en påbörjad åtgärd ska vara klar"),
            ["planned_actions.responsible"] = new("vem som ansvarar för en påbörjad åtgärd"),
            ["planned_actions.follow_up_on"] = new("dagarna för uppföljning av en påbörjad åtgärd"),
            ["planned_actions.followed_up_by_same"] = new("om samma person följer upp en påbörjad åtgärd"),
            ["planned_actions.follow_up_responsible"] = new("vem som följer upp en påbörjad åtgärd"),
            ["planned_actions.handed_over_on"] = new(
                "dagen då en åtgärd lämnades över till vårdgivaren",
                HistoryValues.Day,
                "lämnade över en åtgärd till vårdgivaren",
                "tog tillbaka en åtgärd från vårdgivaren"
            ),
            ["planned_actions.answered_on"] = new(
                "dagen då vårdgivaren svarade på en åtgärd",
                HistoryValues.Day,
                "svarade på en överlämnad åtgärd"
            ),
            ["follow_up_reports.position"] = new("numret på åtgärden som följdes upp", HistoryValues.Plain),
            ["follow_up_reports.follow_up_on"] = new("dagen för uppföljning", HistoryValues.Day),
            ["follow_up_reports.number"] = new("rapportens nummer", HistoryValues.Plain),
            ["follow_up_reports.outcome"] = new("om åtgärden är genomförd"),
            ["follow_up_reports.done"] = new("vad som har gjorts"),
            ["follow_up_reports.reported_on"] = new("dagen då uppföljningen rapporterades", HistoryValues.Day),
            ["follow_up_attachments.id"] = new("underlagets nummer", HistoryValues.Plain),
            ["follow_up_attachments.position"] = new("numret på åtgärden som underlaget gäller", HistoryValues.Plain),
            ["follow_up_attachments.follow_up_on"] = new("dagen för uppföljningen som underlaget gäller", HistoryValues.Day),
            ["follow_up_attachments.number"] = new("numret på rapporten som underlaget kom med", HistoryValues.Plain),
            ["follow_up_attachments.name"] = new("underlagets namn"),
            ["follow_up_attachments.kind"] = new("underlagets filtyp"),
            ["follow_up_attachments.size"] = new("underlagets storlek"),
            ["follow_up_attachments.sha256"] = new("underlagets kontrollsumma"),
            ["action_judgements.position"] = new("den bedömda åtgärdens nummer", HistoryValues.Plain),
            ["action_judgements.decision"] = new("bedömningen av en åtgärd"),
            ["action_judgements.reason"] = new("motiveringen till bedömningen av en åtgärd"),
            ["action_judgements.agreed_by"] = new("vilka som är överens om en åtgärd"),
            ["regrade_proposals.letter"] = new("området i ett förslag till beslut", HistoryValues.Plain),
            ["regrade_proposals.grade"] = new("graderingen i ett förslag till beslut"),
            ["regrade_proposals.reason"] = new("motiveringen i ett förslag till beslut"),
            ["regrade_proposals.agreed_by"] = new("vilka som är överens om ett förslag till beslut"),
        };
}

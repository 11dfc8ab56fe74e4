namespace SpurReview.Web.Features.History;

/// <summary>What a column is called in a sentence.</summary>
/// <param name="Thing">{namn} stands for the row's name.</param>
/// <param name="Value">How a short value reads. Null for a text, which is not quoted in the sentence.</param>
/// <param name="Came">Said instead where the value is set, or becomes yes.</param>
/// <param name="Went">Said instead where the value is taken away, or becomes no.</param>
internal sealed record FieldWords(string Thing, Func<string, string>? Value = null, string? Came = null, string? Went = null);

/// <summary>What is said of a row that came or went. {namn} is the row's name, other braces are columns.</summary>
/// <param name="Unnamed">What a row is called whose name is not known any more.</param>
internal sealed record RowWords(string Came, string Went, string Unnamed);

/// <summary>The history's tables and columns in Swedish. A test finds a column that is not here.</summary>
internal static class HistoryWords
{
    public static IReadOnlyDictionary<string, RowWords> Rows { get; } =
        new Dictionary<string, RowWords>(StringComparer.Ordinal)
        {
            ["reviews"] = new("lade upp granskningen", "tog bort granskningen", "granskningen"),
            ["review_steps"] = new("tog steget från {from_state} till {to_state}", "tog bort ett steg", "steget"),
            ["review_inspectors"] = new("utsåg {namn} till inspektör", "entledigade {namn} som inspektör", "en inspektör"),
            ["inspector_replacements"] = new("bytte ut {namn} som inspektör", "tog bort ett inspektörsbyte", "en inspektör"),
            ["review_facts"] = new("angav {namn}", "tog bort {namn}", "en uppgift"),
            ["findings"] = new("lade till {namn}", "tog bort {namn}", "en punkt"),
            ["area_reviews"] = new("lade in område {namn}", "tog bort område {namn}", "området"),
            ["assessments"] = new("lade in {namn}", "tog bort {namn}", "kriteriet"),
            ["action_plans"] = new("registrerade handlingsplanen", "tog bort handlingsplanen", "handlingsplanen"),
            ["action_items"] = new("lade till åtgärd {namn} i handlingsplanen", "tog bort åtgärd {namn} ur handlingsplanen", "åtgärden"),
            ["plan_narratives"] = new(
                "skrev handlingsplanens svar för område {namn}",
                "tog bort handlingsplanens svar för område {namn}",
                "svaret"
            ),
            ["draft_returns"] = new("skickade tillbaka utkastet till inspektörerna", "tog bort ett tillbakaskickat utkast", "utkastet"),
            ["plan_attachments"] = new(
                "lade till en bilaga till åtgärd {position}",
                "tog bort en bilaga till åtgärd {position}",
                "bilagan"
            ),
            ["draft_versions"] = new("frös utkast {namn}", "tog bort utkast {namn}", "utkastet"),
            ["fact_checks"] = new("började faktagranskningen", "tog bort faktagranskningen", "faktagranskningen"),
            ["remarks"] = new("skrev en anmärkning på utkastet", "tog tillbaka en anmärkning på utkastet", "anmärkningen"),
            ["remark_files"] = new("lade till en fil till en anmärkning", "tog bort en fil från en anmärkning", "filen"),
            ["calibration_rounds"] = new(
                "skapade kalibreringsomgången {namn}",
                "tog bort kalibreringsomgången {namn}",
                "en kalibreringsomgång"
            ),
            ["round_reviews"] = new(
                "lade granskningen i en kalibreringsomgång",
                "tog granskningen ur kalibreringsomgången",
                "granskningen i en kalibreringsomgång"
            ),
            ["calibration_drafts"] = new("frös utkastet för kalibreringen", "tog bort kalibreringens utkast", "kalibreringens utkast"),
            ["calibration_comments"] = new(
                "kommenterade område {area} i kalibreringen",
                "tog bort en kommentar i kalibreringen",
                "kommentaren"
            ),
            ["accounts"] = new("lade till kontot för {namn}", "tog bort kontot för {namn}", "någon"),
            ["account_claims"] = new("lade till en uppgift till ett konto", "tog bort en uppgift från ett konto", "uppgiften"),
            ["account_logins"] = new(
                "kopplade {namn} till en annan inloggning",
                "kopplade bort {namn} från en annan inloggning",
                "ett konto"
            ),
            ["account_tokens"] = new(
                "lade till en inloggningsuppgift för {namn}",
                "tog bort en inloggningsuppgift för {namn}",
                "ett konto"
            ),
            ["invitations"] = new("skapade en inbjudan", "tog bort en inbjudan", "inbjudan"),
            ["care_providers"] = new("lade till vårdgivaren {namn}", "tog bort vårdgivaren {namn}", "en vårdgivare"),
            ["units"] = new("lade till enheten {namn}", "tog bort enheten {namn}", "en enhet"),
            ["provider_groups"] = new("lade till koncernen {namn}", "tog bort koncernen {namn}", "en koncern"),
            ["provider_group_members"] = new(
                "lade {namn} i koncernen {group_id}",
                "tog bort {namn} ur koncernen {group_id}",
                "en vårdgivare"
            ),
            ["positions"] = new("gav {account_id} uppdraget {role}", "tog bort uppdraget {role} från {account_id}", "ett uppdrag"),
            ["deputy_rights"] = new(
                "lät en ställföreträdare skicka för sin enhet",
                "tog bort en ställföreträdares rätt att skicka",
                "rätten att skicka"
            ),
            ["employments"] = new(
                "lade till en anställning för {account_id} hos {tenant_id}",
                "tog bort en anställning för {account_id} hos {tenant_id}",
                "en anställning"
            ),
            ["inspector_profiles"] = new(
                "lade till {namn} i inspektörsregistret",
                "tog bort {namn} ur inspektörsregistret",
                "en inspektör"
            ),
            ["single_sign_ons"] = new(
                "lade till inloggningen {namn} för {tenant_id}",
                "tog bort inloggningen {namn} för {tenant_id}",
                "en vårdgivares inloggning"
            ),
            ["installation_settings"] = new("lade till inställningarna", "tog bort inställningarna", "inställningarna"),
        };

    public static IReadOnlyDictionary<string, FieldWords> Fields { get; } =
        new Dictionary<string, FieldWords>(StringComparer.Ordinal)
        {
            ["reviews.unit_id"] = new("enheten", HistoryValues.Plain),
            ["reviews.specialty"] = new("specialiteten", HistoryValues.Plain),
            ["reviews.allowed_exceptions"] = new("antalet tillåtna undantag", HistoryValues.Plain),
            ["reviews.origin"] = new("ursprunget", HistoryValues.Origin),
            ["reviews.state"] = new("läget", HistoryValues.State),
            ["reviews.visit_from"] = new("besökets första dag", HistoryValues.Day),
            ["reviews.visit_to"] = new("besökets sista dag", HistoryValues.Day),
            ["reviews.visit_form"] = new("besökets form", HistoryValues.VisitForm),
            ["reviews.grades_alone"] = new(
                "om inspektörerna graderar var för sig först",
                HistoryValues.YesNo,
                "bestämde att inspektörerna graderar var för sig först",
                "bestämde att inspektörerna graderar tillsammans"
            ),
            ["reviews.published_on"] = new("publiceringsdagen", HistoryValues.Day),
            ["reviews.practised_by"] = new("vem som övar", HistoryValues.Plain),
            ["review_steps.number"] = new("stegets nummer", HistoryValues.Plain),
            ["review_steps.from_state"] = new("läget före", HistoryValues.State),
            ["review_steps.to_state"] = new("läget efter", HistoryValues.State),
            ["review_steps.decided_on"] = new("beslutsdagen", HistoryValues.Day),
            ["review_steps.note"] = new("anteckningen till steget"),
            ["draft_returns.id"] = new("numret på det tillbakaskickade utkastet", HistoryValues.Plain),
            ["draft_returns.state"] = new("läget när utkastet skickades tillbaka", HistoryValues.State),
            ["draft_returns.comment"] = new("kommentaren till det tillbakaskickade utkastet"),
            ["draft_versions.version"] = new("utkastets nummer", HistoryValues.Plain),
            ["draft_versions.sha256"] = new("utkastets kontrollsumma", HistoryValues.Plain),
            ["fact_checks.begun_on"] = new("dagen då utkastet skickades", HistoryValues.Day),
            ["fact_checks.sent_at"] = new("när verksamheten svarade på utkastet", HistoryValues.Moment, "svarade på utkastet"),
            ["fact_checks.sent_on"] = new("dagen då verksamheten svarade på utkastet", HistoryValues.Day),
            ["fact_checks.sent_by"] = new("vem som svarade på utkastet", HistoryValues.Plain),
            ["remarks.id"] = new("anmärkningens nummer", HistoryValues.Plain),
            ["remarks.number"] = new("anmärkningens ordning", HistoryValues.Plain),
            ["remarks.place"] = new("vad en anmärkning gäller"),
            ["remarks.kind"] = new("slaget av en anmärkning"),
            ["remarks.quote"] = new("det citerade i en anmärkning"),
            ["remarks.proposal"] = new("texten i en anmärkning"),
            ["remarks.evidence"] = new("underlaget i en anmärkning"),
            ["remarks.file_name"] = new("namnet på filen till en anmärkning"),
            ["remarks.file_kind"] = new("slaget av filen till en anmärkning"),
            ["remarks.file_size"] = new("storleken på filen till en anmärkning"),
            ["remarks.file_sha256"] = new("kontrollsumman för filen till en anmärkning"),
            ["remark_files.remark_id"] = new("anmärkningen som filen hör till", HistoryValues.Plain),
            ["remark_files.sha256"] = new("filens kontrollsumma"),
            ["remarks.outcome"] = new("svaret på en anmärkning", HistoryValues.RemarkOutcome, "svarade på en anmärkning"),
            ["remarks.answer"] = new("motiveringen i svaret på en anmärkning"),
            ["review_inspectors.id"] = new("inspektörens nummer", HistoryValues.Plain),
            ["review_inspectors.came_in"] = new("läget när {namn} kom i stället för någon annan", HistoryValues.State),
            ["inspector_replacements.inspector_id"] = new("inspektören som slutade", HistoryValues.Plain),
            ["inspector_replacements.name"] = new("namnet på inspektören som slutade", HistoryValues.Plain),
            ["inspector_replacements.city"] = new("orten för inspektören som slutade", HistoryValues.Plain),
            ["inspector_replacements.account_id"] = new("kontot för inspektören som slutade", HistoryValues.Plain),
            ["inspector_replacements.replaced_by_id"] = new("inspektören som kom i stället", HistoryValues.Plain),
            ["inspector_replacements.state"] = new("läget vid bytet", HistoryValues.State),
            ["inspector_replacements.replaced_on"] = new("dagen för bytet", HistoryValues.Day),
            ["inspector_replacements.reason"] = new("skälet till bytet"),
            ["review_inspectors.position"] = new("ordningen för {namn}", HistoryValues.Plain),
            ["review_inspectors.name"] = new("namnet på {namn}", HistoryValues.Plain),
            ["review_inspectors.city"] = new("orten för {namn}", HistoryValues.Plain),
            ["review_inspectors.account_id"] = new("kontot för {namn}", HistoryValues.Plain),
            ["review_inspectors.declared_no_conflict_on"] = new(
                "jävsintyget för {namn}",
                HistoryValues.Day,
                "intygade att {namn} inte är jävig",
                "tog bort jävsintyget för {namn}"
            ),
            ["review_inspectors.signed_at"] = new(
                "underskriften av {namn}",
                HistoryValues.Moment,
                "skrev under utkastet för {namn}",
                "tog bort underskriften av {namn}"
            ),
            ["review_facts.fact"] = new("uppgiften", HistoryValues.Fact),
            ["review_facts.number_value"] = new("{namn}", HistoryValues.Plain),
            ["review_facts.text_value"] = new("{namn}"),
            ["findings.id"] = new("punktens nummer", HistoryValues.Plain),
            ["findings.kind"] = new("slaget av {namn}", HistoryValues.FindingKind),
            ["findings.position"] = new("platsen för {namn}", HistoryValues.Plain),
            ["findings.text"] = new("texten i {namn}"),
            ["findings.area"] = new("området för {namn}", HistoryValues.Plain),
            ["findings.addressee"] = new("vem som ska åtgärda {namn}", HistoryValues.Addressee),
            ["area_reviews.letter"] = new("området", HistoryValues.Plain),
            ["area_reviews.allowed_exceptions"] = new("antalet tillåtna undantag", HistoryValues.Plain),
            ["area_reviews.description"] = new("beskrivningen av område {namn}"),
            ["area_reviews.grade"] = new("graderingen av område {namn}", HistoryValues.Plain),
            ["area_reviews.grade_reason"] = new("motiveringen till graderingen av område {namn}"),
            ["area_reviews.suggested_grade"] = new("förslaget när område {namn} graderades", HistoryValues.Plain),
            ["area_reviews.suggestion_was_settled"] = new(
                "om förslaget för område {namn} var färdigt",
                HistoryValues.YesNo,
                "noterade att förslaget för område {namn} var färdigt",
                "noterade att förslaget för område {namn} inte var färdigt"
            ),
            ["area_reviews.is_done"] = new(
                "om område {namn} är klart",
                HistoryValues.YesNo,
                "markerade område {namn} som klart",
                "markerade område {namn} som inte klart"
            ),
            ["area_reviews.is_compared"] = new(
                "om område {namn} är jämfört",
                HistoryValues.YesNo,
                "jämförde område {namn}, som inspektörerna hade graderat var för sig",
                "noterade att område {namn} inte är jämfört"
            ),
            ["area_reviews.regrade"] = new("graderingen av område {namn} efter handlingsplanen", HistoryValues.Plain),
            ["area_reviews.regrade_reason"] = new("motiveringen till den nya graderingen av område {namn}"),
            ["area_reviews.regrade_decided_on"] = new("dagen för den nya graderingen av område {namn}", HistoryValues.Day),
            ["area_reviews.regrade_decided_by"] = new("vilka som beslutade om den nya graderingen av område {namn}"),
            ["assessments.code"] = new("kriteriet", HistoryValues.Plain),
            ["assessments.verdict"] = new("{namn}", HistoryValues.Verdict),
            ["assessments.comment"] = new("kommentaren till {namn}"),
            ["assessments.note"] = new("inspektörernas egen anteckning om {namn}"),
            ["action_plans.submitted_on"] = new("dagen då handlingsplanen kom in", HistoryValues.Day),
            ["action_items.position"] = new("åtgärdens nummer", HistoryValues.Plain),
            ["action_items.answers"] = new("vilka krav åtgärd {namn} gäller", HistoryValues.List),
            ["action_items.action"] = new("texten i åtgärd {namn}"),
            ["action_items.due_on"] = new("dagen då åtgärd {namn} ska vara klar", HistoryValues.Day),
            ["action_items.responsible"] = new("vem som ansvarar för åtgärd {namn}"),
            ["action_items.follow_up_on"] = new("dagarna för uppföljning av åtgärd {namn}", HistoryValues.List),
            ["action_items.follow_up_responsible"] = new("vem som följer upp åtgärd {namn}"),
            ["action_items.decision"] = new("beslutet om åtgärd {namn}", HistoryValues.ActionDecision),
            ["action_items.decision_reason"] = new("skälet till beslutet om åtgärd {namn}"),
            ["plan_attachments.id"] = new("bilagans nummer", HistoryValues.Plain),
            ["plan_attachments.position"] = new("åtgärden som bilagan hör till", HistoryValues.Plain),
            ["plan_attachments.name"] = new("bilagans namn"),
            ["plan_attachments.kind"] = new("bilagans slag"),
            ["plan_attachments.size"] = new("bilagans storlek"),
            ["plan_attachments.sha256"] = new("bilagans kontrollsumma"),
            ["plan_narratives.area"] = new("området", HistoryValues.Plain),
            ["plan_narratives.text"] = new("handlingsplanens svar för område {namn}"),
        };

    public static RowWords Row(string table) =>
        Rows.GetValueOrDefault(table)
        ?? PlanWords.Rows.GetValueOrDefault(table)
        ?? PublishingWords.Rows.GetValueOrDefault(table)
        ?? new RowWords($"lade till en rad ({table})", $"tog bort en rad ({table})", table);

    /// <summary>The column that says what a row is, where the key does not.</summary>
    public static string? NameColumn(string table) =>
        table switch
        {
            "review_inspectors"
            or "accounts"
            or "care_providers"
            or "units"
            or "provider_groups"
            or "single_sign_ons"
            or "calibration_rounds" => "name",
            "positions" => "role",
            "findings" => "kind",
            _ => null,
        };

    public static FieldWords? Field(string table, string column) =>
        new[] { Fields, InstallationWords.Fields, SettingsWords.Fields, CalibrationWords.Fields, PlanWords.Fields, PublishingWords.Fields }
            .Select(words => words.GetValueOrDefault($"{table}.{column}"))
            .FirstOrDefault(words => words is not null);
}

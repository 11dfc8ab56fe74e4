namespace SpurReview.Web;

/// <summary>Every address, spelt once. Views, redirects and tests use these; routes are the only other place.</summary>
public static partial class Links
{
    public static string Home() => "/";

    public static string SignIn(string? returnTo = null) =>
        returnTo is null ? "/logga-in" : $"/logga-in?tillbaka={Uri.EscapeDataString(returnTo)}";

    /// <summary>Every person's first page.</summary>
    public static string MyWork() => "/mitt-arbete";

    public static string MyCalendar() => "/mitt-arbete/kalender.ics";

    public static string Reminders() => "/overblick/paminnelser";

    public static string ChangeRole(string? returnTo = null) =>
        returnTo is null ? "/byt-roll" : $"/byt-roll?tillbaka={Uri.EscapeDataString(returnTo)}";

    public static string SignOut() => "/logga-ut";

    /// <summary>What is only on the device.</summary>
    public static string Unsent() => "/ej-skickat";

    public static string PasskeySignIn(string? returnTo = null) => Returning("/logga-in/nyckel", returnTo);

    /// <summary>What a browser is to ask its keys; as JSON.</summary>
    public static string PasskeyQuestion() => "/logga-in/nyckel/fraga";

    public static string SecondStep(string? returnTo = null) => Returning("/logga-in/kod", returnTo);

    public static string Protection(string? returnTo = null) => Returning("/logga-in/skydda", returnTo);

    public static string StepUp(string returnTo) => Returning("/bekrafta", returnTo);

    public static string MyAccount() => "/mitt-konto";

    public static string MyPassword() => "/mitt-konto/losenord";

    public static string MyApp(string? returnTo = null) => Returning("/logga-in/skydda/app", returnTo);

    public static string RemoveApp() => "/mitt-konto/app/ta-bort";

    public static string MyPasskeys(string? returnTo = null) => Returning("/logga-in/skydda/nyckel", returnTo);

    public static string NewPasskeyQuestion() => "/logga-in/skydda/nyckel/fraga";

    public static string RenamePasskey() => "/mitt-konto/nycklar/namn";

    public static string RemovePasskey() => "/mitt-konto/nycklar/ta-bort";

    public static string NewRecoveryCodes() => "/mitt-konto/reservkoder";

    public static string EndSession(Guid id) => $"/mitt-konto/sessioner/{id}/avsluta";

    public static string EndEverySession() => "/logga-ut/overallt";

    private static string Returning(string address, string? returnTo) =>
        returnTo is null ? address : $"{address}?tillbaka={Uri.EscapeDataString(returnTo)}";

    public static string DemoSignIn(string? returnTo = null) => Returning("/logga-in/demo", returnTo);

    /// <summary>Logga in hos vårdgivaren.</summary>
    public static string SignOns(string? returnTo = null) =>
        returnTo is null ? "/logga-in/vardgivare" : $"/logga-in/vardgivare?tillbaka={Uri.EscapeDataString(returnTo)}";

    public static string SignOn(Guid id, string? returnTo = null) =>
        returnTo is null ? $"/logga-in/vardgivare/{id}" : $"/logga-in/vardgivare/{id}?tillbaka={Uri.EscapeDataString(returnTo)}";

    public static string SignOnSettings(Guid provider) => $"/vardgivare/{provider}/inloggning";

    public static string SignOnAnswer(Guid id) => $"/logga-in/vardgivare/{id}/svar";

    public static string TakeOffer(string secret) => $"{Invitation(secret)}/ta-emot";

    public static string Invitation(string secret) => $"/inbjudan/{secret}";

    /// <summary>For somebody who has lost every way to sign in.</summary>
    public static string WayBack(string secret) => $"/tillbaka/{secret}";

    public static string SendWayBack(Guid account) => $"/konton/{account}/tillbaka";

    /// <summary>The invitations that nobody has used yet.</summary>
    public static string Invitations() => "/inbjudningar";

    public static string RenewInvitation(Guid id) => $"/inbjudningar/{id}/igen";

    public static string WithdrawInvitation(Guid id) => $"/inbjudningar/{id}/dra-tillbaka";

    public static string Accounts() => "/konton";

    /// <summary>Utkorgen.</summary>
    public static string Mails() => "/epost";

    public static string Mail(Guid id) => $"/epost/{id}";

    public static string TryMailAgain(Guid id) => $"/epost/{id}/igen";

    public static string Administration() => "/administration";

    public static string Settings() => "/installningar";

    public static string Providers() => "/vardgivare";

    public static string Provider(Guid id) => $"/vardgivare/{id}";

    public static string ProviderName(Guid id) => $"/vardgivare/{id}/namn";

    public static string ProviderGroup(Guid id) => $"/vardgivare/{id}/koncern";

    public static string UnitsOf(Guid provider) => $"/vardgivare/{provider}/enheter";

    public static string Groups() => "/koncerner";

    public static string GroupName(Guid id) => $"/koncerner/{id}/namn";

    public static string Unit(Guid id) => $"/enheter/{id}";

    public static string UnitName(Guid id) => $"/enheter/{id}/namn";

    public static string UnitMove(Guid id) => $"/enheter/{id}/flytta";

    public static string People() => "/folk";

    public static string NewPosition(string kind) => $"/folk/ny?slag={kind}";

    public static string AddPosition() => "/folk/ny";

    public static string EndPosition(Guid id) => $"/folk/{id}/avsluta";

    public static string RolesOf(Guid account) => $"/folk/{account}/roller";

    public static string Register() => "/inspektorer";

    public static string RegisterEntry(Guid account) => $"/inspektorer/{account}";

    public static string Employments(Guid account) => $"/inspektorer/{account}/anstallningar";

    public static string EndEmployment(Guid id) => $"/anstallningar/{id}/avsluta";

    public static string Reviews() => "/granskningar";

    public static string Overview() => "/overblick";

    public static string OverviewFilter() => "/overblick/filter";

    public static string NewReview() => "/granskningar/ny";

    /// <summary>Öva på en påhittad granskning.</summary>
    public static string Practice() => "/ovning";

    public static string ThrowPracticeAway() => "/ovning/kasta";

    public static string ImportReview() => "/granskningar/importera";

    public static string Review(Guid id) => $"/granskningar/{id}";

    public static string Visit(Guid id) => $"/granskningar/{id}/besok";

    public static string Inspectors(Guid id) => $"/granskningar/{id}/inspektorer";

    public static string Deputies(Guid id) => $"/granskningar/{id}/stallforetradare";

    public static string DeputyMaySend(Guid id, Guid position) => $"{Deputies(id)}/{position}/far-skicka";

    public static string DeputyMayNotSend(Guid id, Guid position) => $"{Deputies(id)}/{position}/far-inte-skicka";

    public static string ReplaceInspector(Guid id, Guid inspector) => $"{Inspectors(id)}/{inspector}/byt";

    public static string Dismissal(Guid id, Guid inspector) => $"/granskningar/{id}/inspektorer/{inspector}/entlediga";

    public static string Declaration(Guid id, Guid inspector) => $"/granskningar/{id}/inspektorer/{inspector}/jav";

    public static string Signature(Guid id, Guid inspector) => $"/granskningar/{id}/inspektorer/{inspector}/underskrift";

    public static string Step(Guid id) => $"/granskningar/{id}/steg";

    public static string Publish(Guid id) => $"/granskningar/{id}/publicera";

    public static string TakeBackPublishing(Guid id) => $"{Publish(id)}/ta-tillbaka";

    public static string ConfirmPublishing(Guid id) => $"{Publish(id)}/bekrafta";

    /// <summary>Fastställ.</summary>
    public static string DeclareFinal(Guid id) => $"/granskningar/{id}/faststall";

    /// <summary>Skicka tillbaka utkastet.</summary>
    public static string ReturnDraft(Guid id) => $"/granskningar/{id}/skicka-tillbaka";

    /// <summary>Faktagranskning.</summary>
    public static string FactCheck(Guid id) => $"/granskningar/{id}/faktagranskning";

    /// <summary>The draft as it was sent.</summary>
    public static string SentDraft(Guid id) => $"{FactCheck(id)}/utkast";

    public static string LastDraft(Guid id) => $"{SentDraft(id)}?senaste=true";

    public static string ReviewRemarks(Guid id) => $"{FactCheck(id)}/skicka";

    /// <param name="about">The key of a place in the draft.</param>
    public static string NewRemark(Guid id, string about) => $"{FactCheck(id)}/anmarkningar/ny?om={about}";

    public static string Remark(Guid id, Guid remark) => $"{FactCheck(id)}/anmarkningar/{remark}";

    /// <summary>The file that shows what a remark says.</summary>
    public static string RemarkFile(Guid id, Guid remark) => $"{Remark(id, remark)}/fil";

    public static string RemoveRemark(Guid id, Guid remark) => $"{Remark(id, remark)}/ta-bort";

    /// <summary>Vad som ändrats.</summary>
    public static string DraftChanges(Guid id) => $"{FactCheck(id)}/andringar";

    /// <summary>Svara på anmärkningar.</summary>
    public static string Answers(Guid id) => $"/granskningar/{id}/anmarkningar";

    public static string Answer(Guid id, Guid remark) => $"{Answers(id)}/{remark}";

    public static string ActionPlan(Guid id) => $"/granskningar/{id}/handlingsplan";

    public static string Area(Guid id, string letter) => $"/granskningar/{id}/omraden/{letter}";

    public static string AreaField(Guid id, string letter) => $"/granskningar/{id}/omraden/{letter}/falt";

    public static string UndoFill(Guid id, string letter) => $"/granskningar/{id}/omraden/{letter}/angra";

    public static string SameDeficiency(Guid id, string code) => $"/granskningar/{id}/omraden/{code[..1]}/samma-brist/{code}";

    /// <summary>Jämför: what two inspectors said of an area alone.</summary>
    public static string Comparison(Guid id, string letter) => $"{Area(id, letter)}/jamfor";

    /// <summary>How well those who grade alone agree.</summary>
    public static string Agreement() => "/samstammighet";

    public static string GradingAlone(Guid id) => $"{Inspectors(id)}/var-for-sig";

    public static string Readiness(Guid id) => $"/granskningar/{id}/redo";

    public static string OralFeedback(Guid id) => $"/granskningar/{id}/muntlig-aterkoppling";

    /// <summary>Where devices send what was written on them, and ask what others have written.</summary>
    public static string VisitOperations(Guid id) => $"/granskningar/{id}/andringar";

    public static string VisitState(Guid id, long? after = null) => $"/granskningar/{id}/lage{(after is null ? "" : $"?efter={after}")}";

    public static string VisitEvents(Guid id) => $"/granskningar/{id}/handelser";

    public static string VisitPresence(Guid id) => $"/granskningar/{id}/narvaro";

    /// <summary>Inspectors' own notes.</summary>
    public static string Notes(Guid id) => $"/granskningar/{id}/anteckningar";

    /// <summary>Besöksprogrammet.</summary>
    public static string Programme(Guid id) => $"/granskningar/{id}/program";

    public static string RemoveFromProgramme(Guid id) => $"{Programme(id)}/ta-bort";

    /// <summary>Att fråga om.</summary>
    public static string Questions(Guid id) => $"/granskningar/{id}/att-fraga-om";

    public static string NotesAbout(Guid id, string code) => $"{Notes(id)}?om={code}";

    public static string ChangeNote(Guid id) => $"/granskningar/{id}/anteckningar/andra";

    public static string RemoveNote(Guid id) => $"/granskningar/{id}/anteckningar/ta-bort";

    public static string Findings(Guid id) => $"/granskningar/{id}/styrkor-och-svagheter";

    public static string Preview(Guid id) => $"/granskningar/{id}/rapport";

    public static string PreviewPdf(Guid id) => $"/granskningar/{id}/rapport.pdf";

    public static string Correction(Guid id) => $"/granskningar/{id}/rattelse";

    public static string PublishCorrection(Guid id) => $"/granskningar/{id}/rattelse/publicera";

    public static string Withdrawal(Guid id) => $"/granskningar/{id}/aterkalla";

    public static string UnitCopyPdf(Guid id) => $"/granskningar/{id}/enhetens-exemplar.pdf";

    public static string UnitCopyWord(Guid id) => $"/granskningar/{id}/enhetens-exemplar.docx";

    public static string Export(Guid id) => $"/granskningar/{id}/paket.json";

    /// <summary>The history of the installation: people, roles, providers, settings.</summary>
    public static string History() => "/historik";

    public static string History(Guid id) => $"/granskningar/{id}/historik";

    /// <summary>In the history's address: only what happened before the event with this number.</summary>
    public const string HistoryBefore = "fore";

    public static string HistoryPage(string history, long before) => $"{history}?{HistoryBefore}={before}";

    public static string EraseHistory(string history, long number) => $"{history}/{number}/radera";
}

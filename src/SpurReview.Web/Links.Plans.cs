namespace SpurReview.Web;

/// <summary>Handlingsplan: written, sent, judged and decided on.</summary>
public static partial class Links
{
    /// <summary>One action, by the code of a row that it answers.</summary>
    public static string PlannedAction(Guid id, string code) => $"{ActionPlan(id)}/atgarder/{code}";

    /// <summary>One field of it, by itself.</summary>
    public static string PlannedField(Guid id, string code) => $"{PlannedAction(id, code)}/falt";

    /// <summary>Bilagor till en åtgärd.</summary>
    public static string Attachments(Guid id, string code) => $"{PlannedAction(id, code)}/bilagor";

    public static string Attachment(Guid id, Guid attachment) => $"{ActionPlan(id)}/bilagor/{attachment}";

    public static string RemovePlannedAction(Guid id, string code) => $"{PlannedAction(id, code)}/ta-bort";

    public static string HandOver(Guid id, string code) => $"{PlannedAction(id, code)}/lamna-over";

    public static string TakeBack(Guid id, string code) => $"{PlannedAction(id, code)}/ta-tillbaka";

    public static string CheckPlan(Guid id) => $"{ActionPlan(id)}/kontrollera";

    /// <summary>Klart, be verksamhetschefen skicka.</summary>
    public static string AskToSendPlan(Guid id) => $"{ActionPlan(id)}/klart";

    public static string SendPlan(Guid id) => $"{ActionPlan(id)}/skicka";

    public static string PlanReceipt(Guid id) => $"{ActionPlan(id)}/kvitto";

    public static string PlanPdf(Guid id) => $"{ActionPlan(id)}/handlingsplan.pdf";

    /// <summary>Begär längre tid.</summary>
    public static string PlanExtension(Guid id) => $"{ActionPlan(id)}/langre-tid";

    /// <summary>Bedöm handlingsplanen: one action a page.</summary>
    public static string PlanJudgement(Guid id, int position) => $"{ActionPlan(id)}/bedomning/{position}";

    public static string ReturnPlan(Guid id) => $"{ActionPlan(id)}/komplettering";

    public static string PlanDecision(Guid id, string letter) => $"{ActionPlan(id)}/beslut/{letter}";

    /// <summary>Handlingsplan saknas.</summary>
    public static string MissingPlan(Guid id) => $"{ActionPlan(id)}/saknas";

    /// <summary>Uppföljning av handlingsplanen.</summary>
    public static string FollowUps(Guid id) => $"/granskningar/{id}/uppfoljning";

    /// <summary>The report of one action on one of its days.</summary>
    /// <param name="kind">"pdf" or "docx".</param>
    public static string FollowUpSummary(Guid id, string kind) => $"{FollowUps(id)}/sammanstallning.{kind}";

    public static string FollowUp(Guid id, int position, DateOnly day) => $"{FollowUps(id)}/{position}/{day:yyyy-MM-dd}";

    public static string FollowUpAttachment(Guid id, Guid attachment) => $"{FollowUps(id)}/underlag/{attachment}";

    public static string RemoveFollowUpAttachment(Guid id, Guid attachment) => $"{FollowUpAttachment(id, attachment)}/ta-bort";
}

namespace SpurReview.Data.Outbox;

/// <summary>What a mail is for.</summary>
public enum MailPurpose
{
    Invitation,
    InvitationAgain,
    NewSignInMethod,
    NewRole,
    Appointed,
    NoLongerInspector,
    InspectorReplaced,
    DraftReturned,
    VisitMoved,
    FactCheck,
    Remarks,
    RemarksAnswered,
    PlanRequested,
    PlanToSend,
    PlanSent,
    PlanReturned,
    PlanHandedOver,
    HandOverAnswered,
    PlanDecided,
    Published,
    WayBack,
    WayBackUsed,
    PasswordChanged,
    SignInMethodRemoved,
    Reminder,
}

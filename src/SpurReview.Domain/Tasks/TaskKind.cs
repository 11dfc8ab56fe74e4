namespace SpurReview.Domain.Tasks;

/// <summary>Everything that a review can ask of somebody. How it is worded stands in one list, for pages and mails alike.</summary>
public enum TaskKind
{
    // Inspectors
    DeclareNoConflict,
    ReadMaterial,
    PrepareGrading,
    BeginVisit,
    EndVisit,
    FinishArea,
    AgreeOnCriteria,
    SignDraft,
    SignDraftAgain,
    AnswerRemarks,
    CompareDrafts,
    JudgePlan,
    DecideRegrade,

    // Head of unit and director of studies
    OrderReview,
    InviteToSurvey,
    FillInFacts,
    UploadDocuments,
    BookInterviews,
    CheckFacts,
    WritePlan,
    CompletePlan,
    ReportFollowUp,

    // Coordinator
    AppointInspectors,
    PlanVisit,
    MarkPlanned,
    RequestMaterial,
    OpenSurvey,
    SendForFactCheck,
    SendToCalibration,
    PutInRound,
    DeclareGraded,
    RequestPlan,
    AnswerMissingPlan,
    DeclareFinal,
    Publish,

    // Specialty coordinator
    ProposeInspectors,
    ReadDraft,

    // Provider administrator
    AnswerHandedOver,
}

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
    FillInFacts,
    CheckFacts,
    WritePlan,
    CompletePlan,
    ReportFollowUp,

    // Coordinator
    AppointInspectors,
    PlanVisit,
    MarkPlanned,
    RequestMaterial,
    SendForFactCheck,
    SendToCalibration,
    PutInRound,
    DeclareGraded,
    RequestPlan,
    AnswerMissingPlan,
    DeclareFinal,
    Publish,

    // Coordinator and specialty coordinator
    ReadDraft,

    // Provider administrator
    AnswerHandedOver,
}

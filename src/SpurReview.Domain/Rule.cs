namespace SpurReview.Domain;

/// <summary>Every rule a person can run into. The Swedish wording lives in the web project, one text for each.</summary>
public enum Rule
{
    // Templates
    TemplateGradesMustFollowKinds,
    TemplateCodesMustRunInOrder,
    TemplateMustHaveAreas,

    // Grading
    ReviewIsNotOpenForAssessment,
    GradeMustBeOffered,
    DifferingGradeNeedsReason,
    FirstGradeOfRegradedAreaStands,
    AreaMustBeAgreed,
    OneTextMustBeChosen,
    GradingAloneTakesTwoInspectors,
    GradingHasBegun,
    RegradeNeedsFirstGradeD,
    RegradeNeedsReason,
    RegradeNeedsAnsweringPlan,
    RegradeMustNotPrecedePlan,
    RegradeNeedsAcceptedActions,
    DStandsOnlyWhereNotAccepted,
    ReviewIsNotUnderPlan,

    // Findings
    TooManyFindings,

    // Texts
    TextTooLong,
    TextMustNotBeEmpty,
    TextHasForbiddenCharacters,

    // The life of a review
    StepDoesNotExist,
    StepIsNotYours,
    StepNeedsReason,
    StepDateIsInTheFuture,
    StepDateIsBeforeThePreviousStep,
    PublishingDayIsTooFarAway,
    PublishingIsPlanned,
    UnitsTimeStartsToday,
    VisitDatesMustBeSet,
    VisitMustNotEndBeforeItBegins,
    ProgrammeItemMustEndAfterItBegins,
    VisitMustHaveBegun,
    TwoInspectorsMustBeAppointed,
    SameInspectorTwice,
    TooManyInspectors,
    InspectorsMustDeclareNoConflict,
    InspectorIsEmployedByTheProvider,
    InspectorHoldsAPositionAtTheProvider,
    InspectorsCannotChangeNow,
    ReplacementNeedsReason,
    EveryAreaMustBeGraded,
    EveryRegulationMustBeAssessed,
    NotRelevantNeedsExplanation,
    InspectorsMustSign,
    NothingToSignYet,
    NoDraftToReturn,
    NoAreaMayHaveD,
    SomeAreaMustHaveD,
    EveryDMustBeDecided,
    VisitCannotMoveNow,

    // Calendar
    PauseMustNotEndBeforeItBegins,
    PauseIsTooLong,

    // The fact check
    ReviewIsNotInFactCheck,
    RemarksAreSent,
    RemarksAreNotSent,
    FactCheckTimeIsOut,
    UnitStillHasTime,
    OnlyTheHeadSends,
    DeputyNeedsTheHeadsWord,
    RemarkNeedsProposal,
    RemarkNeedsEvidence,
    RemarkMustBeAnswered,
    TooManyRemarks,

    // Calibration
    SpecialtyCalibrates,
    SpecialtyDoesNotCalibrate,
    DraftMustBeCompared,
    ReviewIsNotToBeCalibrated,
    ReviewIsInARound,
    RoundIsClosed,
    TooManyCalibrationComments,
    RoundIsOpen,
    RoundWaitsForFactCheck,
    RoundHasGoneOn,
    DraftIsCommented,

    // Plans
    PlanMustNotPrecedeVisit,
    PlanMustAnswerSomething,
    PlanIsNotNeeded,
    PlanIsWithInspectors,
    PlanIsNotWithInspectors,
    PlanIsDecided,
    PlanIsNotExtendedAgain,
    PlansAreNotExtended,
    PlanMayStillCome,
    RowMustBeAnswered,
    RowHasAnActionOfItsOwn,
    ActionHasTooManyRows,
    ActionHasBeenSent,
    ActionIsAccepted,
    ActionIsIncomplete,
    ActionIsWithProvider,
    ActionIsNotWithProvider,
    PlannedDayMustNotPrecedeVisit,
    ReturnNeedsReason,
    EveryActionMustBeJudged,
    NothingToReturn,
    AreaIsDecidedOnAction,
    TooManyAttachments,

    // Follow-up
    ReviewIsNotFollowedUp,
    FollowUpIsNotPlanned,
    FollowUpIsNotOpenYet,

    // Attached files
    AttachmentIsEmpty,
    AttachmentIsTooLarge,
    AttachmentsFillTheReview,
    AttachmentKindIsNotAllowed,
    AttachmentIsDamaged,
    AttachmentHoldsSomethingElse,
    AttachmentHasActiveContent,
    AttachmentFetchesFromElsewhere,
    AttachmentIsLocked,
    AttachmentIsPackedOddly,

    // Published reports
    PublicTextMustNotHaveIdentityNumber,
    PublicTextNeedsReason,
    CorrectionNeedsReason,
    CorrectionMustChangeSomething,
    CorrectionThatHidesNeedsWithdrawal,
    FactMustBeANumber,
}

/// <summary>A rule in the way, and where it bites: an area letter, a criterion code or an inspector's name. Null: the review as a whole.</summary>
public sealed record Obstacle(Rule Rule, string? Where = null)
{
    /// <summary>The care provider that it is also about; null where it is about none.</summary>
    public string? Party { get; init; }
}

/// <summary>Thrown when code goes ahead although a rule says no. Pages ask first, so this is the last line of defence.</summary>
public sealed class RuleBrokenException(params IReadOnlyList<Obstacle> obstacles)
    : Exception($"Broken: {string.Join(", ", obstacles.Select(o => o.Where is null ? $"{o.Rule}" : $"{o.Rule} ({o.Where})"))}.")
{
    public RuleBrokenException(Rule rule, string? where = null)
        : this([new Obstacle(rule, where)]) { }

    public IReadOnlyList<Obstacle> Obstacles => obstacles;
}

namespace SpurReview.Web.Security.Access;

/// <summary>Something that pages and commands let somebody do. Who may is said in <see cref="AccessTable"/>, and nowhere else.</summary>
public enum Deed
{
    /// <summary>Mitt arbete, byt roll.</summary>
    UseOwnPages,
    SeeReviews,
    SeeOverview,

    /// <summary>Påminna andra om det som väntar på dem.</summary>
    SendReminders,

    /// <summary>How well inspectors agree, in counts.</summary>
    SeeAgreement,
    OrderReviews,
    ImportReviews,
    ExportReviews,
    PlanVisits,

    /// <summary>Besöksprogrammet.</summary>
    WriteProgrammes,
    SeeInspectors,
    AppointInspectors,
    DeclareNoConflict,
    TakeSteps,
    ReadAreas,
    Grade,
    SignDrafts,
    ReadDrafts,

    /// <summary>Skicka tillbaka utkastet till inspektörerna.</summary>
    ReturnDrafts,
    ReadUnitCopies,

    /// <summary>Faktagranskningen: the draft that was sent, and what was remarked and answered.</summary>
    ReadFactChecks,
    WriteRemarks,
    SendRemarks,
    LetDeputiesSend,
    AnswerRemarks,

    /// <summary>Kalibreringsomgångar: put together, closed.</summary>
    KeepRounds,

    /// <summary>Jämför utkasten: a round's drafts beside each other, and what is said of them.</summary>
    CompareDrafts,
    CommentOnDrafts,
    ReadPlans,
    WritePlans,

    /// <summary>Ask the head to send the plan.</summary>
    AskToSendPlans,
    SendPlans,

    /// <summary>Judge what the unit plans, and decide on the areas with D after it.</summary>
    JudgePlans,

    /// <summary>That the unit's time is out without a plan.</summary>
    RecordMissingPlans,
    DeclareFinal,
    Publish,
    Correct,
    Practise,

    /// <summary>Who changed what in a review, and who read its draft.</summary>
    ReadHistory,

    /// <summary>Who changed what of people, roles, providers and settings.</summary>
    ReadInstallationHistory,

    /// <summary>The page that leads to what follows here.</summary>
    SeeAdministration,

    /// <summary>Vårdgivare, koncerner och enheter.</summary>
    KeepProviders,

    /// <summary>A provider's own sign-in.</summary>
    KeepSignOns,

    /// <summary>Verksamhetens folk: heads, deputies and directors of studies.</summary>
    KeepPositions,

    /// <summary>Roles of the installation, and positions outside the units.</summary>
    GiveRoles,

    /// <summary>Inspektörsregistret.</summary>
    KeepRegister,
    ChangeSettings,

    /// <summary>Who has an account, and links for those who are to get one.</summary>
    KeepAccounts,

    /// <summary>Mails that wait and mails that have been sent.</summary>
    ReadMails,
}

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>Every table that keeps people apart, and where it is tried.</summary>
public partial class IsolationTests
{
    private static readonly string[] _ofReviews =
    [
        "review_access",
        "review_steps",
        "review_inspectors",
        "review_facts",
        "findings",
        "area_reviews",
        "assessments",
        "action_plans",
        "action_items",
        "plan_narratives",
        "report_unit_copies",
        "publishing_notes",
    ];
    private static readonly string[] _ofReports = ["reports", "report_versions", "report_files", "report_withdrawals"];

    /// <summary>Public as the reports are, and tried by SearchIndexTests.</summary>
    private static readonly string[] _ofChanges = ["report_changes"];
    private static readonly string[] _ofTheQueue = ["render_jobs"];

    /// <summary>Read by others than the review is, and tried where the history is.</summary>
    private static readonly string[] _ofTheHistory = ["audit_chains", "audit_entries", "audit_texts"];

    /// <summary>The inspectors' alone, and tried by VisitPolicyTests.</summary>
    private static readonly string[] _ofVisits = ["visit_operations", "visit_notes", "visit_clocks", "visit_fields", "visit_presence"];

    /// <summary>Their author's alone, and tried by OwnGradingTests.</summary>
    private static readonly string[] _ofOneInspector = ["own_gradings", "own_assessments", "own_visit_fields"];

    /// <summary>Tried by ProgrammePolicyTests.</summary>
    private static readonly string[] _ofProgrammes = ["visit_programme"];

    /// <summary>Tried by FactCheckPolicyTests and RemarkFileTests.</summary>
    private static readonly string[] _ofFactChecks = ["draft_versions", "fact_checks", "remarks", "remark_files"];

    /// <summary>Tried by CalibrationPolicyTests.</summary>
    private static readonly string[] _ofCalibrations =
    [
        "calibration_comments",
        "calibration_drafts",
        "calibration_rounds",
        "round_reviews",
    ];

    /// <summary>Tried by DraftReturnPolicyTests.</summary>
    private static readonly string[] _ofDraftReturns = ["draft_returns"];

    /// <summary>Tried by PlannedPublishingTests.</summary>
    private static readonly string[] _ofPlannedPublishings = ["planned_publishings"];

    /// <summary>Tried by DeputyRightTests.</summary>
    private static readonly string[] _ofDeputies = ["deputy_rights"];

    /// <summary>Tried by InspectorReplacementTests.</summary>
    private static readonly string[] _ofReplacements = ["inspector_replacements"];

    /// <summary>Tried by PlanPolicyTests and PlanJudgementPolicyTests.</summary>
    private static readonly string[] _ofPlans =
    [
        "plan_turns",
        "planned_actions",
        "plan_extensions",
        "plan_send_requests",
        "action_judgements",
        "regrade_proposals",
    ];

    /// <summary>Tried by FollowUpPolicyTests.</summary>
    private static readonly string[] _ofFollowUps = ["follow_up_reports", "follow_up_attachments"];

    /// <summary>The unit's own until they are sent, and tried by PlanAttachmentTests.</summary>
    private static readonly string[] _ofAttachments = ["plan_attachments"];

    /// <summary>The office's, and tried by ReminderPolicyTests.</summary>
    private static readonly string[] _ofReminders = ["reminders"];

    /// <summary>A person's own, and tried by CalendarPolicyTests.</summary>
    private static readonly string[] _ofCalendars = ["calendar_entries"];
    private static readonly string[] _ofTenants = ["care_providers", "units", "reviews"];

    /// <summary>Who is what; PositionTests tries them.</summary>
    private static readonly string[] _ofPeople =
    [
        "employments",
        "inspector_profiles",
        "installation_settings",
        "outgoing_mails",
        "invitations",
        "positions",
        "provider_group_members",
        "provider_groups",
        "single_sign_ons",
        "tenant_access",
    ];
}

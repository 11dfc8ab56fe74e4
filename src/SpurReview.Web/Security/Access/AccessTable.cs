using SpurReview.Data.Accounts;
using SpurReview.Data.Settings;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Security.Access;

/// <summary>
/// Who may do what, to a review in which state: the one table that pages, commands and tests read. Which reviews somebody reaches at all is
/// the database's to say, and when a thing may be done to a review is the domain's; states stand here where they limit who may look, and
/// settings where the reviewing body has the choice.
/// Source: the product's "People".
/// </summary>
public static class AccessTable
{
    private static readonly AccountRole[] _everyRole = Enum.GetValues<AccountRole>();
    private static readonly AccountRole[] _reviewers = [AccountRole.Coordinator, AccountRole.Inspector];
    private static readonly AccountRole[] _unit =
    [
        AccountRole.HeadOfUnit,
        AccountRole.Deputy,
        AccountRole.DirectorOfStudies,
        AccountRole.ProviderAdministrator,
    ];

    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        new(Deed.UseOwnPages, _everyRole),
        new(Deed.SeeReviews, [.. _reviewers, AccountRole.SpecialtyCoordinator, .. _unit]),
        new(Deed.SeeInspectors, [.. _reviewers, AccountRole.SpecialtyCoordinator, .. _unit]),
        new(Deed.SeeOverview, [AccountRole.Coordinator, AccountRole.SpecialtyCoordinator]),
        new(Deed.SendReminders, [AccountRole.Coordinator]),
        new(Deed.SeeAgreement, [AccountRole.Coordinator]),
        new(Deed.OrderReviews, [AccountRole.Coordinator]),
        new(Deed.ImportReviews, [AccountRole.Coordinator]),
        new(Deed.ExportReviews, [AccountRole.Coordinator]),
        new(Deed.PlanVisits, [AccountRole.Coordinator]),
        new(Deed.WriteProgrammes, _reviewers),
        new(Deed.AppointInspectors, [AccountRole.Coordinator]),
        new(Deed.DeclareNoConflict, [AccountRole.Inspector]),
        new(Deed.TakeSteps, _reviewers),
        new(Deed.ReadAreas, _reviewers),
        new(Deed.ReadAreas, [AccountRole.SpecialtyCoordinator]) { FromState = ReviewState.Drafting },
        new(Deed.Grade, [AccountRole.Inspector]),
        new(Deed.SignDrafts, [AccountRole.Inspector]),
        new(Deed.ReadDrafts, _reviewers),
        new(Deed.ReadDrafts, [AccountRole.SpecialtyCoordinator]) { FromState = ReviewState.Drafting },
        new(Deed.ReturnDrafts, [AccountRole.Coordinator]),
        new(Deed.ReadUnitCopies, _reviewers),
        new(Deed.ReadUnitCopies, _unit) { FromState = ReviewState.Published },
        new(Deed.ReadFactChecks, [.. _reviewers, AccountRole.SpecialtyCoordinator, .. _unit]),
        new(Deed.WriteRemarks, [AccountRole.HeadOfUnit, AccountRole.Deputy, AccountRole.DirectorOfStudies]),
        new(Deed.SendRemarks, [AccountRole.HeadOfUnit, AccountRole.Deputy]),
        new(Deed.LetDeputiesSend, [AccountRole.HeadOfUnit]),
        new(Deed.AnswerRemarks, [AccountRole.Inspector]),
        new(Deed.KeepRounds, [AccountRole.Coordinator]),
        new(Deed.CompareDrafts, [.. _reviewers, AccountRole.SpecialtyCoordinator]),
        new(Deed.CommentOnDrafts, [AccountRole.Inspector, AccountRole.SpecialtyCoordinator]),
        new(Deed.ReadPlans, [.. _reviewers, AccountRole.SpecialtyCoordinator, .. _unit]),
        new(Deed.WritePlans, _unit),
        new(Deed.AskToSendPlans, [AccountRole.DirectorOfStudies]),
        new(Deed.SendPlans, [AccountRole.HeadOfUnit, AccountRole.Deputy]),
        new(Deed.JudgePlans, [AccountRole.Inspector]),
        new(Deed.RecordMissingPlans, [AccountRole.Coordinator]),
        new(Deed.DeclareFinal, [AccountRole.Coordinator]),
        new(Deed.Publish, [AccountRole.Coordinator]),
        new(Deed.Publish, [AccountRole.SpecialtyCoordinator]) { Where = settings => settings.SpecialtyCoordinatorsPublish },
        new(Deed.Correct, [AccountRole.Coordinator]),
        new(Deed.Practise, [AccountRole.Inspector]),
        new(Deed.ReadHistory, [AccountRole.Coordinator]),
        new(Deed.ReadInstallationHistory, [AccountRole.Administrator]),
        new(Deed.SeeAdministration, [AccountRole.Coordinator, AccountRole.ProviderAdministrator, AccountRole.Administrator]),
        new(Deed.KeepProviders, [AccountRole.Coordinator, AccountRole.Administrator]),
        new(Deed.KeepSignOns, [AccountRole.Administrator]),
        new(Deed.KeepPositions, [AccountRole.Coordinator, AccountRole.ProviderAdministrator, AccountRole.Administrator]),
        new(Deed.GiveRoles, [AccountRole.Administrator]),
        new(Deed.KeepRegister, [AccountRole.Coordinator, AccountRole.Administrator]),
        new(Deed.ChangeSettings, [AccountRole.Administrator]),
        new(Deed.KeepAccounts, [AccountRole.Administrator]),
        new(Deed.ReadMails, [AccountRole.Administrator]),
    ];

    public static IEnumerable<AccountRole> RolesFor(Deed deed) => Rows.Where(r => r.Deed == deed).SelectMany(r => r.Roles).Distinct();

    /// <summary>Whatever the reviewing body has decided.</summary>
    public static bool Allows(AccountRole role, Deed deed) => Of(role, deed).Any(r => r.Where is null);

    public static bool Allows(AccountRole role, Deed deed, ReviewState state) =>
        Of(role, deed).Any(r => r.Where is null && r.Covers(state));

    public static bool Allows(AccountRole role, Deed deed, InstallationSettings settings) =>
        Of(role, deed).Any(r => r.Where?.Invoke(settings) is not false);

    /// <summary>True where the settings alone tell.</summary>
    public static bool IsForTheSettings(AccountRole role, Deed deed) => !Allows(role, deed) && Of(role, deed).Any();

    /// <summary>For whom the settings let do it, where they have a say.</summary>
    public static bool Covers(AccountRole role, Deed deed, ReviewState state) => Of(role, deed).Any(r => r.Covers(state));

    private static IEnumerable<AccessRow> Of(AccountRole role, Deed deed) => Rows.Where(r => r.Deed == deed && r.Roles.Contains(role));
}

/// <summary>That the roles may do it.</summary>
public sealed record AccessRow(Deed Deed, IReadOnlyList<AccountRole> Roles)
{
    /// <summary>Only when a review has come so far, and was not cancelled; null where it does not matter.</summary>
    public ReviewState? FromState { get; init; }

    /// <summary>Only where the reviewing body has decided so; null where it has no say.</summary>
    public Func<InstallationSettings, bool>? Where { get; init; }

    public bool Covers(ReviewState state) => FromState is not { } from || (state >= from && state is not ReviewState.Cancelled);
}
